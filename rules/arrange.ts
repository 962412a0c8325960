import { isArrangement } from './deadlines.ts'
import type { Change, Logbook } from './logbook.ts'
import { granted, refused, type Ruling } from './refusal.ts'

/**
 * Keeps that something is arranged, or that it is not after all; saying it twice changes nothing.
 * Refuses: notEnrolled, outdated (nothing of that name can be arranged).
 */
export const arrange = (logbook: Logbook, what: string, isArranged: boolean): Ruling<readonly Change[]> => {
  if (logbook.enrolment === undefined) return refused({ name: 'notEnrolled' })
  if (!isArrangement(what)) return refused({ name: 'outdated' })
  if (logbook.arranged.includes(what) === isArranged) return granted([])
  const others = logbook.arranged.filter((one) => one !== what)
  return granted([{ change: 'arrangedSet', arranged: isArranged ? [...others, what] : others }])
}
