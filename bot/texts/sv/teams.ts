/** What Teams itself says, around the bot's answers. */
export const teams = {
  below: 'Svaret står längst ned i chatten',
  inPrivate: 'Svaret finns i din privata chatt med BT-loggen',
  notReached: 'Svaret är bara för dig. Öppna din chatt med BT-loggen och skriv hej, så kommer det dit:',
  working: 'Det tar lite längre än vanligt. Svaret kommer i chatten.',
  accident: 'Något gick fel hos oss. Försök igen om en stund.',
  cancelled: 'Avbrutet',
}
