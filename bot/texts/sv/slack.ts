/** The few words that Slack's own surfaces ask for. */
export const slack = {
  title: 'BT-loggen',
  close: 'Stäng',
  openForm: 'Öppna formuläret',
  more: 'Visa fler',
  saving: 'Sparar …',
  saved: 'Klart. Du kan stänga rutan.',
}
