import type { Answer } from '../platform.ts'
import { once } from '../once.ts'
import { within } from '../within.ts'
import type { Heard } from './deed.ts'

/** Slack waits three seconds for its acknowledgement. */
export const ACK_WITHIN_MS = 2000
const MOST_KEPT = 2000

export interface Turns {
  /**
   * Asks the bot, acknowledges once what it commits is on disk or the time is up, then shows the
   * answer. What is delivered again is acknowledged as the first time, and shown no second time.
   */
  take(deed: Heard, ack?: Ack, show?: Show): Promise<void>
}

type Ack = (answer: Answer | 'late') => Promise<unknown>
type Show = (deed: Heard, answer: Answer, late: boolean) => Promise<void>

export interface TurnsOptions {
  readonly ask: (deed: Heard) => Promise<Answer>
  readonly show: Show
  readonly track: (work: Promise<unknown>) => void
  readonly ackWithinMs: number
}

export const turns = ({ ask, show, track, ackWithinMs }: TurnsOptions): Turns => {
  const asked = once<Answer>(MOST_KEPT)
  return {
    async take(deed, ack = () => Promise.resolve(), showIt = show) {
      let isFirst = false
      const answered = asked(deed.incoming.key, async () => {
        isFirst = true
        return await ask(deed)
      })
      if (isFirst) track(answered)
      const answer = await within(ackWithinMs, answered)
      const late = answer === 'late'
      // Acknowledged first: a modal that is to change must have had its answer before it is changed.
      const acknowledged = ack(answer)
      if (isFirst)
        track(acknowledged.catch(() => undefined).then(async () => showIt(deed, await answered, late)))
      await acknowledged
    },
  }
}
