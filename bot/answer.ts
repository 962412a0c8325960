import { randomUUID } from 'node:crypto'
import type { Card } from '../rules/card.ts'
import { personSchema, type Account, type Language, type Person } from '../rules/person.ts'
import type { Bot } from './bot.ts'
import { askWhich, notUnderstood } from './conversations/ask.ts'
import { homeOf } from './conversations/home.ts'
import { meet, meetStranger, remember } from './conversations/meet.ts'
import type { Reply } from './conversations/reply.ts'
import { converse } from './converse.ts'
import type { Deliverer } from './deliver.ts'
import { DiskRefused, orDiskRefused } from './diskRefusal.ts'
import { drawCard } from './drawCard.ts'
import { readIncoming, type Wanted } from './intents.ts'
import { patientGate } from './patientGate.ts'
import type { Answer, Incoming, Profile } from './platforms/platform.ts'
import { freshScene, nameIn, sceneAt, type Asked, type Place, type Scene } from './scene.ts'
import { tellOffice } from './tellOffice.ts'
import { textsIn, type Texts } from './texts/texts.ts'
import { said } from './views/said.ts'
import type { Button, View } from './views/view.ts'
import { waysOn } from './views/waysOn.ts'
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

const accountOf = ({ platform, tenant, user }: Incoming): Account => ({ platform, tenant, user })

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

/** Where a reply is shown: in the message it came from, where the person wrote, or in private. */
const shown = async (reply: Reply, incoming: Incoming, asked: Asked, deliver: Deliverer): Promise<Answer> => {
  switch (reply.reply) {
    case 'card': {
      const notice = reply.notice !== undefined && { notice: reply.notice }
      const rewrite = await pressedMessage(incoming, asked)
      if (rewrite !== undefined) return { rewrite, ...notice }
      if (incoming.elsewhere !== undefined && reply.notice !== undefined)
        return pointedAt(incoming, reply.notice, asked)
      return { ...(await sendAnew(reply.card, incoming, asked, deliver)), ...notice }
    }
    case 'newCard':
      return sendAnew(reply.card, incoming, asked, deliver)
    case 'page':
      return isPressedInPrivate(incoming) ? { rewrite: reply.view } : inPrivate(reply.view, incoming, asked)
    case 'here':
      return incoming.input.kind === 'press' ? { rewrite: reply.view } : { reply: reply.view }
    case 'view':
      return inPrivate(reply.view, incoming, asked)
    case 'form':
      return { form: reply.form }
    case 'errors':
      return { errors: reply.errors }
    case 'changed': {
      const rewrite = await pressedMessage(incoming, asked)
      return { ...spoken(incoming, reply.notice), ...(rewrite && { rewrite }) }
    }
    case 'notice':
      return spoken(incoming, reply.notice)
    case 'refusal': {
      const rewrite = await pressedMessage(incoming, asked)
      const sentence = asked.texts.refusal(reply.refusal, nameIn(asked.people, asked.me.id))
      const buttons = waysOn(reply.refusal, asked.texts)
      return { ...spoken(incoming, sentence, buttons), ...(rewrite && { rewrite }) }
    }
  }
}

const isPressedInPrivate = ({ input, channel, message }: Incoming): boolean =>
  input.kind === 'press' && channel === undefined && message !== undefined

/** Where the person wrote, if nobody else is there. */
const inPrivate = (view: View, { channel }: Incoming, { texts }: Asked): Answer =>
  channel === undefined
    ? { reply: view }
    : { private: view, notice: texts.general.answeredPrivately, open: true }

/** The living message a press or a form came from, as it stands now; nobody else's is ever shown. */
const pressedMessage = async ({ message }: Incoming, asked: Asked): Promise<View | undefined> => {
  const delivery = message && (await asked.store.deliveries.byMessage(message))
  if (delivery === undefined || delivery.recipient !== asked.me.id) return undefined
  return drawCard(delivery.card, asked.me, await freshScene(asked))
}

const sendAnew = async (
  card: Card,
  incoming: Incoming,
  asked: Asked,
  deliver: Deliverer,
): Promise<Answer> => {
  await deliver.show({ key: `shown/${incoming.key}`, card, to: asked.me, address: accountOf(incoming) })
  const { answeredPrivately } = asked.texts.general
  if (incoming.elsewhere !== undefined) return pointedAt(incoming, answeredPrivately, asked)
  return incoming.channel === undefined ? {} : { notice: answeredPrivately, open: true }
}

/** Where no message can be shown the page itself says it, if it was pressed there. */
const pointedAt = async ({ elsewhere }: Incoming, sentence: string, asked: Asked): Promise<Answer> => {
  if (elsewhere !== 'home') return { notice: sentence }
  return { home: await homeOf(asked.me, await freshScene(asked), sentence) }
}

/** A sentence: a notice to whoever pressed, a reply to whoever wrote. */
const spoken = ({ input, channel }: Incoming, sentence: string, buttons: readonly Button[] = []): Answer =>
  input.kind === 'text' && channel === undefined ? { reply: said(sentence, buttons) } : { notice: sentence }
