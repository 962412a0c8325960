import { afterEach, describe, expect, it } from 'vitest'
import type { Answer, Incoming } from '../../bot/platforms/platform.ts'
import type { View } from '../../bot/views/view.ts'
import { weekForm } from '../contracts/platform.bot.ts'
import { command } from './slack/slackUser.ts'
import type { SlackMode } from './slack/configOf.ts'
import { slackRig, type SlackRig } from './slackRig.ts'

const rigs: SlackRig[] = []
afterEach(async () => {
  for (const rig of rigs.splice(0)) await rig.stop()
})
type Options = NonNullable<Parameters<typeof slackRig>[2]>
type Ask = (incoming: Incoming) => Promise<Answer> | Answer
const open = async (ask: Ask = () => ({}), options: Options = {}, mode: SlackMode = 'http') => {
  const rig = await slackRig(mode, (incoming) => Promise.resolve(ask(incoming)), options)
  rigs.push(rig)
  return rig
}

const plain = (text: string): View => ({ summary: text, parts: [{ part: 'text', text }] })
const withButton = (title: string): View => ({
  summary: title,
  parts: [{ part: 'buttons', buttons: [{ title, action: { verb: 'press' } }] }],
})
const rows = (count: number): View => ({
  summary: 'Alla',
  parts: [
    { part: 'heading', text: 'Alla' },
    {
      part: 'list',
      rows: Array.from({ length: count }, (_, i) => ({
        text: `Rad ${i + 1}`,
        button: { title: 'Visa', action: { verb: 'show', i } },
      })),
    },
  ],
})
const later = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value))
/** The disk takes longer than Slack waits. */
const slow = (answer: Answer) => () => later(250, answer)
const hasty = { ackWithinMs: 100 }
const callsOf = (rig: SlackRig, method: string) => rig.slack.calls.filter((call) => call.method === method)

describe('acknowledging', () => {
  it('comes after the commit when that comes in time', async () => {
    let committed = false
    const rig = await open(async () => {
      await later(100, undefined)
      committed = true
      return { reply: withButton('Stämmer') }
    })
    await rig.person('anna').says('logga')
    committed = false
    const acked = rig.person('anna').presses('Stämmer')
    await acked
    expect(committed).toBe(true)
  })

  it('comes in time though the commit does not, and the answer follows as a message', async () => {
    let ask: Ask = () => ({ reply: withButton('Stämmer') })
    const rig = await open((incoming) => ask(incoming), hasty)
    await rig.person('anna').says('logga')
    ask = slow({ rewrite: plain('Loggat'), notice: 'Sparat.' })
    const began = Date.now()
    const acked = await rig.slack.deliver('command', command(rig.slack, 'anna', 'Danna', 'x'), rig.url)
    expect(acked).toMatchObject({ status: 200 })
    expect(Date.now() - began).toBeLessThan(240)
    await rig.person('anna').presses('Stämmer')
    expect(await rig.person('anna').sees()).toContain('Loggat')
  })

  it('is not given for a line that could not be heard, so that Slack sends it again', async () => {
    let broken = true
    const rig = await open(() => {
      if (broken) throw new Error('the disk is gone')
      return { reply: plain('Hej') }
    })
    const event = {
      ...{ type: 'event_callback', team_id: 'T1', event_id: 'Ev1' },
      event: { type: 'message', channel_type: 'im', channel: 'Danna', user: 'anna', text: 'hej', ts: '1.1' },
    }
    expect(await rig.deliver('event', event)).toMatchObject({ status: 500 })
    broken = false
    expect(await rig.deliver('event', event)).toMatchObject({ status: 200 })
    expect(await rig.person('anna').last()).toBe('Hej')
    expect(rig.accidents).toHaveLength(1)
  })
})

