import { creditedInAll, creditedTo, type Asking } from '../credit.ts'
import type { Category, Fact, Hardness } from '../programmes/programme.ts'
import type { Span } from '../span.ts'
import type { TimeTarget } from './timeTarget.ts'

/**
 * R2: the programme's own total and the target of each of its parts. A target may be missed by
 * the programme's tolerance, since placements are scheduled in whole weeks (17 weeks are 119 days).
 */
export const programmeTargets = (asking: Asking): readonly TimeTarget[] => [
  ...(asking.programme.total ? [totalTarget(asking, asking.programme.total)] : []),
  ...asking.programme.categories.flatMap((category) =>
    category.target === undefined ? [] : [categoryTarget(asking, category, category.target)],
  ),
]

interface Length {
  readonly span: Span
  readonly circa: boolean
  readonly fact: Fact
}

const totalTarget = (asking: Asking, length: Length): TimeTarget => ({
  ...target(asking, length, creditedInAll(asking), 'errorWhenReady'),
  takes: () => true,
})

const categoryTarget = (asking: Asking, category: Category, span: Span): TimeTarget => {
  const isOwn = (one: Category | undefined) => one?.id === category.id
  const hardness = category.obligatory ? 'errorWhenReady' : 'info'
  return {
    ...target(asking, { ...category, span }, creditedTo(asking, isOwn), hardness),
    category,
    takes: isOwn,
  }
}

const target = (
  { programme: { tolerance } }: Asking,
  { span, circa, fact }: Length,
  credited: number,
  hardness: Hardness,
): Omit<TimeTarget, 'takes'> => ({
  rule: 'R2',
  span,
  credited,
  toleranceDays: circa ? tolerance.circaDays : tolerance.days,
  hardness,
  fact,
})
