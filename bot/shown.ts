import type { Card } from '../rules/card.ts'
import { homeOf } from './conversations/home.ts'
import type { Reply } from './conversations/reply.ts'
import type { Deliverer } from './deliver.ts'
import { drawCard } from './drawCard.ts'
import { PlatformError, accountOf, type Answer, type Incoming } from './platforms/platform.ts'
import { freshScene, nameIn, type Asked } from './scene.ts'
import { said } from './views/said.ts'
import type { Button, View } from './views/view.ts'
import { waysOn } from './views/waysOn.ts'

/** Where a reply is shown: in the message it came from, where the person wrote, or in private. */
export const shown = async (
  reply: Reply,
  incoming: Incoming,
  asked: Asked,
  deliver: Deliverer,
): Promise<Answer> => {
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
    case 'files':
      return withFiles(reply, incoming, asked, deliver)
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

/** The files one by one, then what is said with them; a platform that takes none is said to be so. */
const withFiles = async (
  { files, said: view }: Extract<Reply, { reply: 'files' }>,
  incoming: Incoming,
  asked: Asked,
  deliver: Deliverer,
): Promise<Answer> => {
  try {
    for (const file of files) await deliver.handOver(file, accountOf(incoming))
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    return spoken(incoming, asked.texts.general.fileNotTaken)
  }
  return inPrivate(view, incoming, asked)
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
export const spoken = (
  { input, channel }: Incoming,
  sentence: string,
  buttons: readonly Button[] = [],
): Answer =>
  input.kind === 'text' && channel === undefined ? { reply: said(sentence, buttons) } : { notice: sentence }
