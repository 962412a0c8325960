import { type Week } from './calendar/week.ts'
import { delmalCodes } from './delmal.ts'
import { delmalStates, isCovered } from './delmalState.ts'
import type { Facts } from './facts.ts'
import type { Followed } from './followed.ts'
import { workingHalfDays } from './served.ts'
import { serviceDays } from './post.ts'
import type { Settings } from './settings.ts'
import { unloggedWeeks } from './unloggedWeeks.ts'

/** What needs someone, the most pressing first. */
export const listNames = ['short', 'unlogged', 'late', 'deadlines', 'unreached'] as const
export type ListName = (typeof listNames)[number]

export interface Digest {
  /** Those on each list; the lists that have nobody are left out. */
  readonly lists: readonly { readonly name: ListName; readonly of: readonly Followed[] }[]
  readonly totals: {
    readonly doctors: number
    readonly onTrack: number
    readonly waiting: number
    readonly covered: number
    readonly delmal: number
  }
  /** How many of those who served that week have logged it. */
  readonly week: { readonly week: Week; readonly logged: number; readonly of: number }
}

/** How all of a site's doctors stand: deviations first, then totals, then one week. */
export const digest = (followed: readonly Followed[], week: Week, settings: Settings): Digest => {
  const current = followed.filter(({ isCurrent }) => isCurrent)
  const facts = current.flatMap((one) => one.facts ?? [])
  const serving = facts.filter((one) => serves(one, week))
  return {
    lists: listNames
      .map((name) => ({ name, of: onList(name, current, settings) }))
      .filter(({ of }) => of.length > 0),
    totals: {
      doctors: current.length,
      onTrack: current.filter((one) => !isShort(one)).length,
      waiting: current.reduce((sum, { waiting }) => sum + waiting.length, 0),
      covered: facts.reduce((sum, one) => sum + covered(one), 0),
      delmal: delmalCodes.length * facts.length,
    },
    week: { week, logged: serving.filter((one) => isLogged(one, week)).length, of: serving.length },
  }
}

/** Those on a list, whose BT is current. */
export const onList = (
  name: ListName,
  followed: readonly Followed[],
  settings: Settings,
): readonly Followed[] =>
  followed.filter((one) => {
    if (!one.isCurrent) return false
    switch (name) {
      case 'short':
        return isShort(one)
      case 'unlogged':
        return one.unlogged.length >= settings.missingWeeks
      case 'late':
        return one.late.length > 0
      case 'deadlines':
        return one.deadlines.length > 0
      case 'unreached':
        return one.unreached.length > 0 || one.isUnsure
    }
  })

/** The plan leaves something obligatory short. */
const isShort = ({ forecast }: Followed): boolean => forecast?.outlooks.some(({ behind }) => behind) === true

const covered = (facts: Facts): number => delmalStates(facts).filter(isCovered).length

/** A week without a working day inside the post is nobody's to log. */
const serves = ({ enrolment }: Facts, week: Week): boolean =>
  workingHalfDays(serviceDays(week, enrolment)) > 0

const isLogged = ({ logbook }: Facts, week: Week): boolean => unloggedWeeks(logbook, week, week).length === 0
