/** The few words that Slack's own surfaces ask for. */
export const slack = {
  title: 'BT-loggen',
  close: 'Stäng',
  openForm: 'Öppna formuläret',
  more: 'Visa fler',
  notShown: 'Jag kunde inte visa svaret just nu. Det du gjorde är sparat; prova igen om en stund.',
  notInvited:
    'Jag är inte med i den här kanalen, så jag kan inte skriva i den. Bjud in mig med /invite och skriv samma sak igen.',
  saving: 'Sparar …',
  otherWorkspace: 'Jag svarar bara dem som hör till arbetsytan där jag är installerad.',
  saved: 'Klart. Du kan stänga rutan.',
}
