import type { App, Context, RespondFn } from '@slack/bolt'
import type { Answer } from '../platform.ts'
import type { Access } from './access.ts'
import type { Deed, Heard } from './deed.ts'
import { commandDeed, homeDeed, messageDeed, pressDeed, shortcutDeed, submitDeed } from './deeds.ts'
import { drawHome } from './blockKit.ts'
import * as payload from './payload.ts'
import { show } from './show.ts'
import { afterSaving, savingAck, submitAck } from './submitAck.ts'
import type { Turns } from './turns.ts'

export interface Listening {
  readonly turns: Turns
  readonly access: Access
}

/** Everything Slack can send us. What is not understood is acknowledged and left. */
export const listen = (app: App, { turns, access }: Listening): void => {
  const heard = async (deed: Deed, { teamId = '' }: Context): Promise<Heard> => {
    const { team, calls } = await access.answering(teamId)
    return { ...deed, calls, isOutside: !access.hearsOutsiders && deed.incoming.tenant !== team }
  }
  app.message(async ({ body, context }) => {
    const read = payload.messageEvent.safeParse(body)
    if (read.success) await turns.take(await heard(messageDeed(read.data), context))
  })
  app.event('app_home_opened', async ({ body, context }) => {
    const read = payload.homeEvent.safeParse(body)
    if (read.success) await turns.take(await heard(homeDeed(read.data), context), undefined, showHome)
  })
  app.event('app_uninstalled', ({ body }) => access.ended(body.team_id))
  app.event('tokens_revoked', async ({ body }) => {
    const read = payload.revocation.safeParse(body)
    if (read.success) await access.ended(read.data.team_id)
  })
  app.command(/./, async ({ body, ack, respond, context }) => {
    const read = payload.command.safeParse(body)
    if (!read.success) return ack()
    const { calls } = await access.answering(context.teamId ?? '')
    const ownChat = await calls.chatWith(read.data.user_id).catch(() => undefined)
    const deed = commandDeed(read.data, ownChat, whispering(respond))
    await turns.take(await heard(deed, context), () => ack())
  })
  app.shortcut(/^/, async ({ body, ack, context }) => {
    const read = payload.shortcut.safeParse(body)
    await (read.success ? turns.take(await heard(shortcutDeed(read.data), context), () => ack()) : ack())
  })
  app.action(/^/, async ({ body, ack, respond, context }) => {
    const read = payload.press.safeParse(body)
    if (!read.success) return ack()
    const tell = 'response_url' in body && body.response_url ? whispering(respond) : undefined
    await turns.take(await heard(pressDeed(read.data, tell), context), () => ack())
  })
  app.view(/^/, async ({ body, ack, context }) => {
    const read = payload.submission.safeParse(body)
    if (!read.success) return ack()
    const deed = submitDeed(read.data)
    const acked = (answer: Answer | 'late') =>
      ack(answer === 'late' ? savingAck(deed) : submitAck(deed, answer, read.data))
    await turns.take(await heard(deed, context), acked, showSubmitted(read.data))
  })
}

/** A modal that said 'saving' is told how it went; the rest is shown as ever. */
const showSubmitted =
  ({ view }: payload.Submission) =>
  async (deed: Heard, answer: Answer, late: boolean): Promise<void> => {
    if (!late) return show(deed, answer, late)
    await deed.calls.change(view.id, afterSaving(deed, answer, view))
    const { notice: _, ...rest } = answer
    await show(deed, rest, late)
  }

const showHome = async ({ incoming, calls }: Heard, { reply }: Answer): Promise<void> => {
  if (reply) await calls.publish(incoming.user, drawHome(reply))
}

const whispering = (respond: RespondFn) => (text: string) =>
  respond({ response_type: 'ephemeral', replace_original: false, text })
