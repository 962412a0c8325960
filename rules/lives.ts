import { addDays, type Day } from './calendar/day.ts'
import { requestsIn, type Subject } from './card.ts'
import type { Told } from './plan/message.ts'

/** Days after which a message that asks nothing any more is left as it is. */
const livesForDays = 56

/**
 * Whether a message is still rewritten when what it shows changes: for eight weeks, and a request
 * for as long as it waits. What is older answers when it is pressed, with what holds then.
 */
export const lives = (told: Told, stillWaits: (subject: Subject) => boolean, today: Day): boolean =>
  addDays(told.day, livesForDays) >= today ||
  requestsIn(told.card).some((one) => !one.moved && stillWaits(one))
