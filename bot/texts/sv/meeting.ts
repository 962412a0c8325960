export const meeting = {
  hello: (name: string) => `Hej ${name}.`,
  whoIAm:
    'Jag är BT-loggen. Jag håller din BT-loggbok: du loggar veckor och delmål här, din handledare godkänner, och du ser hela tiden hur långt du har kommit.',
  whoSees:
    'Jag sparar veckor, placeringar, aktiviteter och godkännanden. Du, dina handledare, din huvudhandledare och BT-kansliet ser dem. Skriv aldrig något om patienter.',
  enrolled: (programme: string, start: string) =>
    `Du är anmäld till ${programme} med start ${start}. Stämmer det?`,
  right: 'Stämmer',
  wrong: 'Något är fel',
  askOffice: 'Skriv till BT-kansliet vad som är fel; de rättar det. Det du loggar under tiden ligger kvar.',
  begin: 'Då börjar vi. På fredag eftermiddag kommer veckans kort; du kan också logga när du vill.',
  supervisor:
    'Jag är BT-loggen. BT-läkare loggar sina veckor här, och du godkänner dem för den tid du är handledare. Ett tryck räcker.',
  office:
    'Jag är BT-loggen. Här följer du programmets BT-läkare: skriv översikt, så ser du var alla är, vem som ligger efter och vad som väntar.',
  stranger:
    'Du står inte på någon lista hos mig ännu. Är du BT-läkare kan vi börja ändå: jag frågar efter program, start och form, och BT-kansliet ser det. Är du handledare behöver du inte göra något förrän en BT-läkare har angett dig.',
  notBegun:
    'Din BT är inte inlagd ännu. Vi kan börja här: jag frågar efter program, start och form, och BT-kansliet ser det.',
  outsider:
    'Jag kan bara kopplas till konton som hör till organisationen, och ditt är en gäst eller hör till en annan. BT-kansliet får veta att du har skrivit.',
  start: 'Jag är BT-läkare, kom igång',
  welcome: (programme: string) =>
    `Välkommen. Du är inlagd i ${programme}. Nästa steg är din första placering och dess handledare.`,
  addPlacement: 'Lägg till placering',
  form: {
    title: 'Din BT',
    intro: 'BT-kansliet ser det du fyller i och kan rätta det.',
    name: 'Ditt namn',
    programme: 'Program',
    start: 'Första dagen i din BT',
    form: 'Form',
    forms: { fristående: 'fristående BT', integrerad: 'integrerad i ST' } as Readonly<
      Record<'fristående' | 'integrerad', string>
    >,
    stStart: 'Första dagen i din ST, om BT är integrerad',
    percent: 'Procent av heltid',
    save: 'Börja',
    cancel: 'Avbryt',
  },
}
