export const adding = {
  whom: 'Vem vill du lägga till?',
  doctor: 'En BT-läkare',
  supervisor: 'En handledare',
  own: 'Vad vill du lägga till?',
  activity: 'Aktivitet',
  notOffice: 'BT-läkare och handledare läggs till av BT-kansliet.',
  added: (name: string, email: string) =>
    `${name} är inlagd som handledare, och kopplas när hen skriver till mig första gången från kontot med adressen ${email}.`,
  nowSupervisor: (name: string) =>
    `${name} fanns redan, och är nu inlagd som handledare. Det övriga står som det stod.`,
  thereAlready: (name: string) => `${name} är redan inlagd med den adressen. Inget är ändrat.`,
  enrolledAlready: (name: string) =>
    `${name} är redan inlagd med den adressen och har en loggbok. Inget är ändrat.`,
  enrolled: (name: string, email: string, programme: string, start: string) =>
    `${name} är inlagd i ${programme} med start ${start}, och kopplas när hen skriver till mig första gången från kontot med adressen ${email}. Nästa steg är placeringarna.`,
  form: {
    doctorTitle: 'Ny BT-läkare',
    supervisorTitle: 'Ny handledare',
    intro: 'Skriv aldrig personnummer. Personen känns igen på sin e-postadress.',
    name: 'Namn',
    email: 'E-post',
    programme: 'Program',
    start: 'Första dagen i BT',
    specialty: 'Specialitet',
    workplace: 'Arbetsplats',
    moreTitle: 'Mer om BT',
    mainSupervisor: 'Huvudhandledare',
    nobodyYet: 'vet inte ännu',
    stStart: 'Första dagen i ST',
    next: 'Fortsätt',
    save: 'Lägg till',
    cancel: 'Avbryt',
  },
}
