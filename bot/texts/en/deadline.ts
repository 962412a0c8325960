import type { deadline as sv } from '../sv/deadline.ts'

export const deadline: typeof sv = {
  heading: 'Dates to keep',
  none: 'No date lies ahead of you right now.',
  programmeEnd: 'The last day of the BT post',
  delmal: 'All delmål are to be reached, 24 months after the start of ST',
  partShort: (part, amount) => `${part}: ${amount} cannot be fitted in as the plan stands`,
  enough: (part) => `${part}: the plan is enough`,
  assessments: (unit, done, asked) => `${unit}: ${done} of ${asked} assessments are done`,
  summary: (unit) => `${unit}: a summary assessment is made before the placement ends`,
  kollegium: 'The BT-kollegium is to be held',
  certification: 'The final assessment: book the main supervisor and the external assessor in good time',
  when: (day, week) => `${day}, ${week}`,
  done: 'Done',
  arranged: 'Arranged',
  passed: (day) => `Passed on ${day}`,
  isArranged: 'It is arranged',
  logIt: 'Log',
  show: 'Show',
  reopened: 'Then I will remind you of it again.',
  noted: 'Noted; I will not remind you of it again.',
}