describe('a form', () => {
  const asksFor: Ask = ({ input }) =>
    input.kind === 'submit' ? { notice: 'Sparat.' } : { form: weekForm, language: 'sv' }

  it('is a modal at once for a command, and for a press', async () => {
    const rig = await open(asksFor)
    await rig.person('anna').in('kansli').says('ändra v47')
    expect(await rig.person('anna').last()).toContain('Procent: 100')
    expect(callsOf(rig, 'chat.postMessage')).toEqual([])
  })

  it('is a message with a button for a typed line, which goes when the form is handed in', async () => {
    const rig = await open(asksFor)
    const anna = rig.person('anna')
    await anna.says('ändra v47')
    expect(await anna.last()).toBe('Ändra vecka 47\n[Öppna formuläret]')
    await anna.presses('Öppna formuläret')
    await anna.cancels()
    await anna.presses('Öppna formuläret')
    await anna.submits({ percent: '80' })
    expect(anna.notice()).toBe('Sparat.')
    expect(await anna.sees()).toEqual(['ändra v47'])
  })

  it('is a message with a button when the press is too old for a modal', async () => {
    let ask: Ask = () => ({ reply: withButton('Ändra') })
    const rig = await open((incoming) => ask(incoming), hasty)
    const anna = rig.person('anna')
    await anna.says('logga')
    ask = slow({ form: weekForm, language: 'en' })
    await anna.presses('Ändra')
    expect(await anna.last()).toBe('Ändra vecka 47\n[Open the form]')
    ask = asksFor
    rig.slack.fail('views.open', { error: 'expired_trigger_id' })
    await anna.presses('Open the form')
    expect(await anna.last()).toBe('Ändra vecka 47\n[Öppna formuläret]')
  })

  it('says that it saves while the disk takes its time, then how it went', async () => {
    let ask: Ask = asksFor
    const rig = await open((incoming) => ask(incoming), hasty)
    const anna = rig.person('anna')
    await anna.in('kansli').says('ändra v47')
    ask = slow({ errors: { percent: 'Högst 100' }, language: 'sv' })
    const submitted = anna.submits({ percent: '101', note: 'Jour & natt' })
    await later(180, undefined)
    expect(await anna.last()).toContain('Sparar …')
    await submitted
    expect(await anna.last()).toContain('Procent: 101\nHögst 100')
    expect(await anna.last()).toContain('Anteckning: Jour & natt')
    ask = slow({ notice: 'Sparat v47.', language: 'sv' })
    await anna.submits({ percent: '80' })
    expect(await anna.last()).toBe('BT-loggen\nSparat v47.\n[Stäng]')
  })

  it('goes on in the same modal where the next step is a form too', async () => {
    const second = { ...weekForm, title: 'Andra delen, med en titel som är för lång för en modal' }
    const rig = await open(({ input }) => ({ form: input.kind === 'submit' ? second : weekForm }))
    const anna = rig.person('anna')
    await anna.in('kansli').says('ändra v47')
    await anna.submits()
    expect(await anna.last()).toContain(second.title)
  })

  it('goes on after a restart of the bot', async () => {
    const before = await open(asksFor)
    await before.person('anna').says('ändra v47')
    await before.person('anna').presses('Öppna formuläret')
    await before.stop()
    rigs.length = 0
    const heard: Incoming[] = []
    const after = await open(
      (incoming) => {
        heard.push(incoming)
        return { notice: 'Sparat.' }
      },
      { workspace: before.slack.workspace },
    )
    await after.person('anna').submits({ percent: '60' })
    expect(heard[0]?.input).toMatchObject({ action: weekForm.action, values: { percent: '60' } })
  })
})

describe('an answer that Slack does not take', () => {
  it('is told of to whoever pressed', async () => {
    let ask: Ask = () => ({ reply: withButton('Stämmer') })
    const rig = await open((incoming) => ask(incoming))
    const anna = rig.person('anna')
    await anna.says('logga')
    ask = () => ({ rewrite: plain('Loggat'), language: 'sv' })
    rig.slack.fail('chat.update', { status: 503 })
    await anna.presses('Stämmer')
    expect(anna.notice()).toContain('Det du gjorde är sparat')
    expect(rig.accidents).toHaveLength(1)
  })
})

describe('a command in a channel', () => {
  it('answers privately: a message in the chat, and a line for the asker alone', async () => {
    const rig = await open(() => ({ private: plain('Anna Berg'), notice: 'Jag svarade i chatten.' }))
    const maria = rig.person('maria').in('kansli')
    await maria.says('översikt')
    expect(maria.notice()).toBe('Jag svarade i chatten.')
    expect(await maria.sees()).toEqual([])
    expect(await rig.person('maria').last()).toBe('Anna Berg')
  })

  it('of nothing asks for one’s own page', async () => {
    const heard: Incoming[] = []
    const rig = await open((incoming) => {
      heard.push(incoming)
      return {}
    })
    await rig.person('anna').in('kansli').says('')
    expect(heard[0]?.input).toEqual({ kind: 'press', action: { verb: 'home' } })
  })

  it('in the person’s own chat with the bot is like any line', async () => {
    const heard: Incoming[] = []
    const rig = await open((incoming) => {
      heard.push(incoming)
      return { reply: plain('Hej') }
    })
    await rig.deliver('command', command(rig.slack, 'anna', 'Danna', 'status'))
    await rig.deliver('command', command(rig.slack, 'anna', 'Dbo', 'status'))
    expect(heard.map(({ channel }) => channel)).toEqual([undefined, 'Dbo'])
  })
})

