import type { Forecast, Outlook } from '../forecast.ts'
import { placementOf } from '../pieces.ts'
import type { Placement } from '../post.ts'
import { withoutRepeats } from '../requirements/withoutRepeats.ts'
import type { Units } from '../span.ts'
import type { Course } from './course.ts'
import { same } from '../same.ts'
import { sortedBy } from '../sortedBy.ts'

/** A placement as it was and as it is, in all its pieces; none of them where it is new or was taken away. */
export interface Moved {
  readonly before: readonly Placement[]
  readonly after: readonly Placement[]
}

/** The placements of which two courses say different things, in order of time; each with its percent. */
export const placementsMoved = (before: Course, after: Course): readonly Moved[] =>
  sortedBy(
    [...new Set([...before.plan, ...after.plan].map(({ id }) => placementOf(id)))]
      .map((id) => ({ before: piecesOf(id, before), after: piecesOf(id, after) }))
      .filter((one) => !same(one.before.map(told), one.after.map(told))),
    startOf,
  )

const piecesOf = (id: string, { plan, enrolment }: Course): readonly Placement[] =>
  plan
    .filter((one) => placementOf(one.id) === id)
    .map((one) => ({ ...one, percent: one.percent ?? enrolment.percent }))

const startOf = ({ before, after }: Moved): string => [...after, ...before][0]?.from ?? ''

const told = ({ unit, specialty, category, from, to, percent, supervisor }: Placement) => [
  unit,
  specialty,
  category ?? null,
  from,
  to,
  percent,
  supervisor ?? null,
]

/** What an obligatory part lacks in the end, before and after; 0 where it reaches. */
export interface Shortfall {
  readonly outlook: Outlook
  readonly before: Units
  readonly after: Units
}

/** Every obligatory part that falls short before or after. */
export const shortfalls = (before: Forecast, after: Forecast): readonly Shortfall[] => {
  const isBehind = ({ behind }: Outlook) => behind
  const all = [...after.outlooks.filter(isBehind), ...before.outlooks.filter(isBehind)]
  const each = all.filter((one, i) => all.findIndex((other) => isAbout(other, one)) === i)
  return withoutRepeats(each).map((outlook) => ({
    outlook,
    before: shortIn(before, outlook),
    after: shortIn(after, outlook),
  }))
}

const isAbout = (one: Outlook, other: Outlook): boolean =>
  one.rule === other.rule && one.category?.id === other.category?.id && one.part === other.part

const shortIn = ({ outlooks }: Forecast, about: Outlook): Units =>
  outlooks.find((one) => isAbout(one, about) && one.behind)?.short ?? 0
