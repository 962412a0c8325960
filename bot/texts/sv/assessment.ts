export const assessment = {
  log: 'Logga en bedömning',
  logFor: 'Ny bedömning',
  gone: 'Bedömningen är inte loggad längre.',
  nobodyToAssess: 'Ingen BT-läkare har dig som handledare just nu, så det finns ingen att bedöma.',
  form: {
    title: 'Bedömning',
    titleOf: (doctor: string) => `Bedömning av ${doctor}`,
    intro:
      'Den som bedömer signerar med ett tryck. Du, dina handledare och BT-kansliet ser detta. Nämn aldrig patienter.',
    introOwn:
      'Du signerar när du sparar. BT-läkaren, handledarna och BT-kansliet ser detta. Nämn aldrig patienter.',
    doctor: 'BT-läkare',
    instrument: 'Hur du bedömdes',
    instrumentOwn: 'Hur du bedömde',
    delmal: 'Delmål (förslag)',
    more: 'Delmål, till exempel BT3 BT8; tomt om inget',
    day: 'Dag',
    assessor: 'Vem bedömde',
    line: 'En rad om vad, om du vill',
    save: 'Logga',
    saveOwn: 'Spara och signera',
    saveChange: 'Spara ändringen',
    cancel: 'Avbryt',
  },
}
