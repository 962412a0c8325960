import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Incoming } from '../../../bot/platforms/platform.ts'
import { oneAttempt } from '../../../bot/platforms/teams/httpClient.ts'
import type { View } from '../../../bot/views/view.ts'
import { botWithBehaviour } from '../../contracts/platform.bot.ts'
import { teamsRig, type TeamsRig } from '../teamsRig.ts'
import { chatOf } from './fakeTeams.ts'

const plain = (text: string): View => ({ summary: text, parts: [{ part: 'text', text }] })
const heard: Incoming[] = []
/** Time that only passes when someone waits in it, or not even then. */
const clock = { at: 0, slept: [] as number[], frozen: false }
const time = {
  now: () => clock.at,
  sleep: (ms: number) => {
    clock.slept.push(ms)
    if (!clock.frozen) clock.at += ms
    return Promise.resolve()
  },
}
let rig: TeamsRig

beforeEach(async () => {
  Object.assign(clock, { at: 1_000_000, slept: [], frozen: false })
  rig = await teamsRig(botWithBehaviour(heard), { time })
  await rig.client.installs('anna')
})
afterEach(async () => {
  await rig.stop()
  await rig.teams.close()
})

const anna = () => rig.account('anna')
const send = (text = 'Fredag') => rig.bare.send(anna(), plain(text))
const posts = () => rig.teams.requests.filter((one) => one.startsWith('POST')).length

describe('a message that Teams does not take', () => {
  it.each([
    ['is busy', { status: 429, retryAfter: '3' }, 'rate'],
    ['met another', { status: 412 }, 'rate'],
    ['does not know the bot’s token', { status: 401 }, 'rate'],
    ['broke down', { status: 500 }, 'unsure'],
    ['could not say', { status: 503, done: true }, 'unsure'],
    ['lost the line', { status: 0, done: true }, 'unsure'],
    ['says she blocked the bot', { status: 403 }, 'unreachable'],
    ['lost the chat', { status: 404 }, 'unreachable'],
    ['cannot read it', { status: 400 }, 'refused'],
  ] as const)('because it %s is tried once, and told by its fault', async (_, fault, told) => {
    rig.teams.fails(fault)
    await expect(send()).rejects.toMatchObject({ name: 'PlatformError', platform: 'teams', fault: told })
    expect(posts()).toBe(1)
  })

  it('is not tried before Teams wants it, and then goes', async () => {
    rig.teams.fails({ status: 429, retryAfter: '30' })
    await expect(send()).rejects.toMatchObject({ fault: 'rate' })
    clock.at += 10_000
    await expect(send()).rejects.toMatchObject({ fault: 'rate' })
    expect(posts()).toBe(1)
    clock.at += 21_000
    await send()
    expect(await rig.person('anna').sees()).toEqual(['Fredag'])
  })

  it('keeps nobody else from theirs', async () => {
    await rig.client.installs('bo')
    rig.teams.fails({ status: 429, retryAfter: '30' })
    await expect(send()).rejects.toMatchObject({ fault: 'rate' })
    await rig.bare.send(rig.account('bo'), plain('Till Bo'))
    expect(await rig.person('bo').last()).toBe('Till Bo')
  })

  it('says nothing of what Teams said', async () => {
    rig.teams.fails({ status: 500 })
    const error = await send().catch((thrown: unknown) => thrown)
    expect(JSON.stringify(error) + String(error)).not.toContain('hemligt')
  })
})

describe('a rewrite', () => {
  it('of a message that has gone says so; of one that Teams may have taken, that it is unsure', async () => {
    const message = await send()
    rig.teams.fails({ method: 'PUT', status: 404 }, { method: 'PUT', status: 502 })
    await expect(rig.bare.replace(message, plain('Ny'))).rejects.toMatchObject({ fault: 'gone' })
    await expect(rig.bare.replace(message, plain('Ny'))).rejects.toMatchObject({ fault: 'unsure' })
  })
})