describe('a long list', () => {
  it('comes in pages, each asked for by its button', async () => {
    const rig = await open(() => ({ reply: rows(120) }))
    const anna = rig.person('anna')
    await anna.says('översikt')
    expect(await anna.last()).toContain('Rad 48\n[Visa]\n[Visa fler]')
    await anna.presses('Visa fler')
    expect(await anna.last()).toContain('Rad 49\n')
    await anna.presses('Visa fler')
    expect(await anna.last()).toMatch(/Rad 120\n\[Visa\]$/)
  })
})

describe('what people write', () => {
  it('arrives as they wrote it, without Slack’s markup', async () => {
    const heard: Incoming[] = []
    const rig = await open((incoming) => {
      heard.push(incoming)
      return {}
    })
    const written = 'bt3 <http://a.b|a.b> <mailto:a@b.se|a@b.se> <@U1|bo> <#C1|kansli> a &lt; b &amp;amp; c'
    const event = {
      type: 'message',
      channel_type: 'im',
      channel: 'Danna',
      user: 'anna',
      text: written,
      ts: '1.1',
    }
    await rig.deliver('event', { type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event })
    expect(heard[0]?.input).toEqual({ kind: 'text', text: 'bt3 a.b a@b.se bo kansli a < b &amp; c' })
  })
})

describe('a command in a channel that the bot is not in', () => {
  it('is answered to its writer with what to do', async () => {
    const rig = await open(() => ({ reply: plain('Veckobrevet kommer hit') }))
    rig.slack.fail('chat.postMessage', { error: 'not_in_channel' })
    const maria = rig.person('maria').in('kansli')
    await maria.says('kansli här')
    expect(maria.notice()).toContain('Bjud in mig med /invite')
  })
})

describe('sending unasked', () => {
  const to = { platform: 'slack', tenant: 'T1', user: 'anna' }
  const faults = [
    [{ error: 'channel_not_found' }, 'unreachable'],
    [{ error: 'is_archived' }, 'unreachable'],
    [{ error: 'not_in_channel' }, 'unreachable'],
    [{ error: 'account_inactive' }, 'unreachable'],
    [{ error: 'invalid_blocks' }, 'refused'],
    [{ error: 'token_revoked' }, 'refused'],
    [{ status: 429, retryAfter: 30 }, 'rate'],
    [{ status: 503 }, 'unsure'],
    ['dropped', 'unsure'],
  ] as const

  it.each(faults)('answers %o as %s', async (fault, expected) => {
    const rig = await open()
    rig.slack.fail('chat.postMessage', fault)
    await expect(rig.platform.send(to, plain('Fredag'))).rejects.toMatchObject({ fault: expected })
    expect(callsOf(rig, 'chat.postMessage')).toHaveLength(1)
  })

  it('knows that nothing was sent when nobody was there to take it', async () => {
    const rig = await open()
    await rig.slack.stop()
    // A connection kept open from before may still have taken it.
    await rig.platform.send(to, plain('Fredag')).catch(() => undefined)
    await expect(rig.platform.send(to, plain('Fredag'))).rejects.toMatchObject({ fault: 'rate' })
  })

  it('never makes those wait who are being answered', async () => {
    const rig = await open(() => ({ reply: plain('Hej') }))
    rig.slack.fail('chat.postMessage', { status: 429, retryAfter: 600 })
    await rig.platform.send(to, plain('Fredag')).catch(() => undefined)
    await rig.person('bo').says('hej')
    expect(await rig.person('bo').last()).toBe('Hej')
  })

  it('waits out a short rate limit for an answer', async () => {
    const rig = await open(() => ({ reply: plain('Hej') }))
    rig.slack.fail('chat.postMessage', { status: 429, retryAfter: 2 })
    await rig.person('bo').says('hej')
    expect(await rig.person('bo').last()).toBe('Hej')
  })

  it('gives each channel a message a second at most, and lets the others pass', async () => {
    const slept: number[] = []
    let now = 0
    const timing = {
      now: () => now,
      sleep: (ms: number) => {
        slept.push(ms)
        now += ms
        return Promise.resolve()
      },
    }
    const rig = await open(() => ({}), { timing })
    for (const user of ['anna', 'bo', 'anna', 'anna']) await rig.platform.send({ ...to, user }, plain('x'))
    expect(slept).toEqual([1000, 1000])
  })

  it('stops when the token is revoked or the app is removed, and says so in the log once', async () => {
    for (const type of ['tokens_revoked', 'app_uninstalled']) {
      const rig = await open()
      const event = { type, tokens: { bot: ['UBOT'] } }
      await rig.deliver('event', { type: 'event_callback', team_id: 'T1', event_id: type, event })
      await expect(rig.platform.send(to, plain('Fredag'))).rejects.toMatchObject({ fault: 'refused' })
      expect(callsOf(rig, 'chat.postMessage')).toEqual([])
      expect(rig.platform.ready?.()).toBe(false)
      expect(rig.logged).toEqual(['slack.revoked'])
    }
  })

  it('stays when no token of its own is taken back', async () => {
    const rig = await open()
    for (const what of [{ tokens: { oauth: ['U1'] } }, { tokens: { bot: [] } }, {}]) {
      const event = { type: 'tokens_revoked', ...what }
      await rig.deliver('event', { type: 'event_callback', team_id: 'T1', event_id: 'E1', event })
    }
    await rig.platform.send(to, plain('Fredag'))
    expect(rig.platform.ready?.()).toBe(true)
    expect(rig.logged).toEqual([])
  })

  it('tries a rewrite again rather than leaving it unsure', async () => {
    const rig = await open()
    const message = await rig.platform.send(to, plain('Fredag'))
    rig.slack.fail('chat.update', 'dropped')
    await expect(rig.platform.replace(message, plain('Lördag'))).rejects.toMatchObject({ fault: 'rate' })
  })
})

