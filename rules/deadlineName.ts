/** What can have a last day (R2, R9–R12, R14). */
export const deadlineNames = [
  'programmeEnd',
  'delmal',
  'partShort',
  'assessments',
  'summary',
  'kollegium',
  'certification',
] as const

export type DeadlineName = (typeof deadlineNames)[number]
