import type { CertifyingRole } from '../../../rules/content.ts'

const roles: Record<CertifyingRole, string> = {
  mainSupervisor: 'huvudhandledare',
  assessor: 'extern bedömare',
}

export const certificate = {
  role: (role: CertifyingRole) => roles[role],
  ofDelmal: (delmal: string) => `intyg om ${delmal}`,
  ofAll: (role: CertifyingRole) => `intyg om uppnådd baskompetens som ${roles[role]}`,
  /** What somebody gave, as news to the doctor and as the receipt to whoever gave it. */
  gave: (name: string) => `${name} har gett dig`,
  youGave: (doctor: string) => `Du har gett ${doctor}`,
  gaveTo: (name: string, doctor: string) => `${name} har gett ${doctor}`,
  recorded: (doctor: string) => `Infört för ${doctor}`,
  signedBy: (name: string, day: string) => `Signerat av ${name} ${day}`,
  takenBack: 'Taget tillbaka',
  takenBackBy: (what: string, doctor: string) => `Ditt ${what} för ${doctor} är taget tillbaka.`,
  assessmentTakenBack: (what: string, doctor: string) =>
    `Din bedömning ${what} för ${doctor} är tagen tillbaka.`,
  evidence: (activities: string, checks: string) =>
    [
      activities === '' ? 'ingen godkänd aktivitet' : activities,
      checks === '' ? 'ingen godkänd bedömning' : `bedömt med ${checks}`,
    ].join('; '),
  by: (check: string, names: string) => `${check} (${names})`,
  certifiedBy: 'Intygat av',
  certifiedOn: (name: string, day: string) => `${name} ${day}`,
  paper: 'Det här är underlag. Själva intyget skrivs under på papper.',
  delmal: {
    open: 'Intyga delmål',
    title: 'Intyga delmål',
    intro: (doctor: string) => `${doctor} får veta det. Bakom varje delmål:`,
    line: (delmal: string, evidence: string) => `${delmal}: ${evidence}`,
    choose: 'Uppnådda delmål',
    save: 'Intyga',
    cancel: 'Avbryt',
    none: 'Just nu finns inget delmål med godkänd aktivitet och godkänd bedömning som väntar på intyg.',
  },
  all: {
    open: 'Slutintyg',
    heading: 'Uppnådd baskompetens',
    headingOf: (doctor: string) => `Uppnådd baskompetens: ${doctor}`,
    ready: 'Allt som krävs är uppfyllt.',
    whole: 'Båda har intygat, och allt som krävs är uppfyllt.',
    missing: (count: number) =>
      count === 1 ? 'En sak saknas innan det kan intygas:' : `${count} saker saknas innan det kan intygas:`,
    notCertified: (count: number, few: string) =>
      count > 5
        ? `Ingen handledare har intygat ${count} av delmålen ännu.`
        : `Ingen handledare har intygat ${few} ännu.`,
    given: (name: string, day: string, words: string | undefined) =>
      words === undefined ? `${name}, intygat ${day}` : `${name}, intygat ${day}: ”${words}”`,
    notGiven: (name: string) => `${name}, inte intygat ännu`,
    nobody: 'ingen utsedd ännu; BT-kansliet utser',
    show: 'Visa',
    confirm: 'Intyga',
    takeBack: 'Ta tillbaka',
    title: 'Uppnådd baskompetens',
    intro: (doctor: string, role: CertifyingRole) =>
      `Som ${roles[role]} intygar du att ${doctor} har uppnått baskompetensen. ${doctor}, den andra bedömaren och BT-kansliet ser det. Det här är underlag; underskriften görs på papper. Nämn aldrig patienter.`,
    words: 'Egna ord, om du vill',
    save: 'Intyga',
    cancel: 'Avbryt',
    notDoctors: 'Skriv mina läkare, välj en och tryck på Slutintyg.',
  },
}
