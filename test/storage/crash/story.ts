import type { Incoming, Input } from '../../../bot/platforms/platform.ts'
import { weeksBetween } from '../../../rules/calendar/week.ts'

/** Friday of the last week, on which everything in the story happens. */
export const now = '2026-11-20T14:30:00.000Z'

export const platformName = 'screens'

const weeks = weeksBetween('2026-W40', '2026-W47')

/** What a person does, delivered again under the same key until it is answered. */
const deed = (user: string, key: string, input: Input): Incoming => ({
  platform: platformName,
  tenant: 't',
  user,
  key,
  input,
})

const press = (user: string, key: string, action: object) => deed(user, key, { kind: 'press', action })

const deedsOf = (week: string, i: number): Incoming[] => {
  const entry = `${week}/akut`
  const at = (doctor: string, steps: number) => ({ doctor, entry, steps })
  const logged = ['anna', 'erik'].map((user) =>
    press(user, `${week} ${user}`, { verb: 'logWeeks', weeks: [{ week, steps: 0 }] }),
  )
  if (i >= weeks.length - 2) return logged
  if (i % 2 === 0)
    return [
      ...logged,
      press('bo', `${week} both`, { verb: 'approve', entries: [at('anna', 1), at('erik', 1)] }),
    ]
  return [
    ...logged,
    deed('bo', `${week} asks`, { kind: 'text', text: 'att godkänna' }),
    deed('bo', `${week} returns`, {
      kind: 'submit',
      action: { verb: 'return', ...at('erik', 1) },
      values: { words: 'Stämmer procenten?' },
    }),
    press('bo', `${week} undoes`, { verb: 'undoDecision', ...at('erik', 2) }),
    press('bo', `${week} both`, { verb: 'approve', entries: [at('anna', 1), at('erik', 3)] }),
  ]
}

/** Eight weeks: logged, approved, some sent back and taken back; the last two wait. */
export const deeds: readonly Incoming[] = weeks.flatMap(deedsOf)
