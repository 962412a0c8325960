import { drawForm, drawView } from '../adaptiveCard.ts'
import type { Conversation, Message } from './stored.ts'
import type { PageMessage } from './wire.ts'

/** Nothing but pictures makes a card so large; on the page they may be sharp. */
const MOST_BYTES = 100_000

/** A conversation as one person sees it: an open form is its opener's only. */
export const drawnFor = (person: string, conversation: Conversation): readonly PageMessage[] =>
  conversation.messages.filter((one) => one.kind !== 'asked' || one.by === person).map(drawn)

const drawn = (message: Message): PageMessage => {
  const { id, version, at } = message
  switch (message.kind) {
    case 'said':
      return { id, version, at, kind: 'said', by: message.by, text: message.text }
    case 'shown':
      return { id, version, at, kind: 'shown', card: drawView(message.view, MOST_BYTES) }
    case 'file':
      return { id, version, at, kind: 'file', name: message.name, about: message.about, bytes: message.bytes }
    case 'asked': {
      const { form, values, errors } = message
      return {
        ...{ id, version, at, kind: 'asked' as const },
        card: drawForm(form, { values, errors }),
        ...(form.missing !== undefined && { missing: form.missing }),
      }
    }
  }
}
