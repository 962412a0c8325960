import type { App, RespondFn } from '@slack/bolt'
import type { Answer } from '../platform.ts'
import type { Calls } from './calls.ts'
import type { Deed } from './deed.ts'
import { commandDeed, homeDeed, messageDeed, pressDeed, shortcutDeed, submitDeed } from './deeds.ts'
import { drawHome } from './blockKit.ts'
import * as payload from './payload.ts'
import { afterSaving, savingAck, submitAck } from './submitAck.ts'
import type { Turns } from './turns.ts'

export interface Listening {
  readonly turns: Turns
  readonly calls: Calls
  readonly show: (deed: Deed, answer: Answer, late: boolean) => Promise<void>
  /** The token does not hold any more. */
  readonly lost: () => void
}

/** Everything Slack can send us. What is not understood is acknowledged and left. */
export const listen = (app: App, { turns, calls, show, lost }: Listening): void => {
  app.message(async ({ body }) => {
    const read = payload.messageEvent.safeParse(body)
    if (read.success) await turns.take(messageDeed(read.data))
  })
  app.event('app_home_opened', async ({ body }) => {
    const read = payload.homeEvent.safeParse(body)
    if (read.success) await turns.take(homeDeed(read.data), undefined, showHome)
  })
  app.event('app_uninstalled', async () => Promise.resolve(lost()))
  app.event('tokens_revoked', async () => Promise.resolve(lost()))
  app.command(/./, async ({ body, ack, respond }) => {
    const read = payload.command.safeParse(body)
    if (!read.success) return ack()
    const ownChat = await calls.chatWith(read.data.user_id).catch(() => undefined)
    await turns.take(commandDeed(read.data, ownChat, whispering(respond)), () => ack())
  })
  app.shortcut(/^/, async ({ body, ack }) => {
    const read = payload.shortcut.safeParse(body)
    await (read.success ? turns.take(shortcutDeed(read.data), () => ack()) : ack())
  })
  app.action(/^/, async ({ body, ack, respond }) => {
    const read = payload.press.safeParse(body)
    if (!read.success) return ack()
    const tell = 'response_url' in body && body.response_url ? whispering(respond) : undefined
    await turns.take(pressDeed(read.data, tell), () => ack())
  })
  app.view(/^/, async ({ body, ack }) => {
    const read = payload.submission.safeParse(body)
    if (!read.success) return ack()
    const deed = submitDeed(read.data)
    const acked = (answer: Answer | 'late') =>
      ack(answer === 'late' ? savingAck(deed) : submitAck(deed, answer, read.data))
    await turns.take(deed, acked, (from, answer, late) => showSubmitted(from, answer, late, read.data))
  })

  /** A modal that said 'saving' is told how it went; the rest is shown as ever. */
  const showSubmitted = async (deed: Deed, answer: Answer, late: boolean, { view }: payload.Submission) => {
    if (!late) return show(deed, answer, late)
    await calls.change(view.id, afterSaving(deed, answer, view))
    const { notice: _, ...rest } = answer
    await show(deed, rest, late)
  }
  const showHome = async ({ incoming }: Deed, { reply }: Answer) => {
    if (reply) await calls.publish(incoming.user, drawHome(reply))
  }
}

const whispering = (respond: RespondFn) => (text: string) =>
  respond({ response_type: 'ephemeral', replace_original: false, text })
