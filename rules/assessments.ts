import { overlap, type Period } from './calendar/day.ts'
import type { Assessment } from './content.ts'
import type { CheckKind } from './delmal.ts'
import type { Facts } from './facts.ts'
import type { Placement } from './post.ts'
import { placementOf, wholeOf } from './pieces.ts'
import { rowOf } from './programmes/rowOf.ts'

/** How far the assessments of one placement have come (R9, R10): what waits is on its way and not missing. */
export interface Assessed {
  readonly placement: Placement
  /** Formative assessments missing of those the programme asks for; 0 where it says no number. */
  readonly missing: number
  readonly instruments: readonly string[]
  /** Whether the programme asks for a summary assessment at the placement's end, and there is none. */
  readonly lacksSummary: boolean
}

/** The check that sums a placement up; every other one is formative. */
export const summaryCheck = 'sammanfattande bedömning' satisfies CheckKind

/** Undefined where the programme says nothing of assessments, and for rows that are no placement. */
export const assessedIn = (placement: Placement, facts: Facts): Assessed | undefined => {
  const { assessments } = facts.programme
  if (assessments === undefined || rowOf(facts.programme, placement) !== undefined) return undefined
  const checks = checksIn(placement, facts)
  const formative = checks.filter((check) => check !== summaryCheck)
  return {
    placement,
    missing: Math.max(0, (assessments.perPlacement ?? 0) - formative.length),
    instruments: assessments.instruments,
    lacksSummary: assessments.summary && !checks.includes(summaryCheck),
  }
}

/** The checks of competence of a placement: assessments that name it, and whatever else is dated within it. */
export const checksIn = (
  one: Placement,
  { activities, assessments, logbook }: Facts,
): readonly CheckKind[] => {
  const placement = { ...one, ...wholeOf(one, logbook.plan) }
  return [
    ...activities.flatMap(({ content, counts }) =>
      content.check !== undefined && counts !== 'neither' && isWithin(content, placement)
        ? [content.check]
        : [],
    ),
    ...assessments.flatMap(({ content, counts }) =>
      counts !== 'neither' && belongsTo(content, placement) ? [content.instrument] : [],
    ),
  ]
}

const isWithin = (period: Period, placement: Placement): boolean => overlap(period, placement) !== undefined

const belongsTo = (assessment: Assessment, placement: Placement): boolean =>
  assessment.placement === undefined
    ? isWithin(assessment, placement)
    : placementOf(assessment.placement) === placementOf(placement.id)
