import { randomUUID } from 'node:crypto'
import { BOT, chatOf, placeOf, TENANT, type FakeTeams } from './fakeTeams.ts'
import { mint } from './token.ts'

export interface Answered {
  readonly status: number
  readonly body: string
}

/** What Teams sends the bot when people write, press and install. */
export interface TeamsClient {
  readonly url: string
  /** As Teams would make it; `more` is laid over it. */
  activity(user: string, more?: object): Record<string, unknown>
  deliver(activity: object, token?: string): Promise<Answered>
  writes(user: string, text: string, channel?: string): Promise<Answered>
  presses(user: string, pressed: Pressed, deliveries?: number): Promise<readonly Answered[]>
  /** She says yes or no to a file; `more` is laid over what comes back of its card. */
  answersOffer(user: string, message: string, answer: 'accept' | 'decline', more?: object): Promise<Answered>
  /** The app is put in a person's chat list by the organisation. */
  installs(user: string): Promise<void>
  /** The app is put in a team. */
  joins(channel: string): Promise<void>
}

export interface Pressed {
  readonly conversation: string
  readonly message: string
  readonly verb: string
  readonly data: object
}

export const teamsClient = (teams: FakeTeams, bot: string, tenant = TENANT): TeamsClient => {
  const known = new Set<string>()
  const inConversation = (id: string) => ({
    conversation: {
      id,
      tenantId: tenant,
      ...(id.startsWith('a:')
        ? { conversationType: 'personal' }
        : { conversationType: 'channel', isGroup: true }),
    },
  })
  const activity: TeamsClient['activity'] = (user, more) => ({
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: teams.url,
    from: { id: `29:${user}`, name: user, aadObjectId: user },
    recipient: { id: BOT, name: 'BT-loggen' },
    channelData: { tenant: { id: tenant } },
    ...inConversation(chatOf(user)),
    ...more,
  })
  const deliver: TeamsClient['deliver'] = async (what, token = mint(teams.url)) => {
    const response = await fetch(`${bot}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(what),
    })
    return { status: response.status, body: await response.text() }
  }
  const once = async (key: string, what: object) => {
    if (known.has(key)) return
    known.add(key)
    await deliver(what)
  }
  return {
    url: bot,
    activity,
    deliver,
    writes(user, text, channel) {
      const id = teams.post(channel ?? chatOf(user), { by: user, text })
      if (channel === undefined) return deliver(activity(user, { id, text }))
      const mention = '<at>BT-loggen</at>'
      return deliver(
        activity(user, {
          id,
          text: `${mention}\u00a0${text}\n`,
          entities: [{ type: 'mention', text: mention, mentioned: { id: BOT, name: 'BT-loggen' } }],
          ...inConversation(`${placeOf(channel)};messageid=${id}`),
        }),
      )
    },
    presses(user, { conversation, message, verb, data }, deliveries = 1) {
      const press = activity(user, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: message,
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        ...inConversation(conversation),
      })
      return Promise.all(Array.from({ length: deliveries }, () => deliver(press)))
    },
    answersOffer(user, message, action, more) {
      const offer = teams.messages(chatOf(user)).find(({ id }) => id === message)?.offer
      const uniqueId = randomUUID()
      const name = offer?.name ?? ''
      const uploadInfo = {
        ...{ contentUrl: `${teams.url}/files/${uniqueId}`, uploadUrl: `${teams.url}/upload/${uniqueId}` },
        ...{ name, uniqueId, fileType: name.split('.').at(-1) },
      }
      const context = action === 'accept' ? offer?.accept : offer?.decline
      return deliver(
        activity(user, {
          ...{ type: 'invoke', name: 'fileConsent/invoke', replyToId: message },
          value: { type: 'fileUpload', action, context, ...(action === 'accept' && { uploadInfo }), ...more },
        }),
      )
    },
    installs: (user) =>
      once(user, activity(user, { type: 'conversationUpdate', membersAdded: [{ id: BOT }] })),
    joins: (channel) =>
      once(channel, activity('someone', { type: 'conversationUpdate', ...inConversation(channel) })),
  }
}
