import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Incoming } from '../../../bot/platforms/platform.ts'
import { MOST_BODY_BYTES } from '../../../bot/platforms/teams/door.ts'
import { onlySite } from '../../../bot/platforms/sites.ts'
import { memoryStore } from '../../../storage/memory.ts'
import { botWithBehaviour } from '../../contracts/platform.bot.ts'
import { teamsRig, type TeamsRig } from '../teamsRig.ts'
import { anothers, mint, seconds, type Minted } from './token.ts'

const heard: Incoming[] = []
let rig: TeamsRig

/** The SDK prints the tokens it refuses to the console, beside what is thrown. */
beforeAll(async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  rig = await teamsRig(botWithBehaviour(heard))
})
afterEach(() => void (heard.length = 0))
afterAll(() => rig.stop())

const message = (more?: object) => rig.client.activity('anna', { text: 'vecka', ...more })
const token = (minted?: Minted) => mint(rig.teams.url, minted)
const post = async (body: string, authorization?: string, headers: object = {}) => {
  const response = await fetch(`${rig.client.url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization !== undefined && { authorization }),
      ...headers,
    },
    body,
  })
  return { status: response.status, body: await response.text() }
}

const unsigned = () => {
  const [, body] = token().split('.')
  return `${Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url')}.${body}.`
}
/** Signed with the public key as if it were a shared secret. */
const symmetric = () => {
  const [, body] = token().split('.')
  const head = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT', kid: 'teams' })).toString('base64url')
  const secret = anothers.publicKey.export({ type: 'spki', format: 'pem' })
  return `${head}.${body}.${createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url')}`
}
const tampered = () => {
  const [head, body = '', signature] = token().split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object
  const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'mallory' })).toString('base64url')
  return `${head}.${changed}.${signature}`
}
const bearer = (make: () => string) => () => `Bearer ${make()}`

describe('who is not Teams', () => {
  it.each<[what: string, authorization: () => string | undefined, more?: object]>([
    ['without a token', () => undefined],
    ['with an empty one', () => ''],
    ['with a word for a token', () => 'Bearer hej'],
    ['with three words for a token', bearer(() => 'a.b.c')],
    ['with another scheme', () => `Basic ${token()}`],
    ['with a token that nobody signed', bearer(unsigned)],
    ['with a token signed by the public key', bearer(symmetric)],
    ['with a token that was changed', bearer(tampered)],
    ['with a token of another signer', bearer(() => token({ key: anothers.privateKey }))],
    ['with a key that nobody knows', bearer(() => token({ header: { kid: 'unknown' } }))],
    ['without saying which key', bearer(() => token({ header: { kid: undefined } }))],
    ['with a key for another channel', bearer(() => token({ header: { kid: 'skype' } }))],
    ['for another bot', bearer(() => token({ claims: { aud: '22222222-2222-4333-8444-555555555555' } }))],
    ['for no bot at all', bearer(() => token({ claims: { aud: undefined } }))],
    ['from another issuer', bearer(() => token({ claims: { iss: 'https://evil.example' } }))],
    [
      'from the issuer of another bot’s tokens',
      bearer(() =>
        token({
          claims: {
            iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
            ver: '1.0',
            appid: '11111111-2222-4333-8444-555555555555',
          },
        }),
      ),
    ],
    ['without an issuer', bearer(() => token({ claims: { iss: undefined } }))],
    ['an hour late', bearer(() => token({ claims: { exp: seconds(-3600) } }))],
    ['an hour early', bearer(() => token({ claims: { nbf: seconds(3600) } }))],
    ['for another service', bearer(() => token({ claims: { serviceurl: 'https://smba.example/' } }))],
    ['for no service', bearer(() => token({ claims: { serviceurl: undefined } }))],
    [
      'with a service of its own in the activity',
      bearer(() => token()),
      { serviceUrl: 'https://evil.example/' },
    ],
  ])('is turned away %s, and hears why from nobody', async (_, authorization, more) => {
    const answered = await post(JSON.stringify(message(more)), authorization())
    expect(answered).toEqual({ status: 401, body: '' })
    expect(heard).toEqual([])
  })
})

