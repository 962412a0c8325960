import type { Activity } from 'botbuilder'
import type { Account } from '../../../rules/person.ts'
import type { MessageRef } from '../../../storage/delivery.ts'
import type { NamedFile } from '../../views/namedFile.ts'
import type { HeldFiles } from '../heldFiles.ts'
import { once } from '../once.ts'
import { type Address, PlatformError } from '../platform.ts'
import { accountOf, channelOf, TEAMS } from './activity.ts'
import { lineMessage } from './card.ts'
import { answeredIn, consentMessage, fileMessage, type Upload } from './fileCards.ts'
import type { Outbox } from './outbox.ts'
import type { Chat } from './references.ts'
import { messageOf, textsFor } from './turn.ts'
import { MOST_BYTES, upload } from './upload.ts'

/** Files in the chat with the bot alone: offered, and put in the person's OneDrive once she says yes. */
export interface Files {
  /** @throws PlatformError 'refused' for a channel, and for a file too large. */
  offer(to: Address, file: NamedFile): Promise<void>
  accepted(activity: Activity): Promise<void>
  declined(activity: Activity): Promise<void>
}

interface Around {
  /** Unasked: keeps its place in the row. */
  readonly patient: Outbox
  /** For answers. */
  readonly prompt: Outbox
  /** What was offered waits here. After a restart it has to be asked for again, which is then said. */
  readonly held: HeldFiles
  readonly isStorage: (address: URL) => boolean
  readonly report: (error: unknown) => void
}

const KEYS_KEPT = 1000

export const filesIn = ({ patient, prompt, held, isStorage, report }: Around): Files => {
  const onceOnly = once<void>(KEYS_KEPT)
  const take = async (answer: Answered): Promise<void> => {
    const { chat, id, texts, from } = answer
    const file = held.find(id, answer.owner)
    if (file === undefined || from === undefined) return turnInto(answer, texts.fileGone, prompt)
    try {
      await upload(file.content, from.uploadUrl, isStorage)
      await prompt.send(chat, fileMessage(from))
      held.drop(id)
      if (answer.card) await prompt.remove(answer.card).catch(unlessGone)
    } catch (error) {
      report(error)
      await turnInto(answer, texts.fileFailed, prompt)
    }
  }
  return {
    async offer(to, file) {
      if ('channel' in to || file.content.length > MOST_BYTES) throw new PlatformError(TEAMS, 'refused')
      const chat = await patient.chatWith(to)
      await patient.send(chat, consentMessage(held.hold(file, ownerOf(to)), file))
    },
    async accepted(activity) {
      const answer = answeredBy(activity)
      if (answer) await onceOnly(keyOf(answer, 'yes'), () => take(answer))
    },
    async declined(activity) {
      const answer = answeredBy(activity)
      if (answer === undefined) return
      if (held.find(answer.id, answer.owner)) held.drop(answer.id)
      await onceOnly(keyOf(answer, 'no'), () => turnInto(answer, answer.texts.fileDeclined, prompt))
    },
  }
}

/** Who answered which offer, and where. */
interface Answered {
  readonly id: string
  readonly owner: string
  readonly chat: Chat
  readonly card: MessageRef | undefined
  readonly from: Upload | undefined
  readonly texts: ReturnType<typeof textsFor>
}

/** Undefined for an answer from anywhere but a chat with the bot alone. */
const answeredBy = (activity: Activity): Answered | undefined => {
  const account = accountOf(activity)
  const read = answeredIn(activity.value)
  if (account === undefined || read === undefined || channelOf(activity) !== undefined) return undefined
  return {
    id: read.file,
    owner: ownerOf(account),
    chat: { tenant: account.tenant, conversation: activity.conversation.id },
    card: messageOf(activity),
    from: read.upload,
    texts: textsFor(activity),
  }
}

const ownerOf = ({ tenant, user }: Pick<Account, 'tenant' | 'user'>): string => `${tenant}/${user}`

const keyOf = ({ id, owner, card }: Answered, answer: string): string =>
  [answer, owner, id, card?.id ?? ''].join(' ')

/** The offer becomes a line: there is nothing more to press. */
const turnInto = async ({ card, chat }: Answered, line: string, out: Outbox): Promise<void> => {
  try {
    if (card) return await out.update(card, lineMessage(line))
  } catch (error) {
    unlessGone(error)
  }
  await out.send(chat, lineMessage(line))
}

const unlessGone = (error: unknown): void => {
  if (!(error instanceof PlatformError) || error.fault !== 'gone') throw error
}
