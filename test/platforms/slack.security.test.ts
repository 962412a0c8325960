import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Incoming } from '../../bot/platforms/platform.ts'
import { MOST_BODY_BYTES } from '../../bot/platforms/slack/httpRoute.ts'
import { encoded, signedRequest, type Kind } from './slack/fakeSlack.ts'
import { TEAM } from './slack/methods.ts'
import type { Json } from './slack/state.ts'
import { slackRig, type SlackRig } from './slackRig.ts'

let rig: SlackRig
const heard: Incoming[] = []
beforeAll(async () => {
  rig = await slackRig('http', (incoming) => {
    heard.push(incoming)
    return Promise.resolve({})
  })
})
afterAll(() => rig.stop())
beforeEach(() => void (heard.length = 0))

const who = { user: { id: 'anna', team_id: TEAM }, team: { id: TEAM } }
let next = 0
const id = () => `id${next++}`
const press = (more: Json = {}): Json => ({
  ...{ type: 'block_actions', token: 'x', api_app_id: 'A1', ...who, trigger_id: id() },
  container: { type: 'message', message_ts: '1.1', channel_id: 'Danna' },
  channel: { id: 'Danna' },
  actions: [
    { type: 'button', action_id: 'press.0', block_id: 'b', action_ts: id(), value: '{"verb":"help"}' },
  ],
  ...more,
})
const event = (more: Json = {}, outside: Json = {}): Json => ({
  ...{ type: 'event_callback', team_id: TEAM, event_id: id(), ...outside },
  event: {
    type: 'message',
    channel_type: 'im',
    channel: 'Danna',
    user: 'anna',
    text: 'hej',
    ts: '1.2',
    ...more,
  },
})
const submission = (more: Json = {}): Json => ({
  ...{ type: 'view_submission', token: 'x', api_app_id: 'A1', ...who, trigger_id: id() },
  view: {
    ...{ id: id(), hash: id(), type: 'modal', callback_id: 'form', private_metadata: '{}', blocks: [] },
    state: { values: {} },
    ...more,
  },
})

type Headers = Record<string, string>
const send = async (body: string, headers: Headers, method = 'POST'): Promise<number> => {
  const response = await fetch(rig.url ?? '', { method, headers, ...(method === 'POST' && { body }) })
  await rig.platform.settled()
  return response.status
}
const signed = (text: string, type = 'application/json', more: Headers = {}) =>
  send(text, { 'content-type': type, ...signedRequest(text), ...more })
const genuine = (kind: Kind, body: Json, more: Headers = {}) => {
  const { text, type } = encoded(kind, body)
  return signed(text, type, more)
}
const now = () => Math.floor(Date.now() / 1000)

/** Refused, and nobody is asked anything. */
const refused: readonly (readonly [what: string, send: () => Promise<number>, status: number])[] = [
  ['without a signature', () => send(JSON.stringify(event()), { 'content-type': 'application/json' }), 401],
  [
    'signed with another secret',
    () => {
      const text = JSON.stringify(event())
      return send(text, {
        'content-type': 'application/json',
        ...signedRequest(text, now(), 'another secret'),
      })
    },
    401,
  ],
  [
    'with its text changed',
    () => {
      const text = JSON.stringify(event())
      return send(text.replace('hej', 'översikt'), {
        'content-type': 'application/json',
        ...signedRequest(text),
      })
    },
    401,
  ],
  [
    'with its user changed',
    () => {
      const { text, type } = encoded('interactive', press())
      return send(text.replace('anna', 'bo'), { 'content-type': type, ...signedRequest(text) })
    },
    401,
  ],
  [
    'six minutes old',
    () => {
      const text = JSON.stringify(event())
      return send(text, { 'content-type': 'application/json', ...signedRequest(text, now() - 360) })
    },
    401,
  ],
  [
    'from an hour ahead',
    () => {
      const text = JSON.stringify(event())
      return send(text, { 'content-type': 'application/json', ...signedRequest(text, now() + 3600) })
    },
    401,
  ],
  [
    'with a time that is no number',
    () => signed(JSON.stringify(event()), undefined, { 'x-slack-request-timestamp': 'NaN' }),
    401,
  ],
  [
    'with a negative time',
    () => signed(JSON.stringify(event()), undefined, { 'x-slack-request-timestamp': '-1' }),
    401,
  ],
  [
    'with an old kind of signature',
    () => signed(JSON.stringify(event()), undefined, { 'x-slack-signature': 'v1=00' }),
    401,
  ],
  [
    'with an empty signature',
    () => signed(JSON.stringify(event()), undefined, { 'x-slack-signature': '' }),
    401,
  ],
  [
    'with half a signature',
    () => signed(JSON.stringify(event()), undefined, { 'x-slack-signature': 'v0=' }),
    401,
  ],
  ['larger than we read', () => signed(JSON.stringify(event({ text: 'å'.repeat(MOST_BODY_BYTES) }))), 413],
  ['that is no JSON', () => signed('{"type":'), 400],
  ['that is null', () => signed('null'), 400],
  ['that is a list', () => signed('[]'), 400],
  ['that is a number', () => signed('7'), 400],
  ['of nothing', () => signed(''), 400],
  [
    'as a form whose payload is no JSON',
    () => signed('payload=%7B', 'application/x-www-form-urlencoded'),
    400,
  ],
  ['as a form whose payload is null', () => signed('payload=null', 'application/x-www-form-urlencoded'), 400],
  ['by GET', () => send('', {}, 'GET'), 405],
]

