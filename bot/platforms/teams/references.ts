import { isDeepStrictEqual } from 'node:util'
import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { Account } from '../../../rules/person.ts'
import type { Records } from '../../../storage/store.ts'
import { accountOf, channelOf, hasThreads, placeOf } from './activity.ts'
import { memberId } from './memberId.ts'

/** Where a conversation is reached, as its newest activity said. */
const conversationSchema = z.strictObject({
  serviceUrl: z.string(),
  tenant: z.string(),
  bot: z.string(),
  threads: z.boolean(),
})

/** A person by Teams' own id, the chat with her alone once there is one, and where the roster knows her. */
const memberSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  chat: z.string().optional(),
  seenIn: z.string(),
  locale: z.string().optional(),
})

export type Conversation = Readonly<z.infer<typeof conversationSchema>>
export type Member = Readonly<z.infer<typeof memberSchema>>

/** What the bot must know to write unasked. Kept in the store and renewed by every activity. */
export interface References {
  /** Learns from an activity that was let in; a person's own chat stays known whatever she writes in. */
  learn(activity: Activity): Promise<void>
  member(account: Account): Promise<Member | undefined>
  conversation(id: string): Promise<Conversation | undefined>
  /** The chat with someone alone, newly opened beside the conversation she was seen in. */
  opened(account: Account, member: Member, chat: string): Promise<void>
}

export type MakeRecords = <T>(kind: string, schema: z.ZodType<T>) => Records<T>

export const referencesIn = (records: MakeRecords): References => {
  const conversations = records('teams-conversations', conversationSchema)
  const members = records('teams-members', memberSchema)
  const memberOf = async (account: Account) => (await members.get(memberId(account)))?.value
  const conversation = async (id: string) => (await conversations.get(placeOf(id)))?.value
  return {
    async learn(activity) {
      const account = accountOf(activity)
      const place = placeOf(activity.conversation.id)
      if (account === undefined) return
      await keep(conversations, place, () => conversationOf(activity, account.tenant))
      await keep(members, memberId(account), (known) => seen(activity, place, known))
    },
    member: memberOf,
    conversation,
    async opened(account, member, chat) {
      const beside = await conversation(member.seenIn)
      if (beside) await keep(conversations, placeOf(chat), () => ({ ...beside, threads: false }))
      await keep(members, memberId(account), (known) => ({ ...(known ?? member), chat }))
    },
  }
}

const conversationOf = (activity: Activity, tenant: string): Conversation => ({
  serviceUrl: activity.serviceUrl,
  tenant,
  bot: activity.recipient.id,
  threads: hasThreads(activity),
})

const seen = (activity: Activity, place: string, known: Member | undefined): Member => {
  const chat = channelOf(activity) === undefined ? place : known?.chat
  const { locale = known?.locale } = activity
  return {
    id: activity.from.id,
    name: activity.from.name || known?.name || '',
    seenIn: place,
    ...(chat !== undefined && { chat }),
    ...(locale !== undefined && { locale }),
  }
}

/** Writes only what is new; of two at once, the later one looks again. */
const keep = async <T>(records: Records<T>, id: string, make: (known: T | undefined) => T): Promise<void> => {
  const kept = await records.get(id)
  const value = make(kept?.value)
  if (isDeepStrictEqual(kept?.value, value)) return
  if (!(await records.put(id, kept?.version ?? 0, value))) await keep(records, id, make)
}
