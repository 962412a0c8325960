import { randomUUID } from 'node:crypto'
import type { Card } from '../rules/card.ts'
import type { Person } from '../rules/person.ts'
import type { Bot } from './bot.ts'
import type { Reply } from './conversations/reply.ts'
import { converse } from './converse.ts'
import type { Deliverer } from './deliver.ts'
import { drawCard } from './drawCard.ts'
import { readIncoming } from './intents.ts'
import type { Answer, Incoming } from './platforms/platform.ts'
import { nameIn, peopleRecords, sceneAt, type Asked, type Scene } from './scene.ts'
import { textsIn } from './texts/texts.ts'
import { said } from './views/said.ts'
import type { View } from './views/view.ts'

/**
 * The bot's one door: an Incoming in, an Answer out. What is due afterwards is said once the
 * answer is on its way. Refusals are values; an accident is caught here and nowhere else.
 */
export const answering =
  (bot: Bot, deliver: Deliverer, background: (work: Promise<void>) => void) =>
  async (incoming: Incoming): Promise<Answer> => {
    try {
      const scene = await sceneAt(bot.store, bot.programmes, bot.clock.now())
      const me = await whoIs(incoming, scene)
      if (me === undefined) return spoken(incoming, textsIn.sv.general.unknownPerson)
      const answer = await answerTo(incoming, me, scene, deliver)
      background(deliver.tick())
      return answer
    } catch (error) {
      const id = randomUUID().slice(0, 8)
      bot.log.error('answer.failed', { id, platform: incoming.platform, error })
      return spoken(incoming, textsIn.sv.general.accident(id))
    }
  }

/** The person behind an account; the account she writes from is where messages go from now on. */
const whoIs = async (incoming: Incoming, { people, store }: Scene): Promise<Person | undefined> => {
  const isFrom = (one: Person['accounts'][number]) =>
    one.platform === incoming.platform && one.tenant === incoming.tenant && one.user === incoming.user
  const person = [...people.values()].find(({ accounts }) => accounts.some(isFrom))
  const lastAccount = person?.accounts.findIndex(isFrom) ?? 0
  if (person === undefined || person.lastAccount === lastAccount) return person
  const stored = await peopleRecords(store).get(person.id)
  if (stored) await peopleRecords(store).put(person.id, stored.version, { ...stored.value, lastAccount })
  return { ...person, lastAccount }
}

const answerTo = async (
  incoming: Incoming,
  me: Person,
  scene: Scene,
  deliver: Deliverer,
): Promise<Answer> => {
  const texts = textsIn[me.language]
  const { intent, values } = readIncoming(incoming.input)
  if (intent === undefined)
    return { notice: incoming.input.kind === 'submit' ? texts.general.oldForm : texts.general.oldButton }
  const asked: Asked = { ...scene, me, texts, key: incoming.key }
  return shown(await converse(intent, values, asked), incoming, asked, deliver)
}

/** Where a reply is shown: in the message it came from, where the person wrote, or in private. */
const shown = async (reply: Reply, incoming: Incoming, asked: Asked, deliver: Deliverer): Promise<Answer> => {
  switch (reply.reply) {
    case 'card': {
      const notice = reply.notice !== undefined && { notice: reply.notice }
      const rewrite = await pressedMessage(incoming, asked)
      if (rewrite !== undefined) return { rewrite, ...notice }
      return { ...(await sendAnew(reply.card, incoming, asked, deliver)), ...notice }
    }
    case 'newCard':
      return sendAnew(reply.card, incoming, asked, deliver)
    case 'view':
      return incoming.channel === undefined
        ? { reply: reply.view }
        : { private: reply.view, notice: asked.texts.general.answeredPrivately }
    case 'form':
      return { form: reply.form }
    case 'errors':
      return { errors: reply.errors }
    case 'notice':
      return spoken(incoming, reply.notice)
    case 'refusal': {
      const rewrite = await pressedMessage(incoming, asked)
      const sentence = asked.texts.refusal(reply.refusal, nameIn(asked.people))
      return { ...spoken(incoming, sentence), ...(rewrite && { rewrite }) }
    }
  }
}

/** The living message a press or a form came from, as it stands now. */
const pressedMessage = async ({ message }: Incoming, asked: Asked): Promise<View | undefined> => {
  const delivery = message && (await asked.store.deliveries.byMessage(message))
  const recipient = delivery && asked.people.get(delivery.recipient)
  return recipient && drawCard(delivery.card, recipient, await freshScene(asked))
}

/** A conversation may just have changed something, so the drawing looks again. */
const freshScene = ({ store, programmes, now }: Asked): Promise<Scene> => sceneAt(store, programmes, now)

const sendAnew = async (
  card: Card,
  incoming: Incoming,
  asked: Asked,
  deliver: Deliverer,
): Promise<Answer> => {
  const { platform, tenant, user } = incoming
  const address = { platform, tenant, user }
  await deliver.show({ key: `shown/${incoming.key}`, card, to: asked.me, address })
  return incoming.channel === undefined ? {} : { notice: asked.texts.general.answeredPrivately }
}

/** A sentence: a notice to whoever pressed, a reply to whoever wrote. */
const spoken = ({ input, channel }: Incoming, sentence: string): Answer =>
  input.kind === 'text' && channel === undefined ? { reply: said(sentence) } : { notice: sentence }