/** Signed by Slack and yet without effect: what a stolen secret or a strange client could send. */
const harmless: readonly (readonly [what: string, kind: Kind, body: () => Json])[] = [
  ['a message of another bot', 'event', () => event({ bot_id: 'B2' })],
  ['a changed message', 'event', () => event({ subtype: 'message_changed' })],
  ['a message in a channel', 'event', () => event({ channel_type: 'channel' })],
  ['a message without text', 'event', () => event({ text: null })],
  ['a message without a user', 'event', () => event({ user: undefined })],
  ['an event without an id', 'event', () => event({}, { event_id: undefined })],
  ['Home without a tab', 'event', () => event({ type: 'app_home_opened' })],
  ['a press without actions', 'interactive', () => press({ actions: [] })],
]

/** Signed, understood, and told kindly that it is not ours; never a crash. */
const answered: readonly (readonly [what: string, kind: Kind, body: () => Json])[] = [
  [
    'a button without a value',
    'interactive',
    () => press({ actions: [{ type: 'button', action_id: 'x', block_id: 'b', action_ts: id() }] }),
  ],
  [
    'a button whose value is no JSON',
    'interactive',
    () =>
      press({ actions: [{ type: 'button', action_id: 'x', block_id: 'b', action_ts: id(), value: '{' }] }),
  ],
  [
    'a button asking for itself',
    'interactive',
    () =>
      press({
        actions: [
          {
            type: 'button',
            action_id: 'x',
            block_id: 'b',
            action_ts: id(),
            value: '{"verb":"slackAsk","input":{"kind":"submit"}}',
          },
        ],
      }),
  ],
  [
    'a form of another app’s making',
    'interactive',
    () => submission({ callback_id: 'other', private_metadata: 'not ours' }),
  ],
  [
    'a form with a prototype in it',
    'interactive',
    () => submission({ private_metadata: '{"__proto__":{"elsewhere":"home"},"action":{"verb":"help"}}' }),
  ],
  [
    'a command of nothing',
    'command',
    () => ({
      command: '/bt',
      text: '',
      user_id: 'anna',
      team_id: TEAM,
      channel_id: 'Danna',
      trigger_id: id(),
    }),
  ],
]

describe('a request', () => {
  it.each(refused)('%s is refused', async (_, sent, status) => {
    expect(await sent()).toBe(status)
    expect(heard).toEqual([])
  })

  it.each(harmless)('that is %s is acknowledged or left, without effect', async (_, kind, body) => {
    const sending = genuine(kind, body())
    expect([200, 404]).toContain(await sending)
    expect(heard).toEqual([])
  })

  it.each(answered)('that is %s reaches the bot, which answers for it', async (_, kind, body) => {
    expect(await genuine(kind, body())).toBe(200)
    expect(heard).toHaveLength(1)
  })

  it('that breaks off in the middle leaves the bot standing', async () => {
    await new Promise<void>((resolve) => {
      const broken = httpRequest(rig.url ?? '', { method: 'POST', headers: { 'content-length': '1000' } })
      broken.on('error', () => resolve())
      broken.write('{')
      setTimeout(() => broken.destroy(), 50)
    })
    expect(await genuine('event', event())).toBe(200)
    expect(heard).toHaveLength(1)
  })

  it('that is replayed, as it is or with another number of tries, is acknowledged and changes nothing', async () => {
    for (const [kind, body] of [
      ['event', event()],
      ['interactive', press()],
      ['interactive', submission()],
    ] as const) {
      heard.length = 0
      expect(await genuine(kind, body)).toBe(200)
      expect(await genuine(kind, body)).toBe(200)
      expect(
        await genuine(kind, body, { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' }),
      ).toBe(200)
      expect(heard).toHaveLength(1)
    }
  })

  it('tells its tenant by the person, so that a stranger in a shared channel is a stranger', async () => {
    await genuine('interactive', press({ user: { id: 'eva', team_id: 'T2' } }))
    expect(heard[0]).toMatchObject({ tenant: 'T2', user: 'eva' })
    expect(await rig.platform.profile?.({ platform: 'slack', tenant: 'T2', user: 'eva' })).toMatchObject({
      member: false,
    })
  })

  it('is answered 200 when Slack asks whether we are there', async () => {
    const text = JSON.stringify({ type: 'url_verification', challenge: 'are you there' })
    const response = await fetch(rig.url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signedRequest(text) },
      body: text,
    })
    expect(await response.json()).toEqual({ challenge: 'are you there' })
  })

  it('leaves nothing of itself in the log', () => {
    expect(rig.logged.join()).not.toMatch(/hej|anna|översikt/)
    expect(rig.accidents).toEqual([])
  })
})
