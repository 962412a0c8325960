import { isDeepStrictEqual } from 'node:util'
import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { Account } from '../../../rules/person.ts'
import type { MessageRef } from '../../../storage/delivery.ts'
import type { Records } from '../../../storage/store.ts'
import type { Sites } from '../sites.ts'
import { accountOf, channelOf, hasThreads, placeOf, TEAMS } from './activity.ts'
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

/** Where one writes: a conversation as Teams names it, with its thread where it has one. */
export type Chat = Pick<MessageRef, 'tenant' | 'conversation'>

/**
 * What the bot must know to write unasked. Kept in the store of the site that the tenant belongs
 * to and renewed by every activity; of a tenant that is no site's nothing is kept.
 */
export interface References {
  /** Learns from an activity that was let in; a person's own chat stays known whatever she writes in. */
  learn(activity: Activity): Promise<void>
  member(account: Account): Promise<Member | undefined>
  conversation(chat: Chat): Promise<Conversation | undefined>
  /** The chat with someone alone, newly opened beside the conversation she was seen in. */
  opened(account: Account, member: Member, chat: string): Promise<void>
}

export const referencesIn = (sites: Sites): References => {
  const kept = (tenant: string | undefined) => {
    const site = tenant === undefined ? onlyOne(sites) : sites.of(TEAMS, tenant)
    return (
      site && {
        conversations: site.records('teams-conversations', conversationSchema),
        members: site.records('teams-members', memberSchema),
      }
    )
  }
  const conversation = async ({ tenant, conversation: id }: Chat) =>
    (await kept(tenant)?.conversations.get(placeOf(id)))?.value
  return {
    async learn(activity) {
      const account = accountOf(activity)
      if (account === undefined) return
      const site = kept(account.tenant)
      if (site === undefined) return
      const place = placeOf(activity.conversation.id)
      await keep(site.conversations, place, () => conversationOf(activity, account.tenant))
      await keep(site.members, memberId(account), (known) => seen(activity, place, known))
    },
    member: async (account) => (await kept(account.tenant)?.members.get(memberId(account)))?.value,
    conversation,
    async opened(account, member, chat) {
      const site = kept(account.tenant)
      if (site === undefined) return
      const beside = await conversation({ tenant: account.tenant, conversation: member.seenIn })
      if (beside) await keep(site.conversations, placeOf(chat), () => ({ ...beside, threads: false }))
      await keep(site.members, memberId(account), (known) => ({ ...(known ?? member), chat }))
    },
  }
}

/** Whose a message is that was remembered without its tenant: where there are several sites, nobody can tell. */
const onlyOne = ({ all: [first, another] }: Sites) => (another === undefined ? first?.store : undefined)

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
