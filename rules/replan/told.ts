import type { Instant } from '../calendar/instant.ts'
import { openFrom } from '../hours.ts'
import type { Logbook, Replanned } from '../logbook.ts'
import type { PersonId } from '../person.ts'
import type { Settings } from '../settings.ts'
import { courseOf, type Course } from './course.ts'
import { placementsMoved, type Moved } from './difference.ts'

/** Changes of a plan that are told of as one. */
export interface Told {
  /** When the first of them was made. */
  readonly at: Instant
  readonly by: readonly PersonId[]
  readonly before: Course
  readonly after: Course
}

const togetherMs = 60_000

/**
 * The changes of a plan as they are told: what comes within a minute is one, and so is all that
 * quiet hours hold back to the same morning.
 */
export const changesTold = (logbook: Logbook, settings: Settings): readonly Told[] => {
  const present = courseOf(logbook)
  if (present === undefined) return []
  const groups = logbook.replans.reduce<Replanned[][]>((before, one) => {
    const [first] = before.at(-1) ?? []
    const isTogether = first !== undefined && msBetween(first, one, settings) <= togetherMs
    return isTogether ? [...before.slice(0, -1), [...(before.at(-1) ?? []), one]] : [...before, [one]]
  }, [])
  return groups.flatMap((group, i) => {
    const [first] = group
    const after = groups[i + 1]?.[0]?.was ?? present
    return first === undefined
      ? []
      : [{ at: first.at, by: [...new Set(group.map(({ by }) => by))], before: first.was, after }]
  })
}

const msBetween = (first: Replanned, next: Replanned, settings: Settings): number =>
  Date.parse(toldFrom(next, settings)) - Date.parse(toldFrom(first, settings))

const toldFrom = ({ at }: Replanned, settings: Settings): Instant =>
  settings.quiet.news === 'held' ? openFrom(at, settings) : at

/** Those whom it concerns: doctor, huvudhandledare, old and new handledare; not whoever did it alone. */
export const concerned = ({ doctor, people }: Logbook, told: Told): readonly PersonId[] => {
  const moved = placementsMoved(told.before, told.after)
  const handledare = moved.flatMap(supervisorsOf)
  const isNothing =
    moved.length === 0 && JSON.stringify(postOf(told.before)) === JSON.stringify(postOf(told.after))
  const all = isNothing ? [] : [doctor, people.mainSupervisor, ...handledare]
  return [...new Set(all)].flatMap((id) => (id === undefined || told.by.every((by) => by === id) ? [] : [id]))
}

const postOf = ({ enrolment: { end, percent, paused, ended } }: Course) => ({ end, percent, paused, ended })

export const supervisorsOf = ({ before, after }: Moved): readonly PersonId[] =>
  [...before, ...after].flatMap(({ supervisor }) => supervisor ?? [])
