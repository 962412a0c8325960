/** What the kansli does for one doctor. */
export const desk = {
  open: 'Kansliets verktyg',
  heading: (doctor: string) => `Kansliet om ${doctor}`,
  notOffice: 'Det här sköter BT-kansliet.',
  involved: {
    open: 'Huvudhandledare och bedömare',
    title: (doctor: string) => `Två som intygar för ${doctor}`,
    intro:
      'Huvudhandledaren och den externa bedömaren är två olika personer. De ser BT-läkarens loggbok och får veta när allt är klart att intyga.',
    mainSupervisor: 'Huvudhandledare',
    assessor: 'Extern bedömare',
    none: 'ingen ännu',
    other: 'någon annan (skriv nedan)',
    newName: 'Ny persons namn',
    newEmail: 'Ny persons e-post',
    save: 'Spara',
    cancel: 'Avbryt',
    done: (mainSupervisor: string | undefined, assessor: string | undefined) =>
      `Huvudhandledare: ${mainSupervisor ?? 'ingen ännu'}. Extern bedömare: ${assessor ?? 'ingen ännu'}.`,
  },
  paper: {
    open: 'Godkänt på papper',
    title: (doctor: string) => `Godkänt på papper: ${doctor}`,
    intro:
      'För en handledare som inte finns i chatten. Skriv av från papperet; det märks som godkänt på papper, infört av dig.',
    entries: 'Vad papperet godkänner',
    name: 'Vem som skrev under',
    specialty: 'Specialitet',
    workplace: 'Arbetsplats',
    signed: 'Dag på papperet',
    save: 'För in',
    cancel: 'Avbryt',
    nothing: 'Inget väntar på godkännande.',
    mark: (name: string, signed: string) => `Godkänd på papper av ${name} ${signed}`,
    recordedBy: (name: string, day: string) => `infört av ${name} ${day}`,
    undone: (what: string, doctor: string) =>
      `Det du förde in om ${what} för ${doctor} är taget tillbaka; det väntar på godkännande igen.`,
  },
}