describe('many messages', () => {
  it('to one person wait their turn for a little while, and then for another time', async () => {
    clock.frozen = true
    const sent = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => send(String(index))))
    const gone = sent.filter(({ status }) => status === 'fulfilled').length
    expect(gone).toBeGreaterThan(7)
    expect(gone).toBeLessThan(20)
    expect(clock.slept.length).toBeGreaterThan(0)
    expect(Math.max(...clock.slept)).toBeLessThanOrEqual(2_000)
  })

  it('waiting their turn keep no one from an answer', async () => {
    await Promise.allSettled(Array.from({ length: 20 }, () => send()))
    clock.slept.length = 0
    await rig.person('anna').says('hej')
    expect(await rig.person('anna').last()).toBe('Hej')
    expect(clock.slept).toEqual([])
  })
})

describe('an answer', () => {
  it('goes once more when Teams was busy', async () => {
    rig.teams.fails({ status: 429, retryAfter: '1' })
    await rig.person('anna').says('hej')
    expect(await rig.person('anna').last()).toBe('Hej')
  })

  it('of which the message has gone comes as a new one', async () => {
    await rig.person('anna').says('vecka')
    rig.teams.fails({ method: 'PUT', status: 404 })
    await rig.person('anna').presses('Stämmer')
    expect(await rig.person('anna').last()).toBe('Loggat v47')
  })

  it('stands on the presser’s own card, though Teams would not show it to the others', async () => {
    const person = rig.person('anna')
    await person.says('vecka')
    rig.teams.fails({ method: 'PUT', status: 503 })
    await person.presses('Stämmer')
    expect(await person.last()).toBe('Loggat v47')
    expect(rig.accidents).toHaveLength(1)
  })

  it('that Teams never takes leaves the bot at work', async () => {
    rig.teams.fails({ status: 503 }, { status: 503 })
    await rig.person('anna').says('hej')
    expect(rig.accidents).toHaveLength(2)
    await rig.person('anna').says('hej')
    expect(await rig.person('anna').last()).toBe('Hej')
  })

  it('that takes its time says so within the time that Teams waits, and comes afterwards', async () => {
    const answer = botWithBehaviour(heard)
    let slow = Promise.resolve()
    const late = await teamsRig(
      async (incoming) => {
        await slow
        return answer(incoming)
      },
      { pressMs: 20 },
    )
    const person = late.person('anna')
    await person.says('vecka')
    let go = () => {}
    slow = new Promise((resolve) => (go = resolve))
    await person.presses('Varför?')
    expect(person.notice()).toContain('längre än vanligt')
    go()
    await late.stop()
    expect(late.teams.messages(chatOf('anna')).at(-1)?.text).toBe('För att planen säger så')
    await late.teams.close()
  })
})

describe('credentials that fail', () => {
  it('make the platform not ready, keep the message for later, and mend by themselves', async () => {
    let good = false
    const failing = await teamsRig(botWithBehaviour(heard), {
      time,
      credentials: {
        isValidAppId: () => Promise.resolve(true),
        isAuthenticationDisabled: () => Promise.resolve(false),
        createCredentials: () =>
          Promise.resolve({
            signRequest: (request) => {
              request.headers.set('authorization', 'Bearer from-the-bot')
              return good ? Promise.resolve(request) : Promise.reject(new Error('the secret has expired'))
            },
          }),
      },
    })
    await failing.client.installs('anna')
    await expect(failing.bare.send(anna(), plain('Fredag'))).rejects.toMatchObject({ fault: 'rate' })
    expect([failing.bare.ready?.(), failing.accidents.length]).toEqual([false, 1])
    good = true
    await failing.bare.send(anna(), plain('Fredag'))
    expect(failing.bare.ready?.()).toBe(true)
    await failing.stop()
    await failing.teams.close()
  })
})

describe('a request to Teams', () => {
  it('has an end, whatever Teams does', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const request = {
      url: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`,
      method: 'POST',
      headers: { rawHeaders: () => ({}) },
    }
    const sent = oneAttempt(50).sendRequest(request as never)
    await expect(sent).rejects.toMatchObject({ fault: 'unsure' })
    silent.closeAllConnections()
    await new Promise((resolve) => silent.close(resolve))
    await expect(oneAttempt(50).sendRequest(request as never)).rejects.toMatchObject({ fault: 'rate' })
  })
})
