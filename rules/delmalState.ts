import { delmalCodes, type Delmal } from './delmal.ts'
import type { CountedActivity, CountedAssessment, CountedOf, Facts } from './facts.ts'

/**
 * How far a delmål has come (R8): not begun; begun, when something is approved; underlag when an
 * activity and a check of competence are approved; certified, when a handledare has certified it
 * and that underlag still stands.
 */
export const delmalStages = ['notBegun', 'begun', 'underlag', 'certified'] as const
export type DelmalStage = (typeof delmalStages)[number]

export interface DelmalState {
  readonly delmal: Delmal
  readonly stage: DelmalStage
  /** What names the delmål and stands, approved or waiting. */
  readonly activities: readonly CountedActivity[]
  readonly assessments: readonly CountedAssessment[]
  readonly certificates: readonly CountedOf<'delmalCertificate'>[]
  readonly approvedActivities: number
  /** Approved assessments, and approved activities that say how competence was checked. */
  readonly approvedChecks: number
  readonly waiting: number
}

/** Each of the 18. A logged week covers none by itself: an activity names its delmål. */
export const delmalStates = (facts: Facts): readonly DelmalState[] =>
  delmalCodes.map((delmal) => {
    const names = ({ content, counts }: Naming) => content.delmal.includes(delmal) && counts !== 'neither'
    const activities = facts.activities.filter(names)
    const assessments = facts.assessments.filter(names)
    const certificates = facts.certificates.filter(names)
    const approved = activities.filter(isApproved)
    const assessed = assessments.filter(isApproved)
    const checks = approved.filter(({ content }) => content.check !== undefined).length + assessed.length
    return {
      delmal,
      stage: stageOf(approved.length, checks, certificates.some(isApproved)),
      activities,
      assessments,
      certificates,
      approvedActivities: approved.length,
      approvedChecks: checks,
      waiting: activities.length + assessments.length - approved.length - assessed.length,
    }
  })

type Naming = CountedActivity | CountedAssessment | CountedOf<'delmalCertificate'>

const isApproved = ({ counts }: Naming): boolean => counts === 'approved'

const stageOf = (activities: number, checks: number, isCertified: boolean): DelmalStage => {
  if (activities > 0 && checks > 0) return isCertified ? 'certified' : 'underlag'
  return activities + checks > 0 ? 'begun' : 'notBegun'
}

/** Whether a delmål has an approved activity and an approved check. */
export const isCovered = ({ stage }: Pick<DelmalState, 'stage'>): boolean =>
  stage === 'underlag' || stage === 'certified'

/** Whether all 18 are. */
export const allCovered = (facts: Facts): boolean => delmalStates(facts).every(isCovered)
