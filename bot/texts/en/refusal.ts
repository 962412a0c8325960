import type { refusal as sv } from '../sv/refusal.ts'
import { time } from './time.ts'

const who = (name: string | undefined): string => (name === undefined ? 'You have' : `${name} has`)

export const refusal: typeof sv = (refusal, nameOf) => {
  switch (refusal.name) {
    case 'notEnrolled':
      return 'You are not entered in a BT programme yet. The BT office enters you; then you can log here.'
    case 'alreadyEnrolled':
      return 'You are entered in a programme already. The BT office can correct it.'
    case 'stStartMissing':
      return 'Write the first day of your specialist training: the 24 months count from there.'
    case 'alreadyLogged':
      return `${time.weekName(refusal.week)} is logged already. Write change ${time.weekName(refusal.week)} if something needs correcting.`
    case 'outsideService':
      return refusal.end === undefined
        ? `${time.weekOfYear(refusal.week)} lies before your BT, which began on ${time.longDay(refusal.start)}.`
        : `${time.weekOfYear(refusal.week)} lies outside your BT, which runs from ${time.longDay(refusal.start)} to ${time.longDay(refusal.end)}.`
    case 'serviceAhead':
      return `${time.weekOfYear(refusal.week)} is not done yet. Service is logged from the Thursday of its week; leave planned for the whole week can be logged already.`
    case 'tooManyHalfDays':
      return `That part of the week has ${time.halfDays(refusal.atMost)} to be away from, not ${time.halfDays(refusal.asked)}.`
    case 'firstPartTooShort':
      return `The first part would then have ${time.halfDays(refusal.atMost)}, but you have stated ${time.halfDays(refusal.asked)} away in it. Choose a later day.`
    case 'pausedThen':
      return `${time.weekOfYear(refusal.week)} lies in the leave ${time.period(refusal.from, refusal.to)}. If you were at work then, ask the BT office to change the leave.`
    case 'loggedThen':
      return `${time.weekOfYear(refusal.week)} is logged as service. Correct it first, or choose other days.`
    case 'pauseTooShort':
      return 'Long leave is a week or more. Shorter absence is logged in its week.'
    case 'pausedAlready':
      return `There is the leave ${time.period(refusal.from, refusal.to)} already. Remove it first.`
    case 'notPaused':
      return 'That leave is not there any more.'
    case 'alreadyEnded':
      return `The BT has ended on ${time.longDay(refusal.day)} already. Resume it first.`
    case 'notEnded':
      return 'The BT has not ended.'
    case 'nothingToChange':
      return 'It stands so already; nothing is changed.'
    case 'notYourPlan':
      return 'That is for the BT office to change. Write to them, or write what if and see where it would lead.'
    case 'placementUnknown':
      return refusal.asked === ''
        ? 'Say which placement it is about, by unit or specialty.'
        : `I find no placement in the plan like “${refusal.asked}”.`
    case 'doctorUnknown':
      return refusal.asked === ''
        ? 'Say which BT doctor it is about.'
        : `I find no BT doctor with a name like “${refusal.asked}”.`
    case 'percentOutOfRange':
      return `${refusal.asked}% does not work. Write a whole number from 1 to 100.`
    case 'noPlacement':
      return `Your plan does not say where you are in ${time.weekName(refusal.week)}. Ask the BT office to enter your placement.`
    case 'unknownPlacement':
      return `I find no placement in your plan like “${refusal.asked}”.`
    case 'noSuchWeek':
      return `There is no week ${refusal.number}. A year has 52 weeks, and some such as 2026 have 53.`
    case 'splitDay':
      return 'The second part must begin on a later day of the same week, at another placement.'
    case 'delmalMissing':
      return 'Choose at least one delmål, BT1 to BT18.'
    case 'delmalUnknown':
      return `“${refusal.asked}” is no delmål. They are called BT1 to BT18.`
    case 'dayUnknown':
      return `“${refusal.asked}” is no day I can read. Write for example 2026-11-18 or 18/11.`
    case 'dayAhead':
      return `${time.longDay(refusal.day)} has not been yet. Log the activity once it is done.`
    case 'dayPassed':
      return `${time.longDay(refusal.day)} has already been. Choose a day to come.`
    case 'delegateUnknown':
      return 'Choose one of the programme’s supervisors whom the office has confirmed; it cannot be yourself.'
    case 'dayOutside':
      return refusal.end === undefined || refusal.day < refusal.start
        ? `${time.longDay(refusal.day)} lies before your BT, which began on ${time.longDay(refusal.start)}. For earlier service, choose that kind.`
        : `${time.longDay(refusal.day)} lies after your BT, which ends on ${time.longDay(refusal.end)}.`
    case 'lineTooLong':
      return `The line may have ${refusal.atMost} characters at most. Shorten it and it will work.`
    case 'signerMissing':
      return 'Choose who is to approve. If there is nobody to choose, ask the office to enter a supervisor.'
    case 'unitMissing':
      return 'Write the unit, and the specialty where the placement is a free choice.'
    case 'periodBackwards':
      return 'The last day lies before the first.'
    case 'placementOverlaps':
      return `${refusal.unit} is there already, ${time.shortDay(refusal.from)}–${time.longDay(refusal.to)}. Change that one first.`
    case 'supervisorUnknown':
      return "Write the new supervisor's name and e-mail; it cannot be yourself."
    case 'nameMissing':
      return 'Write the person’s name.'
    case 'emailUnknown':
      return `“${refusal.asked}” is no e-mail address. Write it like name@example.se.`
    case 'emailShared':
      return `Two people have the address ${refusal.asked}. Correct one of them first.`
    case 'personalNumber':
      return 'Something there looks like a personal number. I never keep one; write it without.'
    case 'creditForbidden':
      return 'This programme cannot be shortened by earlier service.'
    case 'creditAboveCap':
      return `At most ${time.span({ months: refusal.atMost })} can be credited here, not ${time.span({ months: refusal.asked })}.`
    case 'creditAlone':
      return `${time.span({ months: refusal.asked })} would be the whole BT. At most ${time.span({ months: refusal.atMost })} can be credited; the rest is served.`
    case 'creditInHalves':
      return 'Credited time is written in whole and half months, for example 1.5.'
    case 'unknownCategory':
      return `The programme has no part called “${refusal.asked}”.`
    case 'notSupervisor':
      return "That is for one of the doctor's supervisors: a placement's, or the main supervisor."
    case 'alreadyCertified':
      return `${time.and(refusal.delmal)} ${refusal.delmal.length === 1 ? 'is' : 'are'} certified already.`
    case 'underlagMissing':
      return `${time.and(refusal.delmal)} cannot be certified yet: at least one approved activity and one approved assessment are needed. Write why ${refusal.delmal[0] ?? ''} to see what there is.`
    case 'notCertifier':
      return 'The basic competence is certified by the main supervisor and the external assessor. The BT office appoints them.'
    case 'sameCertifier':
      return 'Main supervisor and external assessor must be two different persons. The BT office can change that.'
    case 'certifiedAlready':
      return 'You have certified this already.'
    case 'notReady':
      return `It cannot be certified yet: ${time.and([...new Set(refusal.rules)])} not met. Write why ${refusal.rules[0] ?? ''} to see what is missing.`
    case 'inCertification':
      return `A certificate of basic competence rests on this. First ${time.and(refusal.by.map((id) => nameOf(id) ?? 'you'))} must take that certificate back; then it can be changed.`
    case 'notOffice':
      return 'The BT office sees to this.'
    case 'nothingChosen':
      return 'Choose at least one row.'
    case 'signerUnnamed':
      return 'Write the name of whoever signed.'
    case 'signedTooEarly':
      return `The paper cannot have been signed before ${time.longDay(refusal.from)}, when what it approves began.`
    case 'reasonMissing':
      return 'Choose a reason or write a line, so that it can be corrected.'
    case 'ownLogbook':
      return 'Nobody approves in their own logbook.'
    case 'notYourLogbook':
      return 'Only the doctor writes in that logbook, or the BT office on her behalf.'
    case 'notYours':
      return `This is decided by ${time.and(refusal.deciders.map((id) => nameOf(id) ?? 'you')) || 'the supervisor whom the office names'}.`
    case 'alreadyDecided':
      return `${who(nameOf(refusal.by))} already ${refusal.outcome === 'approved' ? 'approved' : 'sent back'} this.`
    case 'outdated':
      return 'This has changed since you got the card. This is how it stands now.'
    case 'notThere':
      return 'This is no longer logged.'
    case 'nothingToUndo':
      return 'There is nothing to undo here.'
    case 'notYourStep':
      return `The last thing was done by ${nameOf(refusal.by) ?? 'you'}, and only that person can undo it.`
    case 'notKept':
      return 'It could not be saved, so nothing was changed. Try again in a while.'
    case 'logbookClosed':
      return 'The logbook cannot be read or written just now. The BT office sees that in its overview. Try again later.'
  }
}