describe('what is no activity', () => {
  it.each<[what: string, body: () => string]>([
    ['nothing', () => ''],
    ['an empty object', () => '{}'],
    ['a list', () => '[]'],
    ['null', () => 'null'],
    ['half an object', () => '{"type":"message"'],
    ['no JSON', () => '<xml/>'],
    ['bytes', () => '\u0000\u0001\ufffd'],
    ['an activity of another channel', () => JSON.stringify(message({ channelId: 'webchat' }))],
    ['an activity of the emulator', () => JSON.stringify(message({ channelId: 'emulator' }))],
    ['an activity of the app service extension', () => JSON.stringify(message({ channelId: 'AseChannel' }))],
    ['an activity without a service', () => JSON.stringify(message({ serviceUrl: undefined }))],
    ['an activity without a sender', () => JSON.stringify(message({ from: undefined }))],
    ['an activity without a conversation', () => JSON.stringify(message({ conversation: {} }))],
    ['an activity without a type', () => JSON.stringify(message({ type: '' }))],
    ['a text that is no text', () => JSON.stringify(message({ text: { $ne: '' } }))],
  ])('is refused before anything runs: %s', async (_, body) => {
    expect(await post(body(), `Bearer ${token()}`)).toEqual({ status: 400, body: '' })
    expect(await post(body())).toEqual({ status: 400, body: '' })
    expect(heard).toEqual([])
  })

  it('is refused when it is too large, and read no further', async () => {
    const large = JSON.stringify(message({ text: 'å'.repeat(MOST_BODY_BYTES) }))
    expect(await post(large, `Bearer ${token()}`)).toEqual({ status: 413, body: '' })
    expect(heard).toEqual([])
  })
})

describe('whoever is Teams', () => {
  it('is let in, and every time', async () => {
    for (let times = 0; times < 2; times++) {
      const answered = await post(JSON.stringify(message()), `Bearer ${token()}`)
      expect(answered).toEqual({ status: 200, body: '' })
    }
    expect(heard).toHaveLength(2)
  })

  it('is let in with a clock that is a few minutes off', async () => {
    const answered = await post(
      JSON.stringify(message()),
      `Bearer ${token({ claims: { exp: seconds(-60) } })}`,
    )
    expect(answered.status).toBe(200)
  })

  it('can send again what it sent: the bot is asked once', async () => {
    const same = JSON.stringify(message())
    await post(same, `Bearer ${token()}`)
    await post(same, `Bearer ${token()}`)
    expect(heard).toHaveLength(1)
  })

  it('can send what concerns no person without waking anyone', async () => {
    const other = { from: { id: '28:another-bot' } }
    expect((await post(JSON.stringify(message(other)), `Bearer ${token()}`)).status).toBe(200)
    expect(heard).toEqual([])
  })

  it('gets no words of what went wrong inside', async () => {
    const fail = () => Promise.reject(new Error('hemligt'))
    const store = {
      ...(await memoryStore().site('test')),
      records: () => ({ get: fail, all: fail, put: fail, remove: fail }),
    }
    const broken = await teamsRig(botWithBehaviour(heard), { sites: onlySite(store) })
    const answered = await broken.client.deliver(broken.client.activity('anna', { text: 'hej' }))
    expect(answered).toEqual({ status: 500, body: '' })
    expect(broken.accidents).toHaveLength(1)
    await broken.stop()
  })
})

describe('a bot without authentication', () => {
  it('answers a client on this machine that has no token', async () => {
    const open = await teamsRig(botWithBehaviour(heard), {
      config: { appId: '', appType: 'SingleTenant', tenants: [], secret: { secret: 'none' } },
      credentials: undefined as never,
      cloud: {},
    })
    const response = await fetch(`${open.client.url}/api/messages`, {
      method: 'POST',
      body: JSON.stringify(open.client.activity('anna', { text: 'vecka' })),
    })
    expect(response.status).toBe(200)
    expect(heard).toHaveLength(1)
    await open.stop()
  })
})
