export const general = {
  answeredPrivately: 'Jag svarade i vår egen chatt, så att bara du ser det.',
  unknownPerson: 'Jag känner inte igen dig ännu. Be BT-kansliet lägga in din e-postadress, så kan vi börja.',
  oldButton: 'Den knappen är från en äldre version av mig. Skriv hjälp, så ser du vad som går nu.',
  oldForm: 'Det formuläret är från en äldre version av mig. Öppna det igen, så går det bra.',
  missing: 'Fyll i det här',
  accident: (id: string) =>
    `Något gick fel hos mig, och det är inte ditt fel. Det du sparat finns kvar. Försök igen om en stund; felet har nummer ${id}.`,
  hello: (name: string) => `Hej ${name}. Skriv hjälp om du vill se vad jag kan.`,
  thanks: 'Tack själv.',
  unknown: (text: string) => `Jag förstod inte ”${text}”.`,
  languageSet: 'Nu talar jag svenska.',
  help: {
    heading: 'Det här kan jag',
    doctor: [
      'logga – veckans kort; eller skriv direkt: v47 akut 80% 2d semester',
      'samma – logga veckan som förra',
      'ändra v46 · ångra · ta bort v46 – rätta det du loggat',
      'status · varför akut – dina framsteg och vad de bygger på',
      'språk en – English',
    ] as readonly string[],
    supervisor: [
      'att godkänna – det som väntar på dig',
      'godkänn alla – samma kort, så att du ser vad du godkänner',
      'ångra – ta tillbaka ditt senaste beslut',
      'hjälp – den här listan',
      'språk en – English',
    ] as readonly string[],
    office: [
      'översikt – var alla är, vem som ligger efter, vad som väntar',
      'hjälp – den här listan',
      'språk en – English',
    ] as readonly string[],
    stored:
      'Jag sparar dina veckor, placeringar och godkännanden. Du, dina handledare och BT-kansliet ser dem. Skriv aldrig något om patienter.',
    log: 'Logga veckan',
    status: 'Status',
    waiting: 'Att godkänna',
    overview: 'Översikt',
    language: 'English',
  },
}
