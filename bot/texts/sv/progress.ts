import type { Category, Fact, Hardness } from '../../../rules/programmes/programme.ts'
import type { RuleId } from '../../../rules/requirements/finding.ts'
import { time } from './time.ts'

const bases: Record<Fact['basis'], string> = {
  sure: 'säkert: författning, officiell blankett eller programmets egen sida',
  regional: 'regionens sida; så här tillämpas det',
  assumed: 'antaget, inte bekräftat av kansliet',
  unknown: 'okänt',
}

const hardnesses: Record<Hardness, string> = {
  error: 'måste vara uppfyllt',
  errorWhenReady: 'måste vara uppfyllt när du ansöker',
  warning: 'bör vara uppfyllt',
  info: 'upplysning',
}

const rules: Record<RuleId, string> = {
  R1: 'Minst sex månaders BT på heltid',
  R2: 'Programmets eget mål',
  R3: 'Både primärvård och akut sjukvård ska ingå',
  R4: 'Minst tre månaders primärvård på heltid',
  R5: 'Minst tre månaders akut sjukvård på heltid',
  R6: 'Antal placeringar',
  R7: 'Psykiatri',
  R8: 'Alla 18 delmål, vart och ett med aktivitet och bedömning',
  R12: 'Uppnådd baskompetens intygad av huvudhandledare och extern bedömare',
  R13: 'Tillgodoräknad tidigare tjänstgöring',
  R14: 'Alla delmål inom 24 månader från ST-start (integrerad BT)',
  R15: 'Deltid räknas om till heltid',
  R17: 'Frånvaro som inte räknas som tjänstgöring',
}

const parts: Record<Category['part'], string> = {
  primärvård: 'primärvård',
  akut: 'akut sjukvård',
  psykiatri: 'psykiatri',
  other: 'annat',
}

