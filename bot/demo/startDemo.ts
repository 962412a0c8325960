import type { FixedSettings } from '../../rules/changeSettings.ts'
import type { Programmes } from '../../rules/programmes/programme.ts'
import { answering } from '../answer.ts'
import { inBackground } from '../background.ts'
import type { Bot } from '../bot.ts'
import { deliverer } from '../deliver.ts'
import type { Log } from '../log.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { conversationSchema } from '../platforms/web/stored.ts'
import { webPlatform } from '../platforms/web/webPlatform.ts'
import { mayBeKept } from '../patientGate.ts'
import type { Roster } from '../roster.ts'
import type { Incoming } from '../platforms/platform.ts'
import { peopleRecords } from '../scene.ts'
import { demoOf, wallClock } from './demo.ts'
import { demoClock, demoTimeSchema } from './demoClock.ts'
import { openDemoStore, recordsOf } from './demoStore.ts'
import { openGate } from './gate.ts'
import { pagePersons } from './pagePersons.ts'

const tickMs = 30_000

/** The bot with the page as its only platform, on content of its own: `stop` lets go of everything. */
export const startDemo = async (given: {
  readonly dir: string
  readonly port: number
  readonly programmes: Programmes
  readonly fixedSettings: FixedSettings
  readonly roster: Roster | undefined
  readonly log: Log
}): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const { log, programmes, fixedSettings } = given
  const store = await openDemoStore(given.dir)
  /** So that no tick meets a store that is being emptied. */
  const inTurn = oneAtATime()
  /** What people say and press while the demo begins anew waits until it has. */
  const door = openGate()
  const clock = await demoClock(() => store.current().records('demo', demoTimeSchema))
  const page = webPlatform({
    port: given.port,
    conversations: recordsOf(store, (site) => site.records('page', conversationSchema)),
    who: async () => {
      const people = await store.use((site) => peopleRecords(site).all())
      return pagePersons(people.map(({ value }) => value))
    },
    mayKeep: mayBeKept,
    now: () => wallClock(clock),
    report: (error) => log.error('page.failed', { error }),
    demo: {
      advance: (step) => inTurn(() => demo.advance(step)),
      reset: () =>
        inTurn(() =>
          door.shutFor(async () => {
            await background.finished()
            await store.empty()
            await demo.begin()
          }),
        ),
    },
  })
  const bot: Bot = {
    get store() {
      return store.current()
    },
    programmes,
    fixedSettings,
    platforms: [page],
    clock,
    machineNow: () => Date.now(),
    log,
  }
  const deliver = deliverer(bot)
  const background = inBackground(log)
  const answer = answering(bot, deliver, background.run)
  /** The story waits for what each of its steps leads to, so that every message has its own time. */
  const answerAndSettle = async (incoming: Incoming) => {
    const answered = await answer(incoming)
    await background.finished()
    return answered
  }
  const demo = demoOf(store, clock, deliver, answerAndSettle, given.roster)
  // The port first: that it is taken is said at once, not when the story has been told.
  await page
    .start((incoming) => door.through(() => answer(incoming)))
    .catch(async (error: unknown) => {
      await store.close()
      throw error
    })
  await door.shutFor(() => demo.begin())
  /** In the background from its turn on, not before: the turn ahead of it may wait for the background. */
  const tick = async () => {
    background.run(deliver.tick())
    await background.finished()
  }
  const ticking = setInterval(() => void inTurn(tick), tickMs)
  return {
    url: page.url(),
    stop: async () => {
      clearInterval(ticking)
      await page.stop()
      await inTurn(() => background.finished())
      await store.close()
    },
  }
}
