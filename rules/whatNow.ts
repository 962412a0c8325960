import { addDays, type Day } from './calendar/day.ts'
import { assessedIn } from './assessments.ts'
import type { Delmal } from './delmal.ts'
import { delmalStates, type DelmalState } from './delmalState.ts'
import type { Facts } from './facts.ts'
import type { Placement } from './post.ts'
import { metWithin, placementOn } from './metWithin.ts'

/** Something worth doing now, which the present placement can give. */
export type Suggestion =
  /** Not begun, and to be met within the part of BT that the placement belongs to (R16). */
  | { readonly kind: 'delmal'; readonly delmal: Delmal; readonly placement: Placement }
  /** Worked on, and not yet assessed (R8). */
  | { readonly kind: 'check'; readonly delmal: Delmal }
  /** Formative assessments that the placement still lacks (R9). */
  | {
      readonly kind: 'assessment'
      readonly placement: Placement
      readonly missing: number
      readonly instruments: readonly string[]
    }
  /** The placement ends soon and has no summary assessment (R10). */
  | { readonly kind: 'summary'; readonly placement: Placement }

const mostSuggestions = 3

/** Days before a placement's end from which its summary assessment is worth planning. */
const summaryDays = 28

/**
 * Up to three things to do next: an assessment of the present placement, a check of what is worked
 * on already, a delmål that is to be met here; one of each first. Never what the placement cannot
 * give, and no delmål of its own where the programme does not say which belong where.
 */
export const whatNow = (facts: Facts): readonly Suggestion[] => {
  const placement = placementOn(facts)
  const { isMet, canBeMet } = metWithin(placement, facts)
  const states = delmalStates(facts).filter(({ delmal }) => canBeMet(delmal))
  const checks = states.filter(lacksCheck).map(({ delmal }) => ({ kind: 'check' as const, delmal }))
  if (placement === undefined) return checks.slice(0, mostSuggestions)
  const delmal = states
    .filter((state) => isMet(state.delmal) && state.activities.length + state.assessments.length === 0)
    .map((state) => ({ kind: 'delmal' as const, delmal: state.delmal, placement }))
  return oneOfEachFirst<Suggestion>([assessments(placement, facts), checks, delmal]).slice(0, mostSuggestions)
}

const assessments = (placement: Placement, facts: Facts): readonly Suggestion[] => {
  const assessed = assessedIn(placement, facts)
  if (assessed === undefined) return []
  const { missing, instruments, lacksSummary } = assessed
  return [
    ...(lacksSummary && isSoon(placement.to, facts.today) ? [{ kind: 'summary' as const, placement }] : []),
    ...(missing > 0 ? [{ kind: 'assessment' as const, placement, missing, instruments }] : []),
  ]
}

const isSoon = (day: Day, today: Day): boolean => day <= addDays(today, summaryDays)

/** An activity approved, no check approved, and none on its way. */
const lacksCheck = ({ approvedActivities, activities, assessments }: DelmalState): boolean =>
  approvedActivities > 0 &&
  assessments.length === 0 &&
  activities.every(({ content }) => content.check === undefined)

const oneOfEachFirst = <T>(lists: readonly (readonly T[])[]): readonly T[] => {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat()
}
