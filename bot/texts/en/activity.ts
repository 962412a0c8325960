import type { ActivityKind, CheckKind } from '../../../rules/delmal.ts'
import type { DelmalStage } from '../../../rules/delmalState.ts'
import type { activity as sv } from '../sv/activity.ts'

const kinds: Record<ActivityKind, string> = {
  'klinisk tjänstgöring': 'clinical service under supervision',
  kurs: 'course',
  'tidigare tjänstgöring': 'earlier service',
  seminarium: 'seminar',
  utbildningsdag: 'training day',
  reflektionsgrupp: 'reflection group',
  simulering: 'simulation',
  auskultation: 'observation visit',
  kvalitetsarbete: 'quality work',
  'skriftligt arbete': 'written work',
  undervisning: 'teaching',
  'journal club': 'journal club',
  handledarsamtal: 'talk with the supervisor',
  'egen inläsning': 'own reading',
}

const checks: Record<CheckKind, string> = {
  'Mini-CEX': 'Mini-CEX',
  DOPS: 'DOPS',
  CBD: 'CBD',
  medsittning: 'sitting in',
  '360°': '360°',
  kursexamination: 'course examination',
  'sammanfattande bedömning': 'summary assessment',
  'samtal/diskussion': 'talk or discussion',
}

const stages: Record<DelmalStage, string> = {
  notBegun: 'not begun',
  begun: 'begun',
  underlag: 'evidence ready',
  certified: 'certified',
}

export const activity: typeof sv = {
  kind: (kind) => kinds[kind],
  check: (check) => checks[check],
  stage: (stage) => stages[stage],
  checkedBy: (check) => `assessed by ${check}`,
  line: (line) => `“${line}”`,
  period: (from, to) => (from === to ? from : `${from}–${to}`),
  another: 'Log another',
  showDelmal: 'Show delmål',
  gone: 'The activity is no longer logged.',
  listHeading: 'The 18 delmål',
  listHeadingOf: (name) => `${name}: the 18 delmål`,
  listSummary: (covered) => `${covered} of 18 delmål have evidence ready.`,
  unverifiedAll: 'The titles are not confirmed against HSLF-FS 2021:8 yet; the office does that.',
  unverified: (delmal, count) =>
    `The ${count === 1 ? 'title' : 'titles'} of ${delmal} ${count === 1 ? 'is' : 'are'} not confirmed against HSLF-FS 2021:8 yet; the office does that.`,
  counted: (activities, checks) =>
    `${activities} ${activities === 1 ? 'activity' : 'activities'}, ${checks} ${checks === 1 ? 'check' : 'checks'} approved`,
  waiting: (count) => `${count} waiting`,
  log: 'Log an activity',
  needs:
    'Each delmål needs at least one approved activity and one approved check of competence. A logged week covers no delmål by itself: log clinical service with its delmål and period.',
  title: 'Title',
  state: 'State',
  nothingYet: 'Nothing is logged for this delmål yet.',
  form: {
    title: 'Activity towards delmål',
    intro: 'Whoever approves it, your main supervisor and the BT office see this. Never name patients.',
    delmal: 'Delmål (suggested)',
    more: 'Further delmål, for example BT3 BT8',
    kind: 'What you did',
    day: 'Day (the first day of a period)',
    check: 'How competence was assessed',
    noCheck: 'no check this time',
    signer: 'Who approves',
    line: 'One line about it, if you like',
    until: 'Last day, if it was a period',
    save: 'Log',
    saveChange: 'Save the change',
    cancel: 'Cancel',
  },
}
