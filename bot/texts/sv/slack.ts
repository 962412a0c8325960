/** The few words that Slack's own surfaces ask for. */
export const slack = {
  title: 'BT-loggen',
  close: 'Stäng',
  openForm: 'Öppna formuläret',
  more: 'Visa fler',
  notShown: 'Jag kunde inte visa svaret just nu. Det du gjorde är sparat; prova igen om en stund.',
  saving: 'Sparar …',
  saved: 'Klart. Du kan stänga rutan.',
}
