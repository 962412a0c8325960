/** What Teams itself says, around the bot's answers. */
export const teams = {
  below: 'Svaret står längst ned i chatten',
  inPrivate: 'Svaret finns i din privata chatt med BT-loggen',
  notReached: 'Svaret är bara för dig. Öppna din chatt med BT-loggen och skriv hej, så kommer det dit:',
  working: 'Det tar lite längre än vanligt. Svaret kommer i chatten.',
  accident: 'Något gick fel hos oss. Försök igen om en stund.',
  cancelled: 'Avbrutet',
  fileGone: 'Filen finns inte kvar hos mig. Be om den en gång till, så får du en ny.',
  fileFailed: 'Filen gick inte att spara i din OneDrive. Be om den en gång till.',
  fileDeclined: 'Du tackade nej till filen. Be om den igen när du vill ha den.',
}
