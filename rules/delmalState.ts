import { delmalCodes, type Delmal } from './delmal.ts'
import type { CountedActivity, Facts } from './facts.ts'

/**
 * How far a delmål has come (R8): not begun; begun, when something is approved; and underlag
 * when an activity and a check of competence are approved. Certified comes with certification.
 */
export type DelmalStage = 'notBegun' | 'begun' | 'underlag'

export interface DelmalState {
  readonly delmal: Delmal
  readonly stage: DelmalStage
  /** What names the delmål and stands, approved or waiting. */
  readonly activities: readonly CountedActivity[]
  readonly approvedActivities: number
  readonly approvedChecks: number
  readonly waiting: number
}

/** Each of the 18. A logged week covers none by itself: an activity names its delmål. */
export const delmalStates = ({ activities }: Facts): readonly DelmalState[] =>
  delmalCodes.map((delmal) => {
    const own = activities.filter(
      ({ content, counts }) => content.delmal.includes(delmal) && counts !== 'neither',
    )
    const approved = own.filter(({ counts }) => counts === 'approved')
    const checks = approved.filter(({ content }) => content.check !== undefined)
    return {
      delmal,
      stage: checks.length > 0 ? 'underlag' : approved.length > 0 ? 'begun' : 'notBegun',
      activities: own,
      approvedActivities: approved.length,
      approvedChecks: checks.length,
      waiting: own.length - approved.length,
    }
  })

/** Whether all 18 have an approved activity and an approved check. */
export const allCovered = (facts: Facts): boolean =>
  delmalStates(facts).every(({ stage }) => stage === 'underlag')
