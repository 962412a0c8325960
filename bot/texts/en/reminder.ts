export const reminder = {
  again: (text: string) => `Reminder: ${text}`,
  notLogged: 'The week is not logged yet. One tap is enough if it was as planned.',
}
