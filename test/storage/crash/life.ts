import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answering } from '../../../bot/answer.ts'
import { inBackground } from '../../../bot/background.ts'
import { deliverer } from '../../../bot/deliver.ts'
import { openLowdbStore } from '../../../storage/lowdb/store.ts'
import { botOn } from './botOn.ts'
import { dyingAt, mortalDisk, mortalPlatform } from './points.ts'
import { screens } from './screens.ts'
import { deeds } from './story.ts'

/** One life of the bot: it goes on with the story where the last one was cut off, until it dies too. */
const [dir = '', deadly = '', nth = '', lifeNumber = ''] = process.argv.slice(2)
const life = Number(lifeNumber)
const pass = dyingAt(deadly, Number(nth))

const answeredFile = join(dir, 'answered')
const answered = new Set(existsSync(answeredFile) ? readFileSync(answeredFile, 'utf8').split('\n') : [])

const store = await openLowdbStore({ dir: join(dir, 'data'), files: mortalDisk(pass) })
const bot = botOn(
  dir,
  await store.site('site'),
  mortalPlatform(screens(join(dir, 'screens'), life), pass),
  life,
)
const delivering = deliverer(bot)
const background = inBackground(bot.log)
const answer = answering(bot, delivering, (work) => {
  pass('between commit and delivery')
  background.run(work)
})

console.log('alive')
await delivering.tick()
for (const deed of deeds.filter(({ key }) => !answered.has(key))) {
  await answer(deed)
  pass('before answer')
  appendFileSync(answeredFile, `${deed.key}\n`)
  await background.finished()
}
await delivering.tick()
await store.close()
