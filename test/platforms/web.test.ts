import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Answer, Incoming } from '../../bot/platforms/platform.ts'
import { heldFiles } from '../../bot/platforms/heldFiles.ts'
import { conversationSchema } from '../../bot/platforms/web/stored.ts'
import type { PageMessage, Setup } from '../../bot/platforms/web/wire.ts'
import type { NamedFile } from '../../bot/views/namedFile.ts'
import type { Form, View } from '../../bot/views/view.ts'
import { memoryStore } from '../../storage/memory.ts'
import { post, webRig, type WebRig } from './webRig.ts'

const plain = (text: string): View => ({ summary: text, parts: [{ part: 'text', text }] })
const ask = (title: string): View => ({
  summary: title,
  parts: [{ part: 'buttons', buttons: [{ title, action: { verb: 'ask' } }] }],
})
const formOf = (title: string): Form => ({
  title,
  fields: [{ field: 'text', id: 'name', label: 'Namn', maxLength: 20 }],
  submit: 'Spara',
  cancel: 'Avbryt',
  action: { verb: 'save' },
})

let rig: WebRig
afterEach(() => rig.stop())

const rigOf = async (answer: (incoming: Incoming) => Answer, options = {}) => {
  rig = await webRig((incoming) => Promise.resolve(answer(incoming)), options)
  return rig
}

const records = async () => (await memoryStore().site('test')).records('page', conversationSchema)

describe('a conversation on the page', () => {
  it('is there after the server has been away', async () => {
    const conversations = await records()
    await (await rigOf(() => ({ reply: plain('Hej') }), { conversations })).person('anna').says('hej')
    await rig.stop()
    await rigOf(() => ({}), { conversations })
    expect(await rig.person('anna').sees()).toEqual(['hej', 'Hej'])
  })

  it('loses nothing of what many say at once', async () => {
    await rigOf(({ input }) => ({ reply: plain(input.kind === 'text' ? `Svar ${input.text}` : '') }))
    const texts = Array.from({ length: 12 }, (_, index) => String(index))
    await Promise.all(texts.map((text) => rig.person('anna').says(text)))
    expect(new Set(await rig.person('anna').sees())).toEqual(
      new Set(texts.flatMap((text) => [text, `Svar ${text}`])),
    )
  })

  it('keeps its last 200 messages', async () => {
    await rigOf(() => ({}))
    for (let index = 1; index <= 203; index++)
      await rig.platform.send(rig.account('anna'), plain(String(index)))
    const seen = await rig.person('anna').sees()
    expect([seen.length, seen[0], seen.at(-1)]).toEqual([200, '4', '203'])
  })

  it('shows what was said once when the request comes again', async () => {
    await rigOf(() => ({ reply: plain('Hej') }))
    const body = { key: randomUUID(), as: 'anna', text: 'hej' }
    await Promise.all([post(`${rig.url}/say`, body), post(`${rig.url}/say`, body)])
    await post(`${rig.url}/say`, body)
    expect(await rig.person('anna').sees()).toEqual(['hej', 'Hej'])
  })

  it('is not told of a rewrite that changes nothing', async () => {
    await rigOf(() => ({}))
    const message = await rig.platform.send(rig.account('anna'), plain('Väntar'))
    const version = async () => {
      const read = await fetch(`${rig.url}/conversation?as=anna`)
      return ((await read.json()) as { messages: PageMessage[] }).messages[0]?.version
    }
    await rig.platform.replace(message, plain('Väntar'))
    expect(await version()).toBe(0)
    await rig.platform.replace(message, plain('Godkänt'))
    expect(await version()).toBe(1)
  })

  it('gets a rewrite as a new message where there is none to rewrite', async () => {
    await rigOf(() => ({ rewrite: plain('Klart') }))
    await rig.person('anna').says('v47 akut')
    expect(await rig.person('anna').last()).toBe('Klart')
  })
})

describe('a form on the page', () => {
  const withForm = () =>
    rigOf(({ input }) => {
      if (input.kind === 'text') return { reply: ask(input.text) }
      if (input.kind === 'press') return { form: formOf('Steg ett') }
      return input.values['name'] === 'mer' ? { form: formOf('Steg två') } : { reply: plain('Klart') }
    })

  it('stands right below what opened it, once', async () => {
    const anna = (await withForm()).person('anna')
    await anna.says('A')
    await anna.says('B')
    await anna.presses('A')
    await anna.presses('A')
    expect((await anna.sees()).map((text) => text.split('\n')[0])).toEqual([
      'A',
      '[A]',
      'Steg ett',
      'B',
      '[B]',
    ])
  })

  it('may lead to a second one in its place', async () => {
    const anna = (await withForm()).person('anna')
    await anna.says('A')
    await anna.presses('A')
    await anna.submits({ name: 'mer' })
    expect((await anna.sees()).filter((text) => text.startsWith('Steg'))).toHaveLength(1)
    expect(await anna.last()).toContain('Steg två')
    await anna.submits()
    expect(await anna.last()).toBe('Klart')
  })

  it('is for whoever opened it, also in a channel', async () => {
    await withForm()
    const klara = rig.person('klara').in('kansli')
    await klara.says('A')
    await klara.presses('A')
    expect((await klara.sees()).join()).toContain('Steg ett')
    expect((await rig.person('olle').in('kansli').sees()).join()).not.toContain('Steg ett')
  })

  it('cannot be sent twice', async () => {
    const anna = (await withForm()).person('anna')
    await anna.says('A')
    await anna.presses('A')
    await anna.submits()
    const again = { key: randomUUID(), as: 'anna', form: '3', values: {} }
    expect((await post(`${rig.url}/submit`, again)).status).toBe(410)
  })
})