describe('over Socket Mode', () => {
  const hello: Ask = () => ({ reply: plain('Hej') })
  const until = async (holds: () => boolean) => {
    for (let tries = 0; !holds() && tries < 200; tries++) await later(20, undefined)
    expect(holds()).toBe(true)
  }

  it('connects anew at once when Slack changes server', async () => {
    const rig = await open(hello, {}, 'socket')
    const began = Date.now()
    const opened = () => callsOf(rig, 'apps.connections.open').length
    rig.slack.disconnect()
    await until(() => opened() === 2 && rig.platform.ready?.() === true)
    expect(Date.now() - began).toBeLessThan(3000)
    await rig.person('anna').says('hej')
    expect(await rig.person('anna').last()).toBe('Hej')
  })

  it('tries again when Slack does not let it in for now, and gives up when the token is gone', async () => {
    const rig = await open(hello, {}, 'socket')
    rig.slack.fail(
      'apps.connections.open',
      { status: 503 },
      { error: 'internal_error' },
      { error: 'invalid_auth' },
    )
    rig.slack.disconnect()
    await until(() => rig.logged.includes('slack.revoked'))
    expect(rig.platform.ready?.()).toBe(false)
    expect(callsOf(rig, 'apps.connections.open')).toHaveLength(4)
  })

  it('finishes what it was asked before it lets go', async () => {
    let done = false
    const rig = await open(
      async () => {
        await later(300, undefined)
        done = true
        return { reply: plain('Hej') }
      },
      {},
      'socket',
    )
    const said = rig.person('anna').says('hej')
    await later(100, undefined)
    await rig.platform.stop()
    expect(done).toBe(true)
    await said
    expect(await rig.person('anna').last()).toBe('Hej')
  })

  it('does not start with a token that does not hold', async () => {
    const config = { botToken: 'xoxb-wrong', mode: 'http', signingSecret: 'x'.repeat(32) } as const
    const good = await open()
    const start = slackRig('http', () => Promise.resolve({}), {
      config: { ...config, apiUrl: good.slack.url },
    })
    await expect(start).rejects.toThrow()
  })
})

