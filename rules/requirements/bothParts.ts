import { outcomeOf, statute, type Requirement } from './finding.ts'

/** R3: BT holds both primärvård (allmänmedicin) and akut sjukvård (HSLF-FS 2021:8). */
export const bothParts: Requirement = ({ weeks }) => {
  const parts = ['primärvård', 'akut'] as const
  const approved = weeks.filter((week) => week.counts === 'approved' && week.units > 0)
  const missing = parts.filter((part) => !approved.some((week) => week.category?.part === part))
  return [
    {
      rule: 'R3',
      outcome: outcomeOf(missing.length === 0),
      hardness: 'error',
      fact: statute,
      measure: { kind: 'presence', missing },
      weeks: [],
    },
  ]
}
