import type { Answer, Incoming, Input } from '../platform.ts'
import { added, complained, messageIn, opened, rewritten, without } from './conversation.ts'
import { type Conversations, inChannel, privateWith } from './conversations.ts'
import type { Deed } from './requests.ts'
import type { Asked, Conversation } from './stored.ts'

/** One thing a person did, on its way to the bot and back. */
export interface Turn {
  readonly deed: Deed
  readonly input: Input
  /** The message it came from; of a submitted form, the one that opened it. */
  readonly origin?: string
  readonly form?: Asked
}

export const PLATFORM = 'web'
/** The page knows one tenant. */
const TENANT = 'demo'

/** Where the person said or pressed it. */
export const placeOf = ({ as, channel }: Deed): string =>
  channel === undefined ? privateWith(as) : inChannel(channel)

export const incomingOf = ({ deed, input, origin }: Turn): Incoming => ({
  platform: PLATFORM,
  tenant: TENANT,
  user: deed.as,
  ...(deed.channel !== undefined && { channel: deed.channel }),
  input,
  ...(origin !== undefined && {
    message: { platform: PLATFORM, conversation: placeOf(deed), id: origin },
  }),
  key: `${PLATFORM}:${deed.key}`,
})

/** Shows an answer in the conversations it belongs in; what remains is for the presser's eyes. */
export const showAnswer = async (turn: Turn, answer: Answer, at: string, conversations: Conversations) => {
  await conversations.change(placeOf(turn.deed), (now) => answered(now, turn, answer, at))
  const { private: view } = answer
  if (view) {
    await conversations.change(privateWith(turn.deed.as), (now) => added(now, { kind: 'shown', at, view }))
  }
}

/** The conversation after the answer. A rewrite of what has gone meanwhile is sent as a reply. */
const answered = (now: Conversation, turn: Turn, answer: Answer, at: string): Conversation => {
  const steps = [
    (one: Conversation) => settled(one, turn, answer),
    (one: Conversation) => redrawn(one, turn, answer, at),
    (one: Conversation) => (answer.reply ? added(one, { kind: 'shown', at, view: answer.reply }) : one),
    (one: Conversation) => (answer.form ? opened(one, turn.deed.as, turn.origin, answer.form, at) : one),
  ]
  return steps.reduce((one, step) => step(one), now)
}

/** A submitted form goes, unless something in it must be changed. */
const settled = (now: Conversation, { form, input }: Turn, answer: Answer): Conversation => {
  if (!form || input.kind !== 'submit') return now
  return answer.errors ? complained(now, form, input.values, answer) : without(now, form.id)
}

const redrawn = (now: Conversation, { origin }: Turn, { rewrite }: Answer, at: string): Conversation => {
  if (!rewrite) return now
  const inPlace = origin === undefined ? undefined : rewritten(now, origin, rewrite)
  return inPlace ?? added(now, { kind: 'shown', at, view: rewrite })
}

/** The open form of that id which this person may send in. */
export const openForm = (conversation: Conversation, id: string, person: string): Asked | undefined => {
  const message = messageIn(conversation, id)
  return message?.kind === 'asked' && message.by === person ? message : undefined
}
