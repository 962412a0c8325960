import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { answering } from '../../../../bot/answer.ts'
import { inBackground } from '../../../../bot/background.ts'
import type { Bot } from '../../../../bot/bot.ts'
import { deliverer } from '../../../../bot/deliver.ts'
import { openPostgresStore } from '../../../../storage/postgres/store.ts'
import { botOn } from '../../crash/botOn.ts'
import { dyingAt, mortalPlatform } from '../../crash/points.ts'
import { screens } from '../../crash/screens.ts'
import { deeds } from '../../crash/story.ts'

/**
 * One life of one of several instances. Each is handed every deed of the story, as a platform would
 * that had no answer in time; all share the database and what people see.
 */
const [url = '', site = '', dir = '', deadly = '', nth = '', life = ''] = process.argv.slice(2)
const pass = dyingAt(deadly, Number(nth))

const store = await openPostgresStore({ url, turnMs: 500, report: () => undefined })
let accidents = 0
const told = botOn(
  dir,
  await store.site(site),
  mortalPlatform(screens(join(dir, 'screens'), Number(life)), pass),
  0,
)
const bot: Bot = {
  ...told,
  // Runs so fast that the lease of one who died is over within a second.
  machineNow: () => Date.now() * 60,
  log: { info: () => undefined, warn: () => undefined, error: () => void accidents++ },
}
const delivering = deliverer(bot)
const background = inBackground(bot.log)
const answer = answering(bot, delivering, (work) => {
  pass('between commit and delivery')
  background.run(work)
})

console.log('alive')
for (const deed of deeds) {
  for (let before = -1; before < accidents;) {
    before = accidents
    await answer(deed)
  }
  pass('before answer')
  appendFileSync(join(dir, 'answered'), `${life} ${deed.key}\n`)
  await background.finished()
}
for (let tries = 0; tries < 40 && (await bot.store.dueBy(bot.clock.now())).length > 0; tries++) {
  await delivering.tick().catch(() => undefined)
  await after(100)
}
appendFileSync(join(dir, 'accidents'), `${accidents}\n`)
await store.close()
