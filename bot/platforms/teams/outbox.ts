import type { Activity, ConversationParameters } from 'botbuilder'
import type { ConnectorClient } from 'botframework-connector'
import type { Account } from '../../../rules/person.ts'
import type { MessageRef } from '../../../storage/delivery.ts'
import { PlatformError } from '../platform.ts'
import { placeOf, TEAMS } from './activity.ts'
import { NotNow } from './fault.ts'
import type { Pacer, Time } from './pacer.ts'
import type { Chat, Conversation, References } from './references.ts'

/** What a message holds. */
export type Content = Pick<Activity, 'type'> & Partial<Activity>

/** The way out to Teams. Every failure is a PlatformError. */
export interface Outbox {
  send(chat: Chat, content: Content): Promise<MessageRef>
  update(message: MessageRef, content: Content): Promise<void>
  remove(message: MessageRef): Promise<void>
  /** A new thread in a channel; a new message in a group chat. */
  post(channel: Chat, content: Content): Promise<MessageRef>
  /** The chat with someone alone, opened if there is none yet. */
  chatWith(account: Account): Promise<Chat>
}

interface Ways {
  readonly client: (serviceUrl: string) => Promise<ConnectorClient>
  readonly references: References
  readonly pacer: Pacer
  readonly time: Time
  /** Is told whether the bot's own credentials were good, and what was wrong. */
  readonly signedIn: (good: boolean) => void
  readonly report: (error: unknown) => void
}

type Run<T> = (client: ConnectorClient, known: Conversation) => Promise<T>
type Attempt = <T>(chat: Chat, run: Run<T>) => Promise<T>

/** For what nobody waits for: it keeps its place in the row, and gives up for now rather than block the rest. */
export const patientOutbox = (ways: Ways, mostWaitMs = 2_000): Outbox =>
  outboxOver(ways, async (chat, run) => {
    const known = await knownTo(ways, chat)
    const place = placeOf(chat.conversation)
    const wait = ways.pacer.reserve(known.tenant, place, mostWaitMs)
    if (wait === undefined) throw new NotNow()
    if (wait > 0) await ways.time.sleep(wait)
    return attempted(ways, place, known, run)
  })

/** For answers: at once, and once more after a short while when Teams was busy. */
export const promptOutbox = (ways: Ways, mostWaitMs = 1_500): Outbox =>
  outboxOver(ways, async (chat, run) => {
    const known = await knownTo(ways, chat)
    const place = placeOf(chat.conversation)
    ways.pacer.count(known.tenant, place)
    try {
      return await attempted(ways, place, known, run)
    } catch (error) {
      if (!(error instanceof NotNow)) throw error
      await ways.time.sleep(Math.min(error.retryAfterMs ?? 500, mostWaitMs))
      return attempted(ways, place, known, run)
    }
  })

const knownTo = async ({ references }: Ways, chat: Chat): Promise<Conversation> => {
  const known = await references.conversation(chat)
  if (known === undefined) throw new PlatformError(TEAMS, 'unreachable')
  return known
}

/** Credentials that fail are no fault of the message: it waits until they are mended. */
const attempted = async <T>(ways: Ways, place: string, known: Conversation, run: Run<T>): Promise<T> => {
  try {
    const done = await run(await ways.client(known.serviceUrl), known)
    ways.signedIn(true)
    return done
  } catch (error) {
    if (error instanceof NotNow && error.retryAfterMs !== undefined)
      ways.pacer.hold(place, error.retryAfterMs)
    if (error instanceof PlatformError) throw error
    ways.signedIn(false)
    ways.report(error)
    throw new NotNow()
  }
}

const outboxOver = ({ references }: Ways, attempt: Attempt): Outbox => {
  const send: Outbox['send'] = (chat, content) =>
    attempt(chat, async ({ conversations }, { tenant }) => {
      const { conversation } = chat
      const { id } = await conversations.sendToConversation(conversation, content)
      return { platform: TEAMS, tenant, conversation, id }
    })
  return {
    send,
    update: (message, content) =>
      attempt(message, async ({ conversations }) => {
        await conversations.updateActivity(message.conversation, message.id, content)
      }),
    remove: (message) =>
      attempt(message, async ({ conversations }) => {
        await conversations.deleteActivity(message.conversation, message.id)
      }),
    async post(channel, content) {
      const known = await references.conversation(channel)
      if (known?.threads !== true) return send(channel, content)
      return attempt(channel, async ({ conversations }, { bot, tenant }) => {
        const thread = { channelData: { channel: { id: channel.conversation } }, activity: content }
        const { id, activityId } = await conversations.createConversation(
          parameters(bot, tenant, { isGroup: true, ...thread } as Partial<ConversationParameters>),
        )
        return { platform: TEAMS, tenant, conversation: id, id: activityId }
      })
    },
    async chatWith(account) {
      const member = await references.member(account)
      if (member === undefined) throw new PlatformError(TEAMS, 'unreachable')
      const { tenant } = account
      if (member.chat !== undefined) return { tenant, conversation: member.chat }
      const seenIn = { tenant, conversation: member.seenIn }
      const chat = await attempt(seenIn, async ({ conversations }, { bot }) => {
        const alone = { isGroup: false, members: [{ id: member.id, name: member.name }] }
        return (await conversations.createConversation(parameters(bot, tenant, alone))).id
      })
      await references.opened(account, member, chat)
      return { tenant, conversation: chat }
    },
  }
}

const parameters = (
  bot: string,
  tenant: string,
  more: Partial<ConversationParameters>,
): ConversationParameters =>
  ({
    ...more,
    bot: { id: bot },
    tenantId: tenant,
    channelData: { ...(more.channelData as object | undefined), tenant: { id: tenant } },
  }) as ConversationParameters
