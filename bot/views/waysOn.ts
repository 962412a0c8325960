import { numberOf } from '../../rules/calendar/week.ts'
import type { Refusal } from '../../rules/refusal.ts'
import type { Texts } from '../texts/texts.ts'
import { button } from './button.ts'
import type { Button } from './view.ts'

/** What the person is likely to want after a refusal; none where the sentence says it all. */
export const waysOn = (refusal: Refusal, texts: Texts): readonly Button[] => {
  switch (refusal.name) {
    case 'alreadyLogged':
      return [button(texts.week.change, { verb: 'correctWeek', number: numberOf(refusal.week) })]
    case 'unknownPlacement':
    case 'noPlacement':
      return [button(texts.placement.show, { verb: 'showPlacements' })]
    case 'nothingToUndo':
    case 'notThere':
      return [button(texts.general.help.status, { verb: 'status' })]
    case 'signerMissing':
      return [button(texts.placement.add, { verb: 'editPlacement' })]
    case 'alreadyEnrolled':
    case 'stStartMissing':
    case 'notEnrolled':
    case 'outsideService':
    case 'serviceAhead':
    case 'tooManyHalfDays':
    case 'firstPartTooShort':
    case 'percentOutOfRange':
    case 'noSuchWeek':
    case 'splitDay':
    case 'delmalMissing':
    case 'delmalUnknown':
    case 'dayUnknown':
    case 'dayAhead':
    case 'dayPassed':
    case 'delegateUnknown':
    case 'dayOutside':
    case 'lineTooLong':
    case 'unitMissing':
    case 'periodBackwards':
    case 'placementOverlaps':
    case 'supervisorUnknown':
    case 'pausedThen':
    case 'loggedThen':
    case 'pauseTooShort':
    case 'pausedAlready':
    case 'notPaused':
    case 'alreadyEnded':
    case 'notEnded':
    case 'nothingToChange':
    case 'notYourPlan':
    case 'placementUnknown':
    case 'doctorUnknown':
    case 'nameMissing':
    case 'emailUnknown':
    case 'emailShared':
    case 'personalNumber':
    case 'notSupervisor':
    case 'alreadyCertified':
    case 'underlagMissing':
    case 'notCertifier':
    case 'sameCertifier':
    case 'certifiedAlready':
    case 'notReady':
    case 'inCertification':
    case 'notOffice':
    case 'nothingChosen':
    case 'signerUnnamed':
    case 'signedTooEarly':
    case 'reasonMissing':
    case 'ownLogbook':
    case 'notYourLogbook':
    case 'notYours':
    case 'alreadyDecided':
    case 'outdated':
    case 'notYourStep':
    case 'creditForbidden':
    case 'creditAboveCap':
    case 'creditAlone':
    case 'creditInHalves':
    case 'unknownCategory':
    case 'notKept':
    case 'logbookClosed':
      return []
  }
}
