import { isDeepStrictEqual } from 'node:util'
import type { Form, View } from '../../views/view.ts'
import { formAgain, writtenAgain } from '../formAgain.ts'
import type { Answer } from '../platform.ts'
import type { Asked, Conversation, Message } from './stored.ts'

const MOST_MESSAGES = 200

export const emptyConversation: Conversation = { next: 1, messages: [] }

type Draft<M = Message> = M extends Message ? Omit<M, 'id' | 'version'> : never

/** The conversation with one more message at its end, or right after the one named. */
export const added = (conversation: Conversation, draft: Draft, after?: string): Conversation => {
  const message: Message = { ...draft, id: String(conversation.next), version: 0 }
  const place = after === undefined ? -1 : indexOf(conversation, after)
  const messages =
    place < 0 ? [...conversation.messages, message] : conversation.messages.toSpliced(place + 1, 0, message)
  return { next: conversation.next + 1, messages: messages.slice(-MOST_MESSAGES) }
}

/** What was shown, shown anew in its place if it differs; undefined when it is not there any more. */
export const rewritten = (conversation: Conversation, id: string, view: View): Conversation | undefined => {
  const place = indexOf(conversation, id)
  const old = conversation.messages[place]
  if (old?.kind !== 'shown') return undefined
  if (isDeepStrictEqual(old.view, view)) return conversation
  return {
    ...conversation,
    messages: conversation.messages.with(place, { ...old, view, version: old.version + 1 }),
  }
}

/** A form right below the message that opened it, in place of an earlier one from there. */
export const opened = (
  conversation: Conversation,
  by: string,
  origin: string | undefined,
  form: Form,
  at: string,
): Conversation => {
  const messages = conversation.messages.filter(
    (one) => !(one.kind === 'asked' && one.by === by && one.origin === origin),
  )
  const draft = { kind: 'asked' as const, at, by, form, ...(origin !== undefined && { origin }) }
  return added({ ...conversation, messages }, draft, origin)
}

/** The form again with what was written, what is wrong and what is asked; sent anew when it has gone meanwhile. */
export const complained = (
  conversation: Conversation,
  asked: Asked,
  values: Readonly<Record<string, string>>,
  answer: Answer,
): Conversation => {
  const place = indexOf(conversation, asked.id)
  const again = {
    ...asked,
    form: formAgain(asked.form, answer),
    values: writtenAgain(values, answer),
    errors: { ...answer.errors },
    version: asked.version + 1,
  }
  if (place < 0) return added(conversation, again, asked.origin)
  return { ...conversation, messages: conversation.messages.with(place, again) }
}

export const without = (conversation: Conversation, id: string): Conversation => ({
  ...conversation,
  messages: conversation.messages.filter((one) => one.id !== id),
})

export const messageIn = (conversation: Conversation, id: string): Message | undefined =>
  conversation.messages.find((one) => one.id === id)

const indexOf = (conversation: Conversation, id: string): number =>
  conversation.messages.findIndex((one) => one.id === id)
