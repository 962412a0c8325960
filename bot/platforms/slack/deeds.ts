import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Incoming, Input } from '../platform.ts'
import { readAskAgain } from './ask.ts'
import type { Deed } from './deed.ts'
import { SLACK } from './fault.ts'
import { readMetadata, type Metadata } from './metadata.ts'
import type * as payload from './payload.ts'
import { plainText } from './plainText.ts'
import { valuesOf } from './values.ts'

type Tell = (text: string) => Promise<unknown>
type Who = Pick<Incoming, 'tenant' | 'user'>

const HOME = { kind: 'press', action: { verb: 'home' } } as const

export const messageDeed = ({ event, team_id, event_id }: z.infer<typeof payload.messageEvent>): Deed => {
  const input = { kind: 'text', text: plainText(event.text) } as const
  return { ...deed({ tenant: team_id, user: event.user }, input, event_id, {}), chat: event.channel }
}

/** Home was opened: it is asked for what it shows. */
export const homeDeed = ({ event, team_id, event_id }: z.infer<typeof payload.homeEvent>): Deed =>
  deed({ tenant: team_id, user: event.user }, HOME, event_id, { elsewhere: 'home' })

/**
 * `/bt` alone asks for the person's own page.
 * @param ownChat the person's chat with the bot, where a command is like any line
 */
export const commandDeed = (
  said: z.infer<typeof payload.command>,
  ownChat: string | undefined,
  tell: Tell,
): Deed => ({
  ...deed(
    { tenant: said.team_id, user: said.user_id },
    said.text.trim() === '' ? HOME : { kind: 'text', text: plainText(said.text) },
    said.trigger_id,
    said.channel_id === ownChat ? {} : { channel: said.channel_id },
  ),
  trigger: said.trigger_id,
  tell,
})

export const shortcutDeed = (body: z.infer<typeof payload.shortcut>): Deed => ({
  ...deed(whoOf(body), HOME, body.trigger_id, { elsewhere: 'modal' }),
  trigger: body.trigger_id,
})

export const pressDeed = (body: z.infer<typeof payload.press>, tell: Tell | undefined): Deed => {
  const { container, view, trigger_id: trigger, actions } = body
  const [{ action_id, action_ts, value } = { action_id: '', action_ts: '' }] = actions
  const action = parsed(value)
  const again = readAskAgain(action)
  const { message_ts: ts, channel_id: channel } = container
  const message = ts !== undefined && channel !== undefined ? { channel, ts } : undefined
  const from: Metadata =
    message === undefined
      ? { elsewhere: view?.type === 'home' ? 'home' : 'modal' }
      : again === undefined
        ? { message }
        : again.pointer
          ? { message, pointer: true }
          : {}
  return {
    ...deed(whoOf(body), again?.input ?? { kind: 'press', action }, `${action_id}/${action_ts}`, from),
    trigger,
    ...(view?.type === 'modal' && { modal: view.id }),
    ...(tell && { tell }),
    ...(again && { page: again.page }),
  }
}

export const submitDeed = (body: payload.Submission): Deed => {
  const { view } = body
  const { action, language, ...from } = readMetadata(view.private_metadata)
  const values = valuesOf(body)
  // The same modal may be handed in again once its errors are mended, so what was written counts too.
  const written = createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 16)
  const input: Input = { kind: 'submit', action, values }
  return {
    ...deed(whoOf(body), input, `${view.id}/${view.hash}/${written}`, {
      ...from,
      ...(language && { language }),
    }),
    modal: view.id,
  }
}

const whoOf = ({ user, team }: Pick<z.infer<typeof payload.press>, 'user' | 'team'>): Who => ({
  tenant: user.team_id ?? team?.id ?? '',
  user: user.id,
})

const deed = (who: Who, input: Input, key: string, from: Metadata): Deed => {
  const channel = channelOf(from)
  return {
    incoming: {
      ...{ platform: SLACK, ...who, input, key: `${SLACK}:${who.tenant}/${who.user}/${key}` },
      ...(channel !== undefined && { channel }),
      ...(from.elsewhere && { elsewhere: from.elsewhere }),
      ...(from.message &&
        !from.pointer && {
          message: {
            platform: SLACK,
            tenant: who.tenant,
            conversation: from.message.channel,
            id: from.message.ts,
          },
        }),
    },
    from,
  }
}

/** Direct messages begin with D; a message of ours in one is in the person's chat with the bot. */
const channelOf = ({ channel, message }: Metadata): string | undefined =>
  channel ?? (message === undefined || message.channel.startsWith('D') ? undefined : message.channel)

const parsed = (value: string | undefined): unknown => {
  try {
    return JSON.parse(value ?? '') as unknown
  } catch {
    return undefined
  }
}
