import { once } from '../once.ts'
import type { Answer, Incoming } from '../platform.ts'
import { inTime } from './inTime.ts'
import type { Outbox } from './outbox.ts'
import { show, type Shown } from './show.ts'
import { lineMessage } from './card.ts'
import { incomingOf, type Turn } from './turn.ts'

/** Everything that people do in Teams, once each however often it is delivered. */
export interface Turns {
  /** Done, or going on by itself once it takes longer than Teams waits. */
  take(turn: Turn): Promise<Shown>
  finished(): Promise<void>
}

interface Around {
  readonly ask: (incoming: Incoming) => Promise<Answer>
  readonly out: Outbox
  readonly link: string
  readonly report: (error: unknown) => void
  readonly pressMs: number
}

/** Teams sends a message again after fifteen seconds. */
const MESSAGE_MS = 12_000
const KEYS_KEPT = 1000

export const turnsOf = (around: Around): Turns => {
  const running = new Set<Promise<unknown>>()
  const onceOnly = once<Shown>(KEYS_KEPT)
  const watched = <T>(work: Promise<T>): Promise<T> => {
    const done = work.finally(() => running.delete(done))
    running.add(done)
    return done
  }
  return {
    take: (turn) => onceOnly(turn.key, () => taken(turn, watched(play(turn, around)), around, watched)),
    finished: async () => {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}

type Watch = <T>(work: Promise<T>) => Promise<T>

const taken = async (turn: Turn, work: Promise<Shown>, around: Around, watch: Watch): Promise<Shown> => {
  const shown = await inTime(work, turn.input.kind === 'text' ? MESSAGE_MS : around.pressMs)
  if (shown !== undefined) return shown
  void watch(work.then((line) => late(turn, line, around)))
  return turn.texts.working
}

/** A line that came too late for the press it answers is sent to the chat; a card is there already. */
const late = async ({ input, account, texts }: Turn, line: Shown, { out, report }: Around): Promise<void> => {
  if (typeof line !== 'string' || line === texts.below || input.kind === 'text') return
  try {
    await out.send(await out.chatWith(account), lineMessage(line))
  } catch (error) {
    report(error)
  }
}

/** An accident is told to the person and reported; it never leaves her without an answer. */
const play = async (turn: Turn, around: Around): Promise<Shown> => {
  const { out, report } = around
  try {
    return await show(turn, await around.ask(incomingOf(turn)), around)
  } catch (error) {
    report(error)
    if (turn.input.kind === 'text')
      await out.send(turn.conversation, lineMessage(turn.texts.accident)).catch(report)
    return turn.texts.accident
  }
}
