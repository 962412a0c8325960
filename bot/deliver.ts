import type { Bot } from './bot.ts'
import { handOver, redraw, sendCard, type ToShow } from './living.ts'
import type { Address } from './platforms/platform.ts'
import type { NamedFile } from './views/namedFile.ts'
import { sceneAt } from './scene.ts'
import { settle, type InTurn } from './settle.ts'
import { digestWaits, settleDigest } from './settleDigest.ts'

/** Sends what is due and keeps what was sent true. There is no timer to lose and no queue to drain. */
export interface Deliverer {
  /** After a commit and on each tick: every doctor who has something due, or something changed. */
  tick(): Promise<void>
  /** Shows a card that someone asked for, as a living message; the same key again only redraws it. */
  show(show: ToShow): Promise<void>
  /** Hands over a file that someone asked for. @throws PlatformError when the platform does not take it. */
  handOver(file: NamedFile, to: Address): Promise<void>
}

/**
 * One tick at a time, whichever process it runs in, so that two commits cannot give one handledare
 * two cards; and within it one message at a time, so that what is asked for gets in between.
 */
export const deliverer = (bot: Bot): Deliverer => {
  const inTurn: InTurn = (task) => bot.store.inTurn('message', task)
  const scene = () => sceneAt(bot, bot.clock.now())
  return {
    tick: () =>
      bot.store.inTurn('tick', async () => {
        const due = await bot.store.dueBy(bot.clock.now())
        if (due.length > 0) await settle(due, await scene(), bot, inTurn)
        if (await digestWaits(bot, due.length > 0))
          await inTurn(async () => settleDigest(await scene(), bot, due.length > 0))
      }),
    show: (show) =>
      inTurn(async () => {
        const shown = await bot.store.deliveries.get(show.key)
        await (shown ? redraw(shown, await scene(), bot) : sendCard(show, await scene(), bot))
      }),
    handOver: (file, to) => inTurn(() => handOver(file, to, bot)),
  }
}