describe('the page beside its conversations', () => {
  it('tells open pages what changed', async () => {
    await rigOf(() => ({}))
    const events = await fetch(`${rig.url}/events`)
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    await reader?.read()
    await rig.platform.send(rig.account('anna'), plain('Hej'))
    expect((await reader?.read())?.value).toBe('event: conversation\ndata: {"id":"user:anna"}\n\n')
  })

  it('moves the product clock and begins anew', async () => {
    const steps: string[] = []
    const demo = {
      advance: (step: string) => Promise.resolve(void steps.push(step)),
      reset: () => rig.platform.send(rig.account('anna'), plain('Från början')).then(() => undefined),
    }
    await rigOf(() => ({}), { demo, now: () => `2026-11-2${steps.length}T14:00` })
    await rig.person('anna').says('hej')
    await post(`${rig.url}/demo`, { key: randomUUID(), step: 'day' })
    const setup = (await (await fetch(`${rig.url}/setup`)).json()) as Setup
    expect([setup.demo, setup.now, steps]).toEqual([true, '2026-11-21T14:00', ['day']])
    await post(`${rig.url}/demo`, { key: randomUUID(), step: 'reset' })
    expect(await rig.person('anna').sees()).toEqual(['Från början'])
  })

  it('finishes what is in flight before it stops', async () => {
    let begin: () => void = () => undefined
    const begun = new Promise<void>((resolve) => (begin = resolve))
    rig = await webRig(() => {
      begin()
      return wait(50).then(() => ({ notice: 'Klart' }))
    })
    const anna = rig.person('anna')
    const said = anna.says('hej')
    await begun
    await rig.stop()
    await said
    expect(anna.notice()).toBe('Klart')
  })
})

describe('a file on the page', () => {
  const file: NamedFile = {
    name: 'Underlag för Åsa.pdf',
    mime: 'application/pdf',
    content: new TextEncoder().encode('%PDF åäö'),
    about: 'Underlaget, att skriva ut',
  }
  const asks = (query: Record<string, string>) =>
    fetch(`${rig.url}/file?${new URLSearchParams(query).toString()}`)

  it('is saved under its own name, and never looked at as a page', async () => {
    await rigOf(() => ({}))
    await rig.platform.sendFile(rig.account('anna'), file)
    const { headers } = await asks({ as: 'anna', message: '1' })
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="Underlag f?r ?sa.pdf"; filename*=UTF-8\'\'Underlag%20f%C3%B6r%20%C3%85sa.pdf`,
    )
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it.each([
    ['somebody else', { as: 'bo', message: '1' }, 410],
    ['a message that is none', { as: 'anna', message: '7' }, 410],
    ['a message that is no file', { as: 'anna', message: '2' }, 410],
    ['nobody', { message: '1' }, 400],
    ['no message', { as: 'anna' }, 400],
  ] as const)('is not given to %s', async (_, query, status) => {
    await rigOf(() => ({}))
    await rig.platform.sendFile(rig.account('anna'), file)
    await rig.platform.send(rig.account('anna'), plain('Hej'))
    const response = await asks(query)
    expect([response.status, await response.text()]).toEqual([status, `{"error":${status}}`])
  })

  it('is not given to another site', async () => {
    await rigOf(() => ({}))
    await rig.platform.sendFile(rig.account('anna'), file)
    const address = `${rig.url}/file?as=anna&message=1`
    expect((await fetch(address, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
  })

  it('stands there after a restart, but has to be asked for again', async () => {
    const conversations = await records()
    await rigOf(() => ({}), { conversations })
    await rig.platform.sendFile(rig.account('anna'), file)
    await rig.stop()
    await rigOf(() => ({}), { conversations })
    expect(await rig.person('anna').sees()).toEqual([`${file.about}\n${file.name}`])
    expect((await asks({ as: 'anna', message: '1' })).status).toBe(410)
  })

  it('goes when later ones need its room', () => {
    const held = heldFiles(10)
    const [first = '', second = ''] = [7, 5].map((bytes) =>
      held.hold({ ...file, content: new Uint8Array(bytes) }, 'anna'),
    )
    expect(held.find(first, 'anna')).toBeUndefined()
    expect(held.find(second, 'bo')).toBeUndefined()
    expect(held.find(second, 'anna')?.content).toHaveLength(5)
    const large = held.hold({ ...file, content: new Uint8Array(99) }, 'anna')
    expect(held.find(large, 'anna')?.content).toHaveLength(99)
  })
})
