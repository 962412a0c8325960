import type { Category, Fact, Hardness } from '../../../rules/programmes/programme.ts'
import type { RuleId } from '../../../rules/requirements/finding.ts'
import type { progress as sv } from '../sv/progress.ts'
import { time } from './time.ts'

const bases: Record<Fact['basis'], string> = {
  sure: "sure: statute, official form or the programme's own page",
  regional: "the region's page; how it is applied",
  assumed: 'assumed, not confirmed by the office',
  unknown: 'unknown',
}

const hardnesses: Record<Hardness, string> = {
  error: 'must be met',
  errorWhenReady: 'must be met when you apply',
  warning: 'should be met',
  info: 'for information',
}

const rules: Record<RuleId, string> = {
  R1: 'At least six months of BT at full time',
  R2: "The programme's own target",
  R3: 'Both primary care and emergency care are part of it',
  R4: 'At least three months of primary care at full time',
  R5: 'At least three months of emergency care at full time',
  R6: 'Number of placements',
  R7: 'Psychiatry',
  R8: 'All 18 delmål, each with an activity and a check',
  R12: 'Basic competence certified by main supervisor and external assessor',
  R13: 'Credited earlier service',
  R14: 'All delmål within 24 months of the start of ST (integrated BT)',
  R15: 'Part time is converted to full time',
  R17: 'Absence that does not count as service',
}

const parts: Record<Category['part'], string> = {
  primärvård: 'primary care',
  akut: 'emergency care',
  psykiatri: 'psychiatry',
  other: 'other',
}

export const progress: typeof sv = {
  heading: 'How far you have come',
  headingOf: (name) => `How far ${name} has come`,
  inPhase: (done) => `You are on track: ${done}.`,
  behind: (done, short) => `With your plan ${short} will be missing in the end. So far: ${done}.`,
  noPlan: (done) => `Logged so far: ${done}.`,
  inPhaseOf: (done) => `On track: ${done}.`,
  behindOf: (done, short) => `With the plan ${short} will be missing in the end. So far: ${done}.`,
  total: 'Total',
  bar: (approved, waiting) =>
    waiting === undefined ? `${approved} approved` : `${approved} approved, ${waiting} waiting`,
  barUpTo: (label, week) => `${label} up to and including ${week}`,
  logged: (amount) => `${amount} logged`,
  missingHeading: 'What is missing',
  missing: (what, amount) => `${what}: ${amount} left to have approved`,
  reachedOn: (day) => `done on ${day} with the plan`,
  planIsShort: (amount) => `the plan falls short: ${amount} missing in the end`,
  outOfReach: (amount) => `cannot be done before the last day of the BT: ${amount} missing with the plan`,
  amountOf: (amount, what) => `${amount} of ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  finish: {
    planned: (day) => `With your plan your time is served on ${day}.`,
    done: (day) => `The time was served on ${day}.`,
    prolonged: (day) =>
      `The plan falls short. Going on after it at the same pace, your time is served on ${day}.`,
    unplanned: (day) =>
      `No placement is planned. Serving from today at the same pace, your time is served on ${day}.`,
  },
  finishOf: {
    planned: (day) => `With the plan the time is served on ${day}.`,
    done: (day) => `The time was served on ${day}.`,
    prolonged: (day) =>
      `The plan falls short. Going on after it at the same pace, the time is served on ${day}.`,
    unplanned: (day) =>
      `No placement is planned. Going on from today at the same pace, the time is served on ${day}.`,
  },
  nothingMissing: 'All obligatory time is approved.',
  unlogged: (weeks) => `Not logged: ${weeks}. It does not count until it is logged.`,
  ends: (day) => `Your BT ends on ${day}.`,
  endsOf: (day) => `BT ends on ${day}.`,
  nextDeadline: (what, day) => `Next date to keep: ${what}, ${day}.`,
  logNow: 'Log',
  why: 'Why?',
  whyHeading: 'What is required, and why',
  whyAbout: (about) => `Why ${about}?`,
  rule: (rule) => rules[rule],
  part: (part) => parts[part],
  basis: (fact) => bases[fact.basis],
  hardness: (hardness) => hardnesses[hardness],
  met: 'met',
  unmet: 'not met yet',
  ahead: 'not met yet, time remains',
  notApplicable: 'does not apply to you',
  labels: {
    rule: 'Rule',
    source: 'Source',
    sureness: 'How sure',
    weight: 'How binding',
    outcome: 'State',
    required: 'Required',
    approved: 'Approved',
    waiting: 'Waiting',
    count: 'Number',
    lost: 'Not counted',
    tolerance: 'Tolerance',
    part: 'Included',
    countsAsService: 'Counts as service',
    credited: 'Credited',
    most: 'At most',
    conditions: 'Conditions',
    lastDay: 'Last day',
    certified: 'Certified',
  },
  required: (span, days) => `${span} (${days} full-time days)`,
  tolerance: (days) => `the programme's target may be missed by ${days} days; the law's minimum may not`,
  fullTimeDays: (days) => `${time.number(Math.round(10 * days) / 10)} full-time days`,
  time: (amount, weeksAndDays) => `${amount} (${weeksAndDays})`,
  count: (have, min, max) => `${have} planned and logged; between ${min} and ${max}`,
  absent: (parts) => `${parts} is missing`,
  present: 'present',
  covered: (covered, of) => `${covered} of ${of} delmål have evidence ready`,
  certified: (given, missing) =>
    [
      given === '' ? 'nobody has certified yet' : `certified by ${given}`,
      ...(missing === 0
        ? []
        : [missing === 1 ? '1 other requirement is left' : `${missing} other requirements are left`]),
    ].join('; '),
  credited: (span) => `Credited: ${span}, taken off what is required.`,
  totalOnly: 'The whole only',
  noCredit: 'the programme cannot be shortened by earlier service',
  creditConditions:
    "only service after the degree, shaped as the regulation asks and with the delmål's competence reached",
  deadline: (day, left) => `All delmål are to be reached by ${day} (${left}).`,
  daysLeft: (days) => {
    if (days === 0) return 'today is the last day'
    const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`
    return days > 0 ? `${count} left` : `passed ${count} ago`
  },
  stStartMissing:
    'The day when ST began is missing; ask the BT office to enter it, and the 24 months are counted from there.',
  counting: 'What counts',
  run: (weeks, place) => `${weeks} · ${place}`,
  runApproved: (amount) => `${amount}, approved`,
  runWaiting: (amount) => `${amount}, waiting`,
  sum: (approved, waiting) => `Sum: ${approved} approved, ${waiting} waiting.`,
  convention:
    'Counted in calendar days times share of full time. N months are served when the days reach the shortest span of N calendar months.',
  unknownAbout: (about) => `I have no rule about “${about}”. Here are all of them.`,
  notEnrolled: 'There is no logbook to show progress for yet.',
}