export const progress = {
  heading: 'Så här långt har du kommit',
  headingOf: (name: string) => `Så här långt har ${name} kommit`,
  inPhase: (done: string) => `Du ligger i fas: ${done}.`,
  behind: (done: string, short: string) =>
    `Med din plan kommer ${short} att saknas i slutet. Hittills: ${done}.`,
  noPlan: (done: string) => `Loggat hittills: ${done}.`,
  inPhaseOf: (done: string) => `Ligger i fas: ${done}.`,
  behindOf: (done: string, short: string) =>
    `Med planen kommer ${short} att saknas i slutet. Hittills: ${done}.`,
  total: 'Totalt',
  bar: (approved: string, waiting: string | undefined) =>
    waiting === undefined ? `${approved} godkända` : `${approved} godkända, ${waiting} väntar`,
  barUpTo: (label: string, week: string) => `${label} till och med ${week}`,
  logged: (amount: string) => `${amount} loggade`,
  missingHeading: 'Det här saknas',
  missing: (what: string, amount: string) => `${what}: ${amount} kvar att få godkänt`,
  reachedOn: (day: string) => `med planen klart ${day}`,
  planIsShort: (amount: string) => `planen räcker inte: ${amount} saknas i slutet`,
  outOfReach: (amount: string) => `hinns inte före BT:s sista dag: ${amount} saknas med planen`,
  amountOf: (amount: string, what: string) => `${amount} ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  finish: {
    planned: (day: string) => `Med din plan är du klar med tiden ${day}.`,
    done: (day: string) => `Tiden var fullgjord ${day}.`,
    prolonged: (day: string) =>
      `Planen räcker inte hela vägen. Fortsätter du efter den i samma takt är tiden fullgjord ${day}.`,
    unplanned: (day: string) =>
      `Ingen placering är planerad. Tjänstgör du från i dag i samma takt är tiden fullgjord ${day}.`,
  },
  finishOf: {
    planned: (day: string) => `Med planen är tiden fullgjord ${day}.`,
    done: (day: string) => `Tiden var fullgjord ${day}.`,
    prolonged: (day: string) =>
      `Planen räcker inte hela vägen. Fortsätter BT efter den i samma takt är tiden fullgjord ${day}.`,
    unplanned: (day: string) =>
      `Ingen placering är planerad. Fortsätter BT från i dag i samma takt är tiden fullgjord ${day}.`,
  },
  nothingMissing: 'All obligatorisk tid är godkänd.',
  unlogged: (weeks: string) => `Ologgat: ${weeks}. Det räknas inte förrän det är loggat.`,
  ends: (day: string) => `Din BT slutar ${day}.`,
  endsOf: (day: string) => `BT slutar ${day}.`,
  nextDeadline: (what: string, day: string) => `Nästa datum att hålla: ${what}, ${day}.`,
  logNow: 'Logga',
  why: 'Varför?',
  whyHeading: 'Vad som krävs, och varför',
  whyAbout: (about: string) => `Varför ${about}?`,
  rule: (rule: RuleId) => rules[rule],
  part: (part: Category['part']) => parts[part],
  basis: (fact: Fact) => bases[fact.basis],
  hardness: (hardness: Hardness) => hardnesses[hardness],
  met: 'uppfyllt',
  unmet: 'inte uppfyllt ännu',
  ahead: 'inte uppfyllt ännu, tiden löper',
  notApplicable: 'gäller inte dig',
  labels: {
    rule: 'Regel',
    source: 'Källa',
    sureness: 'Hur säkert',
    weight: 'Hur bindande',
    outcome: 'Läget',
    required: 'Krävs',
    approved: 'Godkänt',
    waiting: 'Väntar',
    count: 'Antal',
    lost: 'Räknas bort',
    tolerance: 'Tolerans',
    part: 'Ingår',
    countsAsService: 'Räknas som tjänstgöring',
    credited: 'Tillgodoräknat',
    most: 'Högst',
    conditions: 'Villkor',
    lastDay: 'Sista dag',
    certified: 'Intygat',
  },
  required: (span: string, days: number) => `${span} (${String(days).replace('.', ',')} heltidsdagar)`,
  tolerance: (days: number) => `programmets mål får missas med ${days} dagar; lagens minimum får inte missas`,
  fullTimeDays: (days: number) => `${time.number(Math.round(10 * days) / 10)} heltidsdagar`,
  time: (amount: string, weeksAndDays: string) => `${amount} (${weeksAndDays})`,
  count: (have: number, min: number, max: number) =>
    `${have} planerade och loggade; mellan ${min} och ${max}`,
  absent: (parts: string) => `saknar ${parts}`,
  present: 'finns',
  covered: (covered: number, of: number) => `${covered} av ${of} delmål har underlag`,
  certified: (given: string, missing: number) =>
    [
      given === '' ? 'ingen har intygat ännu' : `intygat av ${given}`,
      ...(missing === 0 ? [] : [missing === 1 ? '1 annat krav är kvar' : `${missing} andra krav är kvar`]),
    ].join('; '),
  credited: (span: string) => `Tillgodoräknat: ${span}, draget från det som krävs.`,
  totalOnly: 'Bara i det hela',
  noCredit: 'programmet kan inte förkortas med tidigare tjänstgöring',
  creditConditions:
    'bara tjänstgöring efter examen, upplagd så som föreskrifterna kräver och med delmålens kompetens uppnådd',
  deadline: (day: string, left: string) => `Alla delmål ska vara uppnådda senast ${day} (${left}).`,
  daysLeft: (days: number) => {
    if (days === 0) return 'i dag är sista dagen'
    const count = Math.abs(days) === 1 ? '1 dag' : `${Math.abs(days)} dagar`
    return days > 0 ? `${count} kvar` : `passerad för ${count} sedan`
  },
  stStartMissing:
    'Dagen då ST började saknas; be BT-kansliet lägga in den, så räknas de 24 månaderna därifrån.',
  counting: 'Det som räknas',
  run: (weeks: string, place: string) => `${weeks} · ${place}`,
  runApproved: (amount: string) => `${amount}, godkänt`,
  runWaiting: (amount: string) => `${amount}, väntar`,
  sum: (approved: string, waiting: string) => `Summa: ${approved} godkänt, ${waiting} väntar.`,
  convention:
    'Räknat i kalenderdagar gånger andel av heltid. N månader är fyllda när dagarna når det kortaste spannet av N kalendermånader.',
  unknownAbout: (about: string) => `Jag har ingen regel om ”${about}”. Här är alla.`,
  notEnrolled: 'Det finns ingen loggbok att visa framsteg för ännu.',
}