describe('who someone is', () => {
  it('is told by the workspace: name, e-mail, language, and whether they are a member', async () => {
    const rig = await open()
    const { users } = rig.slack.workspace
    users.set('anna', { real_name: 'Anna Berg', locale: 'sv-SE', profile: { email: 'anna@sjukhuset.se' } })
    users.set('gun', { real_name: 'Gun', is_restricted: true, profile: { email: 'gun@sjukhuset.se' } })
    users.set('bot', { real_name: 'Robot', is_bot: true })
    const profile = (user: string, tenant = 'T1') =>
      rig.platform.profile?.({ platform: 'slack', tenant, user })
    expect(await profile('anna')).toEqual({
      name: 'Anna Berg',
      email: 'anna@sjukhuset.se',
      member: true,
      language: 'sv',
    })
    expect(await profile('gun')).toMatchObject({ member: false })
    expect(await profile('bot')).toMatchObject({ member: false })
    expect(await profile('anna', 'T2')).toMatchObject({ member: false })
    expect(await profile('gone')).toBeUndefined()
  })
})

describe('a file', () => {
  const file = {
    ...{ name: 'Underlag Åsa.pdf', mime: 'application/pdf', about: 'Underlaget' },
    content: new TextEncoder().encode('%PDF'),
  }

  it.each([
    ['files are switched off', 'files.getUploadURLExternal', { error: 'file_uploads_disabled' }, 'refused'],
    ['it is too large', 'files.getUploadURLExternal', { error: 'file_upload_size_restricted' }, 'refused'],
    ['Slack is busy', 'files.getUploadURLExternal', { status: 429, retryAfter: 5 }, 'rate'],
    ['its bytes got lost', 'upload', 'dropped', 'rate'],
    ['its bytes were not taken', 'upload', { status: 500 }, 'rate'],
    ['Slack is busy at the end', 'files.completeUploadExternal', { status: 429, retryAfter: 5 }, 'rate'],
    ['the chat is not there', 'files.completeUploadExternal', { error: 'channel_not_found' }, 'unreachable'],
    ['the answer was lost, shown or not', 'files.completeUploadExternal', 'dropped', 'unsure'],
    ['the token is gone', 'files.getUploadURLExternal', { error: 'token_revoked' }, 'refused'],
  ] as const)('is tried once where %s, and what went wrong is said', async (_, method, fault, told) => {
    const rig = await open()
    rig.slack.fail(method, fault)
    const sent = rig.platform.sendFile(rig.account('anna'), file)
    await expect(sent).rejects.toMatchObject({ name: 'PlatformError', fault: told })
    expect(callsOf(rig, method)).toHaveLength(1)
    expect(await rig.person('anna').files()).toHaveLength(fault === 'dropped' && told === 'unsure' ? 1 : 0)
  })

  it('is shown in one chat only, and never made public', async () => {
    const rig = await open()
    await rig.platform.sendFile(rig.account('anna'), file)
    expect(callsOf(rig, 'files.completeUploadExternal').map(({ args }) => args['channel_id'])).toEqual([
      'Danna',
    ])
    expect(rig.slack.calls.map(({ method }) => method)).not.toContain('files.sharedPublicURL')
  })
})

describe('a picture', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
  const withPicture = (alt: string): View => ({
    summary: 'Läget',
    parts: [{ part: 'image', svg, alt }, ...withButton('Varför?').parts],
  })

  it('stands before its words, with what it shows in as many words as Slack takes', async () => {
    const rig = await open(() => ({ reply: withPicture('å'.repeat(3000)) }))
    await rig.person('anna').says('status')
    const [, drawn, words] = await rig.person('anna').sees()
    expect(drawn).toBe(`${'å'.repeat(999)}…`)
    expect(words).toBe('[Varför?]')
    const [file] = await rig.person('anna').files()
    expect(Buffer.from(file?.content.subarray(1, 4) ?? []).toString()).toBe('PNG')
  })

  it('that Slack does not take keeps the words from nobody', async () => {
    const rig = await open(() => ({ reply: withPicture('En bild') }))
    rig.slack.fail('files.getUploadURLExternal', { error: 'file_uploads_disabled' })
    await rig.person('anna').says('status')
    expect(await rig.person('anna').sees()).toEqual(['status', '[Varför?]'])
  })

  it('goes to the chat of the one who asked in a channel', async () => {
    const rig = await open(() => ({ private: withPicture('En bild'), notice: 'Privat', open: true }))
    await rig.person('klara').in('kansli').says('status')
    expect(await rig.person('klara').sees()).toEqual(['En bild', '[Varför?]'])
    expect(await rig.person('klara').in('kansli').sees()).toEqual([])
  })
})
