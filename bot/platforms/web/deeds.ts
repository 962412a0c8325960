import type { z } from 'zod'
import type { Answer, Incoming } from '../platform.ts'
import { readValues } from '../adaptiveCard/field.ts'
import { added, messageIn, without } from './conversation.ts'
import type { Conversations } from './conversations.ts'
import type { cancelRequest, pressRequest, sayRequest, submitRequest } from './requests.ts'
import { incomingOf, openForm, placeOf, showAnswer, type Turn } from './turn.ts'

/** What the presser alone is told. `gone`: what was pressed is not there any more. */
export type Outcome = { readonly notice?: string } | 'gone'

/** What a person can do on the page. Each comes true once however often it is sent. */
export interface Deeds {
  say(request: z.infer<typeof sayRequest>): Promise<Outcome>
  press(request: z.infer<typeof pressRequest>): Promise<Outcome>
  submit(request: z.infer<typeof submitRequest>): Promise<Outcome>
  cancel(request: z.infer<typeof cancelRequest>): Promise<Outcome>
}

type Ask = (incoming: Incoming) => Promise<Answer>

/** @param bubble what is kept of what a person said. */
export const deedsOn = (
  conversations: Conversations,
  ask: Ask,
  now: () => string,
  bubble: (text: string, person: string) => Promise<string>,
): Deeds => {
  const done = async (turn: Turn): Promise<Outcome> => {
    const answer = await ask(incomingOf(turn))
    await showAnswer(turn, answer, now(), conversations)
    return answer.notice === undefined ? {} : { notice: answer.notice }
  }
  return {
    async say({ text, ...deed }) {
      const said = { kind: 'said' as const, at: now(), by: deed.as, text: await bubble(text, deed.as) }
      await conversations.change(placeOf(deed), (one) => added(one, said))
      return done({ deed, input: { kind: 'text', text } })
    },
    async press({ message, action, ...deed }) {
      const there = messageIn(await conversations.read(placeOf(deed)), message)
      return there ? done({ deed, input: { kind: 'press', action }, origin: message }) : 'gone'
    },
    async submit({ form: id, values, ...deed }) {
      const form = openForm(await conversations.read(placeOf(deed)), id, deed.as)
      if (!form) return 'gone'
      const input = { kind: 'submit' as const, action: form.form.action, values: readValues(values) }
      return done({ deed, input, form, ...(form.origin !== undefined && { origin: form.origin }) })
    },
    async cancel({ form: id, ...deed }) {
      await conversations.change(placeOf(deed), (one) =>
        openForm(one, id, deed.as) ? without(one, id) : one,
      )
      return {}
    },
  }
}
