import { randomUUID } from 'node:crypto'
import { personSchema, type Language, type Person } from '../rules/person.ts'
import type { Bot } from './bot.ts'
import { askWhich, notUnderstood } from './conversations/ask.ts'
import { meet, meetStranger, remember } from './conversations/meet.ts'
import type { Reply } from './conversations/reply.ts'
import { converse } from './converse.ts'
import type { Deliverer } from './deliver.ts'
import { DiskRefused, orDiskRefused } from './diskRefusal.ts'
import { readIncoming, type Wanted } from './intents.ts'
import { patientGate } from './patientGate.ts'
import { accountOf, type Answer, type Incoming, type Profile } from './platforms/platform.ts'
import { freshScene, sceneAt, type Asked, type Place, type Scene } from './scene.ts'
import { shown, spoken } from './shown.ts'
import { tellOffice } from './tellOffice.ts'
import { textsIn, type Texts } from './texts/texts.ts'
import { whoIs, type Who } from './whoIs.ts'

/**
 * The bot's one door: an Incoming in, an Answer out. What is due afterwards is said once the
 * answer is on its way. Refusals are values; an accident is caught here and nowhere else.
 */
export const answering =
  (bot: Bot, deliver: Deliverer, background: (work: Promise<void>) => void) =>
  async (incoming: Incoming): Promise<Answer> => {
    let language: Language = 'sv'
    try {
      const scene = await sceneAt(bot, bot.clock.now())
      const who = await whoIs(accountOf(incoming), scene, bot.platforms)
      language = languageOf(who) ?? language
      const gated = patientGate(incoming, textsIn[language])
      if ('refused' in gated) return { language, ...gated.refused }
      const passed = { ...incoming, input: gated.passed }
      switch (who.who) {
        case 'known':
          return { language, ...(await answerKnown(passed, who.person, scene, deliver)) }
        case 'stranger':
          return { language, ...(await answerStranger(passed, who.profile, scene, deliver)) }
        case 'outsider':
          background(tellOffice(passed, who.profile, scene, bot, deliver))
          return spoken(passed, textsIn[language].meeting.outsider)
      }
    } catch (error) {
      const id = randomUUID().slice(0, 8)
      bot.log.error('answer.failed', { id, platform: incoming.platform, error: causeOf(error) })
      return spoken(incoming, accident(error, id, textsIn[language]))
    } finally {
      // Also after an accident: what was committed before it is to be said.
      background(deliver.tick())
    }
  }

const placeOf = ({ platform, tenant, channel }: Incoming): Place | undefined =>
  channel === undefined ? undefined : { platform, tenant, channel }

const languageOf = (who: Who): Language | undefined =>
  who.who === 'known' ? who.person.language : who.profile?.language

const answerKnown = async (incoming: Incoming, me: Person, scene: Scene, deliver: Deliverer) => {
  // Just linked, she is not among the people that the scene was made with.
  const linked = scene.people.get(me.id)?.accounts.length !== me.accounts.length
  const answer = await answerTo(incoming, me, linked ? await freshScene(scene) : scene, deliver)
  if (!me.met) await remember(scene, me)
  return answer
}

const causeOf = (error: unknown) => (error instanceof DiskRefused ? error.cause : error)

const accident = (error: unknown, id: string, texts: Texts): string =>
  error instanceof DiskRefused ? texts.refusal(error.refusal, () => undefined) : texts.general.accident(id)

const answerTo = async (
  incoming: Incoming,
  me: Person,
  scene: Scene,
  deliver: Deliverer,
): Promise<Answer> => {
  const texts = textsIn[me.language]
  const asked: Asked = { ...scene, me, doctor: me.id, texts, key: incoming.key, place: placeOf(incoming) }
  const wanted = readIncoming(incoming.input, scene.today)
  if ('unknown' in wanted)
    return { notice: wanted.unknown === 'form' ? texts.general.oldForm : texts.general.oldButton }
  return shown(await orDiskRefused(replyTo(wanted, asked)), incoming, asked, deliver)
}

const replyTo = (wanted: Exclude<Wanted, { unknown: unknown }>, asked: Asked): Promise<Reply> | Reply => {
  if ('intent' in wanted) return converse(wanted.intent, wanted.values, asked)
  if (!asked.me.met) return meet(asked)
  return 'maybe' in wanted ? askWhich(wanted.maybe, asked) : notUnderstood(wanted.text, wanted.nearest, asked)
}

/** Someone on no list: known by nothing but the account, and stored only once enrolled. */
const answerStranger = async (
  incoming: Incoming,
  profile: Profile | undefined,
  scene: Scene,
  deliver: Deliverer,
): Promise<Answer> => {
  const { platform, tenant, user, key } = incoming
  const id = [platform, tenant, user].join('-')
  const { name = incoming.name ?? user, email, language } = profile ?? {}
  const accounts = [accountOf(incoming)]
  const me = personSchema.parse({ format: 1, id, name, email, language, roles: [], accounts })
  const asked: Asked = {
    ...scene,
    me,
    doctor: me.id,
    texts: textsIn[me.language],
    key,
    place: placeOf(incoming),
  }
  const wanted = readIncoming(incoming.input, scene.today)
  const { intent, values } = 'intent' in wanted ? wanted : { intent: undefined, values: {} }
  return shown(await orDiskRefused(meetStranger(intent, values, asked)), incoming, asked, deliver)
}
