import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { Account } from '../../../rules/person.ts'

export const TEAMS = 'teams'

const name = z.string().min(1).max(1000)
const member = z.looseObject({ id: name, name: z.string().optional(), aadObjectId: name.optional() })

/** What every activity from Teams must have before anything is done with it. */
const activitySchema = z.looseObject({
  type: name,
  id: name,
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  from: member,
  recipient: member,
  conversation: z.looseObject({
    id: name,
    conversationType: z.string().optional(),
    tenantId: name.optional(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: name }).optional() }).nullish(),
  text: z.string().nullish(),
  replyToId: name.optional(),
  locale: z.string().optional(),
})

/** An activity of the shape that Teams sends; undefined for anything else. */
export const activityOf = (body: unknown): Activity | undefined =>
  activitySchema.safeParse(body).success ? (body as Activity) : undefined

/** The directory's ids of who wrote; undefined for what is no person: another bot, a connector, someone anonymous. */
export const accountOf = ({ from, conversation, channelData }: Activity): Account | undefined => {
  const { tenant } = (channelData ?? {}) as { tenant?: { id: string } }
  const id = tenant?.id ?? conversation.tenantId
  return id === undefined || from.aadObjectId === undefined
    ? undefined
    : { platform: TEAMS, tenant: id, user: from.aadObjectId }
}

/** Everything but a chat with the bot alone is seen by others. */
export const channelOf = ({ conversation }: Activity): string | undefined =>
  conversation.conversationType === 'personal' ? undefined : placeOf(conversation.id)

/** A conversation without the thread in it. */
export const placeOf = (conversation: string): string => conversation.replace(/;messageid=.*$/, '')

/** Threads are a channel's; a group chat has none. */
export const hasThreads = ({ conversation }: Activity): boolean => conversation.conversationType === 'channel'

/** What was written, with the names of people mentioned in it; the bot's own is taken out by the SDK. */
export const textOf = ({ text }: Activity): string =>
  (text ?? '')
    .replace(/<at[^>]*>(.*?)<\/at>/gs, '$1')
    .replace(/\s+/g, ' ')
    .trim()
