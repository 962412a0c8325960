import type { Delmal } from '../../rules/delmal.ts'

/**
 * What stands in the documents after the official forms (DOMAIN 5). Swedish whatever the reader's
 * language, as the forms are: the headings say what each form holds, in no wording of the law's.
 */
export const official = {
  underlag: 'Underlag för ansökan om intyg om godkänd BT',
  madeFor: (name: string, programme: string, day: string) =>
    `Utkast för ${name}, ${programme}, gjort ${day} ur loggboken i BT-loggen.`,
  foot: (name: string, day: string) => `Utkast, inte underskrivet · ${name} · ${day}`,
  missing: 'Detta saknas',
  nothingMissing: 'Enligt loggboken saknas inget.',
  outsideLogbook:
    'Personnummer, examen, legitimation och underskrifter finns inte i loggboken. Rutorna är tomma och fylls i för hand.',
  aboutDraft: 'Om utkastet',
  draft: [
    'Detta är ett utkast med samma rubriker och ordning som de officiella blanketterna, bilaga 1–4 till HSLF-FS 2021:8. Intygen skrivs under på papper: ett tryck i chatten är ett belägg för dem, aldrig en underskrift.',
    'Här står bara det som är godkänt i loggboken. Siffror inom hakparentes visar vilka rader i förteckningen sist som ett påstående vilar på.',
  ],
  conversion:
    'Så är tiden omräknad till heltid: en rads månader räknas från datum till datum, först hela månader och sedan dagar av nästa månad, gånger procent av heltid, med två decimaler. Summan är radernas summa. En ny rad börjar när enhet eller procent ändras och efter ett uppehåll på en vecka eller mer; kortare frånvaro som inte räknas sänker raden med sin andel. Hur tid ska räknas om är inte fastställt, så stäm av med den som utfärdar intyget.',
  absenceCounted: (kinds: string, sureness: string) =>
    `Frånvaro som räknas som tjänstgöring: ${kinds} (${sureness}).`,
  noAbsenceCounted: (sureness: string) => `Ingen frånvaro räknas som tjänstgöring (${sureness}).`,
  unverifiedAll: 'Titlarna på alla 18 delmål är obekräftade: stäm av dem mot HSLF-FS 2021:8.',
  unverified: (delmal: string, count: number) =>
    `${count === 1 ? `Titeln på ${delmal} är obekräftad: stäm av den` : `Titlarna på ${delmal} är obekräftade: stäm av dem`} mot HSLF-FS 2021:8.`,
  applicant: 'Sökande',
  doctor: 'BT-läkare',
  name: 'Namn',
  personalNumber: 'Personnummer',
  degree: 'Läkarexamen',
  licence: 'Legitimation',
  degreeAndLicence: 'Examen och legitimation',
  attachments: 'Bilagor',
  signature: 'Underskrift',
  signing: 'Datum och underskrift',
  date: 'Datum',
  specialty: 'Specialitet',
  workplace: 'Tjänsteställe',
  application: 'Bilaga 1. Ansökan om intyg om godkänd BT',
  certificate: (number: number, of: number) =>
    of === 1 ? 'Bilaga 2. Intyg om delmål i BT' : `Bilaga 2. Intyg om delmål i BT (${number} av ${of})`,
  certificateAttached: (delmal: string, signer: string) =>
    `Intyg om delmål i BT (bilaga 2): ${delmal}, ${signer}`,
  noCertificate: 'Inget delmål har en godkänd aktivitet eller bedömning ännu.',
  service: (number: number, of: number) =>
    of === 1 ? 'Bilaga 3. Intyg om fullgjord BT' : `Bilaga 3. Intyg om fullgjord BT (${number} av ${of})`,
  serviceAttached: (forms: number) =>
    forms === 1
      ? 'Intyg om fullgjord BT (bilaga 3)'
      : `Intyg om fullgjord BT (bilaga 3), ${forms} blanketter`,
  competence: 'Bilaga 4. Intyg om uppnådd baskompetens',
  competenceAttached: 'Intyg om uppnådd baskompetens (bilaga 4)',
  delmal: 'Delmål',
  titled: (delmal: Delmal, title: string) => `${delmal} ${title}`,
  activities: 'Utbildningsaktiviteter',
  checks: 'Kontroll av kompetens',
  activitiesAndChecks: 'Utbildningsaktiviteter och hur kompetensen har kontrollerats',
  supervisor: 'Handledare',
  proposedSigner: (name: string) =>
    `${name} är föreslagen eftersom ${name} senast godkände en bedömning eller aktivitet mot delmålen.`,
  times: (times: number) => `${times} gånger`,
  by: (name: string) => `av ${name}`,
  none: 'ingen godkänd',
  period: 'Tjänstgöring',
  unit: 'Tjänsteställe',
  when: 'Period',
  percent: 'Procent',
  months: 'Månader på heltid',
  sum: 'Summa',
  sumOfForm: 'Summa på denna blankett',
  sumOfAll: (months: string) => `Summa på alla blanketter: ${months} månader på heltid.`,
  noService: 'Ingen tjänstgöring är godkänd ännu.',
  primaryCare: 'Primärvård',
  emergencyCare: 'Akut sjukvård',
  partServed: (part: string, months: string) => `${part}: ${months} månader på heltid, fullgjort så här.`,
  partRow: (place: string, when: string, percent: number, months: string) =>
    `${place}, ${when}, ${percent} %: ${months} månader`,
  partNotServed: (part: string) => `${part}: ingen godkänd tjänstgöring ännu.`,
  credit: 'Tillgodoräknad tidigare tjänstgöring',
  credited: (months: string, part: string) => `${months}, ${part}`,
  creditedInAll: 'för hela BT',
  creditedTo: (category: string) => `för ${category}`,
  noCredit: 'Ingen, enligt loggboken.',
  issuer: 'Verksamhetschef eller motsvarande',
  mainSupervisor: 'Huvudhandledare',
  assessor: 'Extern bedömare',
  covered: (activities: number, checks: number) =>
    `${activities} ${activities === 1 ? 'aktivitet' : 'aktiviteter'}, ${checks} ${checks === 1 ? 'kontroll' : 'kontroller'}`,
  state: 'Läge i loggboken',
  basis: 'Vilar på',
  appendix: 'Förteckning över det som intygen vilar på',
  appendixAbout: 'Varje rad är godkänd i loggboken. Siffran är den som står inom hakparentes i intygen.',
  number: 'Nr',
  what: 'Vad',
  approvedBy: 'Godkänt av',
  approvedOn: 'Godkänt',
  onPaper: (name: string) => `${name}, på papper (infört av BT-kansliet)`,
  certified: (delmal: string) => `Intygat: ${delmal}`,
  certifiedAll: 'Intygat: uppnådd baskompetens',
  certifiedInLogbook: (day: string) => `Intygat i loggboken ${day}`,
  notCertifiedInLogbook: 'Inte intygat i loggboken ännu.',
  words: (words: string) => `Egna ord: ”${words}”`,
  weekWas: (week: string, place: string, percent: number) => `${week}, ${place}, ${percent} %`,
}
