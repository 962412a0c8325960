import type { Programmes } from '../../rules/programmes/programme.ts'
import { answering } from '../answer.ts'
import { inBackground } from '../background.ts'
import type { Bot } from '../bot.ts'
import { deliverer } from '../deliver.ts'
import type { Log } from '../log.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { conversationSchema } from '../platforms/web/stored.ts'
import { webPlatform } from '../platforms/web/webPlatform.ts'
import type { Roster } from '../roster.ts'
import { peopleRecords } from '../scene.ts'
import { demoOf, wallClock } from './demo.ts'
import { demoClock, demoTimeSchema } from './demoClock.ts'
import { openDemoStore, recordsOf } from './demoStore.ts'

const tickMs = 30_000

/** The bot with the page as its only platform, on content of its own: `stop` lets go of everything. */
export const startDemo = async (given: {
  readonly dir: string
  readonly port: number
  readonly programmes: Programmes
  readonly roster: Roster | undefined
  readonly log: Log
}): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const { log, programmes } = given
  const store = await openDemoStore(given.dir)
  /** So that no tick meets a store that is being emptied. */
  const inTurn = oneAtATime()
  const clock = await demoClock(() => store.current().records('demo', demoTimeSchema))
  const page = webPlatform({
    port: given.port,
    conversations: recordsOf(() => store.current().records('page', conversationSchema)),
    who: async () => (await peopleRecords(store.current()).all()).flatMap(({ value }) => pagePerson(value)),
    now: () => wallClock(clock),
    report: (error) => log.error('page.failed', { error }),
    demo: {
      advance: (step) => inTurn(() => demo.advance(step)),
      reset: () =>
        inTurn(async () => {
          await background.finished()
          await store.empty()
          await demo.begin()
        }),
    },
  })
  const bot: Bot = {
    get store() {
      return store.current()
    },
    programmes,
    platforms: [page],
    clock,
    machineNow: () => Date.now(),
    log,
  }
  const deliver = deliverer(bot)
  const background = inBackground(log)
  const answer = answering(bot, deliver, background.run)
  const demo = demoOf(() => store.current(), clock, deliver, answer, given.roster)
  await demo.begin()
  await page.start(answer)
  const ticking = setInterval(() => background.run(inTurn(() => deliver.tick())), tickMs)
  return {
    url: page.url(),
    stop: async () => {
      clearInterval(ticking)
      await page.stop()
      await background.finished()
      await store.close()
    },
  }
}

const pagePerson = (person: { id: string; name: string; roles: readonly Role[]; language: 'sv' | 'en' }) => {
  const [role] = person.roles
  return role === undefined ? [] : [{ id: person.id, name: person.name, role, language: person.language }]
}

type Role = 'doctor' | 'supervisor' | 'office'
