export const general = {
  answeredPrivately: 'Jag svarade i vår egen chatt, så att bara du ser det.',
  oldButton: 'Den knappen är från en äldre version av mig. Skriv hjälp, så ser du vad som går nu.',
  oldForm: 'Det formuläret är från en äldre version av mig. Öppna det igen, så går det bra.',
  patient: {
    number: 'Det där ser ut som ett personnummer. Jag sparar inget som kan peka ut en patient.',
    bareDigits:
      'De tio siffrorna kan vara ett personnummer, så jag sparar dem inte. Är det ett telefonnummer, skriv det med bindestreck: 070-123 45 67.',
    mistyped:
      'Det där ser ut som ett felskrivet personnummer, så jag sparar det inte. Skriv om raden utan det.',
  },
  deleteMessage: 'Ta gärna bort ditt meddelande; det kan jag inte göra.',
  missing: 'Fyll i det här',
  wholeNumber: (min: number, max: number) => `Ett helt tal från ${min} till ${max}`,
  accident: (id: string) =>
    `Något gick fel hos mig, och det är inte ditt fel. Det du sparat finns kvar. Försök igen om en stund; felet har nummer ${id}.`,
  hello: (name: string) => `Hej ${name}. Skriv hjälp om du vill se vad jag kan.`,
  forDoctors: 'Det där gäller en BT-läkares egen loggbok. Det här kan du göra:',
  thanks: 'Tack själv.',
  which: 'Vilket menade du?',
  perhaps: 'Kanske något av detta?',
  unknown: (text: string) => `Jag förstod inte ”${text}”.`,
  languageSet: 'Nu talar jag svenska.',
  help: {
    heading: 'Det här kan jag',
    doctor: [
      'logga – veckans kort; eller skriv direkt: v47 akut 80% 2d semester',
      'samma – logga veckan som förra',
      'ändra v46 · ångra · ta bort v46 – rätta det du loggat',
      'aktivitet – arbete mot delmål; eller direkt: bt3 bt8 kurs 18/11 "Etik i vardagen"',
      'status · delmål · varför akut – dina framsteg och vad de bygger på',
      'placering – din plan: se, ändra, lägg till',
      'språk en – English',
    ] as readonly string[],
    supervisor: [
      'att godkänna – det som väntar på dig',
      'godkänn alla – samma kort, så att du ser vad du godkänner',
      'mina läkare – var de är och hur långt de har kommit',
      'ångra – ta tillbaka ditt senaste beslut',
      'hjälp – den här listan',
      'språk en – English',
    ] as readonly string[],
    office: [
      'översikt – var alla är, vem som ligger efter, vad som väntar',
      'bekräfta – handledare som BT-läkare har angett',
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
