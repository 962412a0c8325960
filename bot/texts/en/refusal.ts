import type { refusal as sv } from '../sv/refusal.ts'
import { time } from './time.ts'

export const refusal: typeof sv = (refusal, nameOf) => {
  switch (refusal.name) {
    case 'notEnrolled':
      return 'You are not entered in a BT programme yet. The BT office enters you; then you can log here.'
    case 'alreadyLogged':
      return `${time.weekName(refusal.week)} is logged already. Write change ${time.weekName(refusal.week)} if something needs correcting.`
    case 'outsideService':
      return refusal.end === undefined
        ? `${time.weekHeading(refusal.week)} lies before your BT, which began on ${time.longDay(refusal.start)}.`
        : `${time.weekHeading(refusal.week)} lies outside your BT, which runs from ${time.longDay(refusal.start)} to ${time.longDay(refusal.end)}.`
    case 'serviceAhead':
      return `${time.weekHeading(refusal.week)} has not begun. Service is logged once it is done; leave planned for the whole week can be logged now.`
    case 'tooManyHalfDays':
      return `That part of the week has ${time.halfDays(refusal.atMost)} to be away from, not ${time.halfDays(refusal.asked)}.`
    case 'percentOutOfRange':
      return `${refusal.percent}% does not work. Write a whole number from 1 to 100.`
    case 'noPlacement':
      return `Your plan does not say where you are in ${time.weekName(refusal.week)}. Ask the BT office to enter your placement.`
    case 'unknownPlacement':
      return `I find no placement in your plan like “${refusal.asked}”.`
    case 'noSuchWeek':
      return `There is no week ${refusal.number} that year. Weeks run from 1 to 52, and to 53 in years such as 2026.`
    case 'splitDay':
      return 'The second part must begin on a later day of the same week, at another placement.'
    case 'reasonMissing':
      return 'Choose a reason or write a line, so that it can be corrected.'
    case 'ownLogbook':
      return 'Nobody approves in their own logbook.'
    case 'notYours':
      return `This is decided by ${time.and(refusal.deciders.map(nameOf)) || 'the supervisor whom the office names'}.`
    case 'alreadyDecided':
      return `${nameOf(refusal.by)} has already ${refusal.outcome === 'approved' ? 'approved' : 'sent back'} this.`
    case 'outdated':
      return 'This has changed since you got the card. This is how it stands now.'
    case 'notThere':
      return 'This is no longer logged.'
    case 'nothingToUndo':
      return 'There is nothing to undo here.'
    case 'notYourStep':
      return `The last thing was done by ${nameOf(refusal.by)}, and only that person can undo it.`
  }
}
