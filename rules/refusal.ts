import type { Day } from './calendar/day.ts'
import type { Week } from './calendar/week.ts'
import type { Delmal } from './delmal.ts'
import type { PersonId } from './person.ts'
import type { RuleId } from './requirements/finding.ts'

/** Why a rule or the disk says no. Every name has one sentence with a way on in each language (`bot/texts`). */
export type Refusal =
  | { readonly name: 'notEnrolled' }
  | { readonly name: 'alreadyEnrolled' }
  | { readonly name: 'stStartMissing' }
  | { readonly name: 'alreadyLogged'; readonly week: Week }
  | {
      readonly name: 'outsideService'
      readonly week: Week
      readonly start: Day
      readonly end?: Day | undefined
    }
  | { readonly name: 'serviceAhead'; readonly week: Week }
  | { readonly name: 'pausedThen'; readonly week: Week; readonly from: Day; readonly to: Day }
  | { readonly name: 'loggedThen'; readonly week: Week }
  | { readonly name: 'pauseTooShort' }
  | { readonly name: 'pausedAlready'; readonly from: Day; readonly to: Day }
  | { readonly name: 'notPaused' }
  | { readonly name: 'alreadyEnded'; readonly day: Day }
  | { readonly name: 'notEnded' }
  | { readonly name: 'nothingToChange' }
  | { readonly name: 'notYourPlan' }
  | { readonly name: 'placementUnknown'; readonly asked: string }
  | { readonly name: 'doctorUnknown'; readonly asked: string }
  | { readonly name: 'tooManyHalfDays'; readonly asked: number; readonly atMost: number }
  | { readonly name: 'firstPartTooShort'; readonly asked: number; readonly atMost: number }
  | { readonly name: 'percentOutOfRange'; readonly asked: string }
  | { readonly name: 'noPlacement'; readonly week: Week }
  | { readonly name: 'unknownPlacement'; readonly asked: string }
  | { readonly name: 'noSuchWeek'; readonly number: number }
  | { readonly name: 'splitDay' }
  | { readonly name: 'delmalMissing' }
  | { readonly name: 'delmalUnknown'; readonly asked: string }
  | { readonly name: 'dayUnknown'; readonly asked: string }
  | { readonly name: 'dayAhead'; readonly day: Day }
  | { readonly name: 'dayPassed'; readonly day: Day }
  | { readonly name: 'delegateUnknown' }
  | { readonly name: 'dayOutside'; readonly day: Day; readonly start: Day; readonly end?: Day | undefined }
  | { readonly name: 'lineTooLong'; readonly atMost: number }
  | { readonly name: 'signerMissing' }
  | { readonly name: 'creditForbidden' }
  | { readonly name: 'creditAboveCap'; readonly asked: number; readonly atMost: number }
  | { readonly name: 'creditAlone'; readonly asked: number; readonly atMost: number }
  | { readonly name: 'creditInHalves'; readonly asked: number }
  | { readonly name: 'unknownCategory'; readonly asked: string }
  | { readonly name: 'unitMissing' }
  | { readonly name: 'periodBackwards' }
  | { readonly name: 'placementOverlaps'; readonly unit: string; readonly from: Day; readonly to: Day }
  | { readonly name: 'supervisorUnknown' }
  | { readonly name: 'nameMissing' }
  | { readonly name: 'emailUnknown'; readonly asked: string }
  | { readonly name: 'emailShared'; readonly asked: string }
  | { readonly name: 'personalNumber' }
  | { readonly name: 'notSupervisor' }
  | { readonly name: 'alreadyCertified'; readonly delmal: readonly Delmal[] }
  | { readonly name: 'underlagMissing'; readonly delmal: readonly Delmal[] }
  | { readonly name: 'notCertifier' }
  | { readonly name: 'sameCertifier' }
  | { readonly name: 'certifiedAlready' }
  | { readonly name: 'notReady'; readonly rules: readonly RuleId[] }
  | { readonly name: 'inCertification'; readonly by: readonly PersonId[] }
  | { readonly name: 'notOffice' }
  | { readonly name: 'nothingChosen' }
  | { readonly name: 'signerUnnamed' }
  | { readonly name: 'signedTooEarly'; readonly from: Day }
  | { readonly name: 'reasonMissing' }
  | { readonly name: 'ownLogbook' }
  | { readonly name: 'notYourLogbook' }
  | { readonly name: 'notYours'; readonly deciders: readonly PersonId[] }
  | { readonly name: 'alreadyDecided'; readonly outcome: 'approved' | 'returned'; readonly by: PersonId }
  | { readonly name: 'outdated' }
  | { readonly name: 'notThere' }
  | { readonly name: 'nothingToUndo' }
  | { readonly name: 'notYourStep'; readonly by: PersonId }
  | { readonly name: 'notKept' }
  | { readonly name: 'logbookClosed' }

/** What a rule answers: refusals are values, accidents are exceptions. */
export type Ruling<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const granted = <T>(value: T): Ruling<T> => ({ ok: true, value })
export const refused = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })
