import type { ActivityKind, CheckKind } from '../../../rules/delmal.ts'
import type { DelmalStage } from '../../../rules/delmalState.ts'

const kinds: Record<ActivityKind, string> = {
  'klinisk tjänstgöring': 'klinisk tjänstgöring under handledning',
  kurs: 'kurs',
  'tidigare tjänstgöring': 'tidigare tjänstgöring',
  seminarium: 'seminarium',
  utbildningsdag: 'utbildningsdag',
  reflektionsgrupp: 'reflektionsgrupp',
  simulering: 'simulering',
  auskultation: 'auskultation',
  kvalitetsarbete: 'kvalitetsarbete',
  'skriftligt arbete': 'skriftligt arbete',
  undervisning: 'undervisning',
  'journal club': 'journal club',
  handledarsamtal: 'handledarsamtal',
  'egen inläsning': 'egen inläsning',
}

const checks: Record<CheckKind, string> = {
  'Mini-CEX': 'Mini-CEX',
  DOPS: 'DOPS',
  CBD: 'CBD',
  medsittning: 'medsittning',
  '360°': '360°',
  kursexamination: 'kursexamination',
  'sammanfattande bedömning': 'sammanfattande bedömning',
  'samtal/diskussion': 'samtal eller diskussion',
}

const stages: Record<DelmalStage, string> = {
  notBegun: 'ej påbörjat',
  begun: 'pågår',
  underlag: 'underlag finns',
  certified: 'intygat',
}

export const activity = {
  kind: (kind: ActivityKind) => kinds[kind],
  check: (check: CheckKind) => checks[check],
  stage: (stage: DelmalStage) => stages[stage],
  checkedBy: (check: string) => `bedömt med ${check}`,
  line: (line: string) => `”${line}”`,
  period: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  another: 'Logga en till',
  showDelmal: 'Visa delmål',
  gone: 'Aktiviteten är inte loggad längre.',
  listHeading: 'De 18 delmålen',
  listHeadingOf: (name: string) => `${name}: de 18 delmålen`,
  listSummary: (covered: number) => `${covered} av 18 delmål har underlag.`,
  unverifiedAll: 'Titlarna är inte bekräftade mot HSLF-FS 2021:8 ännu; kansliet gör det.',
  unverified: (delmal: string, count: number) =>
    `${count === 1 ? `Titeln på ${delmal} är inte bekräftad` : `Titlarna på ${delmal} är inte bekräftade`} mot HSLF-FS 2021:8 ännu; kansliet gör det.`,
  counted: (activities: number, checks: number) =>
    `${activities} ${activities === 1 ? 'aktivitet' : 'aktiviteter'}, ${checks} ${checks === 1 ? 'bedömning' : 'bedömningar'} godkända`,
  waiting: (count: number) => `${count} väntar`,
  log: 'Logga en aktivitet',
  needs:
    'Varje delmål behöver minst en godkänd aktivitet och en godkänd bedömning av kompetens. En loggad vecka täcker inget delmål i sig: logga klinisk tjänstgöring med delmål och period.',
  title: 'Titel',
  state: 'Läget',
  nothingYet: 'Inget är loggat på det här delmålet ännu.',
  form: {
    title: 'Aktivitet mot delmål',
    intro: 'Den som godkänner, din huvudhandledare och BT-kansliet ser detta. Nämn aldrig patienter.',
    delmal: 'Delmål (förslag)',
    more: 'Fler delmål, till exempel BT3 BT8',
    kind: 'Vad du gjorde',
    day: 'Dag (första dagen i en period)',
    check: 'Hur kompetensen bedömdes',
    noCheck: 'ingen bedömning den här gången',
    signer: 'Vem godkänner',
    line: 'En rad om vad, om du vill',
    until: 'Sista dagen, om det var en period',
    save: 'Logga',
    saveChange: 'Spara ändringen',
    cancel: 'Avbryt',
  },
}
