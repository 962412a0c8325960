import type { types, webApi } from '@slack/bolt'
import type { View } from '../../views/view.ts'
import type { MessageRef } from '../../../storage/delivery.ts'
import { drawMessage, type Message } from './blockKit.ts'
import type { Attempt } from './client.ts'
import { isRevoked, platformError, SLACK } from './fault.ts'
import { complete, upload, type Shared } from './share.ts'

/** What the bot asks of Slack, with what went wrong as a PlatformError. */
export interface Calls {
  /** @param to a user or a channel; a user is written to in the chat with the bot */
  post(to: string, message: Message): Promise<MessageRef>
  update(message: { channel: string; ts: string }, drawn: Message): Promise<void>
  remove(message: { channel: string; ts: string }): Promise<void>
  /** One line that only that user sees. */
  whisper(channel: string, user: string, text: string): Promise<void>
  open(trigger: string, view: types.ModalView, over: boolean): Promise<void>
  change(modal: string, view: types.ModalView): Promise<void>
  publish(user: string, view: types.HomeView): Promise<void>
  /** A file as a message of its own, in that chat and nowhere else. */
  share(channel: string, file: Shared): Promise<void>
  /** The user's chat with the bot. */
  chatWith(user: string): Promise<string | undefined>
}

const quiet = { unfurl_links: false, unfurl_media: false } as const

/**
 * @param team the workspace that the client's token is for
 * @param attempt how a call is made: once, or waiting out a rate limit
 * @param lost is told when Slack will not let the bot in any more
 */
export const slackCalls = (
  client: webApi.WebClient,
  team: string,
  attempt: Attempt,
  lost: (error: unknown) => void,
): Calls => {
  const { chat, views, conversations } = client
  const call = async <T>(make: () => Promise<T>, repeatable: boolean): Promise<T> => {
    try {
      return await attempt(make)
    } catch (error) {
      if (isRevoked(error)) lost(error)
      throw platformError(error, repeatable)
    }
  }
  /** What must not be done twice: without a word whether it came, that stays unsure. */
  const once = <T>(make: () => Promise<T>) => call(make, false)
  /** What comes to the same however often it is done. */
  const again = async (make: () => Promise<unknown>) => void (await call(make, true))
  return {
    post: (to, message) =>
      once(async () => {
        const { channel, ts } = await chat.postMessage({ channel: to, ...message, ...quiet })
        return { platform: SLACK, tenant: team, conversation: channel ?? to, id: ts ?? '' }
      }),
    update: (message, drawn) => again(() => chat.update({ ...message, ...drawn })),
    remove: (message) => again(() => chat.delete(message)),
    whisper: async (channel, user, text) =>
      void (await once(() => chat.postEphemeral({ channel, user, text }))),
    open: async (trigger_id, view, over) =>
      void (await once(() => (over ? views.push({ trigger_id, view }) : views.open({ trigger_id, view })))),
    change: (view_id, view) => again(() => views.update({ view_id, view })),
    publish: (user_id, view) => again(() => views.publish({ user_id, view })),
    share: async (channel, file) => {
      const uploaded = await call(() => upload(client, file), true)
      await once(() => complete(client, uploaded, channel, file.about))
    },
    chatWith: async (users) => (await call(() => conversations.open({ users }), true)).channel?.id,
  }
}

export const messageOf = (view: View): Message => drawMessage(view)
