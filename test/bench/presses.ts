import { peopleRecords } from '../../bot/scene.ts'
import type { Account } from '../../rules/person.ts'
import type { Answer, Incoming, Part } from '../../bot/platforms/platform.ts'
import type { Actor } from '../platforms/rig.ts'
import { answerTimes } from './answerTimes.ts'
import { botOn } from './bot.ts'
import { doctorId } from './doctors.ts'
import { openFolder } from './folder.ts'
import { median } from './measure.ts'
import { againstFirst, type Row } from './rows.ts'
import { slackDoor } from './slackDoor.ts'
import { teamsDoor } from './teamsDoor.ts'

/** A platform with a doctor at it, and the bare framework beside it that only says that it heard. */
export interface Door {
  readonly platform: Part
  readonly doctor: Actor
  readonly account: Account
  /** Where the bot is pressed. */
  readonly port: number
  /** The last press again, at the bare framework. */
  pressesEcho(): Promise<unknown>
  readonly echoPort: number
  stop(): Promise<void>
}

export type OpenDoor = (answer: (incoming: Incoming) => Promise<Answer>, doctor: string) => Promise<Door>

const rounds = 40
const warming = 5

/** What a press takes that is checked, decided and on the disk before it is answered. */
export const presses = async (): Promise<readonly Row[]> => [
  ...(await pressesOn('A signed press in Slack', slackDoor)),
  ...(await pressesOn('A press in Teams, its JWT checked', teamsDoor)),
]

const pressesOn = async (what: string, open: OpenDoor): Promise<readonly Row[]> => {
  const folder = await openFolder(25, 36, { people: true })
  const platforms: Part[] = []
  const bot = botOn(folder.site, platforms)
  const door = await open(async (incoming) => bot.answer(incoming), doctorId(0))
  platforms.push(door.platform)
  const people = peopleRecords(folder.site)
  const stored = await people.get(doctorId(0))
  if (stored !== undefined)
    await people.put(doctorId(0), stored.version, { ...stored.value, accounts: [door.account] })
  const taken: { bot: number[]; echo: number[] } = { bot: [], echo: [] }
  for (let round = 0; round < warming + rounds; round++) {
    await door.doctor.says('logga')
    await bot.finished()
    const own = await answerTimes(door.port, () => door.doctor.presses('Stämmer'))
    await bot.finished()
    const echo = await answerTimes(door.echoPort, () => door.pressesEcho())
    await door.doctor.presses('Ångra')
    await bot.finished()
    if (own.length !== 1 || echo.length !== 1)
      throw new Error(`${own.length} and ${echo.length} answers to one press`)
    if (round < warming) continue
    taken.bot.push(...own)
    taken.echo.push(...echo)
  }
  await door.stop()
  await folder.close()
  return againstFirst(
    what,
    ['the bare framework’s echo', 'the bot, with a commit on the disk'],
    [median(taken.echo), median(taken.bot)],
  )
}
