import type { Activity } from 'botbuilder'
import type { Account } from '../../../rules/person.ts'
import type { MessageRef } from '../../../storage/delivery.ts'
import { teams as en } from '../../texts/en/teams.ts'
import { teams as sv } from '../../texts/sv/teams.ts'
import type { Incoming, Input } from '../platform.ts'
import { accountOf, channelOf, TEAMS, textOf } from './activity.ts'
import { type Carried, submittedIn } from './card.ts'
import type { Chat } from './references.ts'

/** One thing a person did in Teams, on its way to the bot and back. */
export interface Turn {
  readonly account: Account
  readonly name: string
  readonly chat: Chat
  readonly channel?: string
  readonly input: Input
  readonly key: string
  /** The message it came from; of a submitted form, the one that opened it. */
  readonly origin?: MessageRef
  readonly form?: OpenForm
  /** What Teams itself says, in the language of the person's own client. */
  readonly texts: typeof sv
}

export interface OpenForm {
  readonly message: MessageRef
  readonly carried: Carried
}

/** Something written; undefined for what no person wrote. */
export const writtenTurn = (activity: Activity, text = textOf(activity)): Turn | undefined =>
  turnOf(activity, { kind: 'text', text })

/** A button pressed or a form sent in, with what its card carried. */
export const pressedTurn = (
  activity: Activity,
  data: Readonly<Record<string, unknown>>,
): Turn | undefined => {
  const message = messageOf(activity)
  const submitted = submittedIn(data)
  if (submitted === undefined)
    return turnOf(activity, { kind: 'press', action: data }, { ...(message && { origin: message }) })
  const { carried, values } = submitted
  return turnOf(
    activity,
    { kind: 'submit', action: carried?.form.action, values },
    {
      ...(carried?.origin && { origin: carried.origin }),
      ...(carried && message && { form: { message, carried } }),
    },
  )
}

/** The message whose card was pressed. */
export const messageOf = (activity: Activity): MessageRef | undefined => {
  const { replyToId: id, conversation } = activity
  const { tenant } = accountOf(activity) ?? {}
  return id === undefined || tenant === undefined
    ? undefined
    : { platform: TEAMS, tenant, conversation: conversation.id, id }
}

const turnOf = (
  activity: Activity,
  input: Input,
  from: Pick<Turn, 'origin' | 'form'> = {},
): Turn | undefined => {
  const account = accountOf(activity)
  const channel = channelOf(activity)
  return (
    account && {
      account,
      name: activity.from.name,
      chat: { tenant: account.tenant, conversation: activity.conversation.id },
      ...(channel !== undefined && { channel }),
      input,
      key: `${TEAMS}:${account.tenant}:${activity.conversation.id}:${activity.id}`,
      ...from,
      texts: textsFor(activity),
    }
  )
}

/** What Teams itself says, in the language of the person's own client. */
export const textsFor = ({ locale }: Activity): typeof sv =>
  locale?.toLowerCase().startsWith('en') ? en : sv

export const incomingOf = ({ account, name, channel, input, key, origin }: Turn): Incoming => ({
  ...account,
  ...(name && { name }),
  ...(channel !== undefined && { channel }),
  input,
  ...(origin && { message: origin }),
  key,
})
