import { inFlight } from '../inFlight.ts'
import { once } from '../once.ts'
import type { Answer, Incoming } from '../platform.ts'
import { within } from '../within.ts'
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
  const { track, settled } = inFlight()
  const onceOnly = once<Shown>(KEYS_KEPT)
  return {
    take: (turn) => onceOnly(turn.key, () => taken(turn, track(play(turn, around)), around, track)),
    finished: settled,
  }
}

type Track = (work: Promise<unknown>) => unknown

const taken = async (turn: Turn, work: Promise<Shown>, around: Around, track: Track): Promise<Shown> => {
  const shown = await within(turn.input.kind === 'text' ? MESSAGE_MS : around.pressMs, work)
  if (shown !== 'late') return shown
  void track(work.then((line) => late(turn, line, around)))
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
    if (turn.input.kind === 'text') await out.send(turn.chat, lineMessage(turn.texts.accident)).catch(report)
    return turn.texts.accident
  }
}
