import { randomUUID } from 'node:crypto'
import { parse } from 'content-disposition'
import { mayBeKept } from '../../bot/patientGate.ts'
import type { Answer, Incoming } from '../../bot/platforms/platform.ts'
import type { WebOptions } from '../../bot/platforms/web/options.ts'
import { conversationSchema } from '../../bot/platforms/web/stored.ts'
import { webPlatform } from '../../bot/platforms/web/webPlatform.ts'
import type { PageMessage } from '../../bot/platforms/web/wire.ts'
import { memoryStore } from '../../storage/memory.ts'
import type { SiteStore } from '../../storage/store.ts'
import { cardButtons, cardText, cardValues } from './cardText.ts'
import type { Actor, OpenedFile, Rig } from './rig.ts'

export interface WebRig extends Rig {
  readonly url: string
  /** The accidents that the platform reported. */
  readonly accidents: readonly unknown[]
}

/** The page over real HTTP, without a browser. */
export const webRig = async (
  answer: (incoming: Incoming) => Promise<Answer>,
  { store, ...options }: Partial<WebOptions> & { readonly store?: SiteStore } = {},
): Promise<WebRig> => {
  const site = store ?? (await memoryStore().site('test'))
  const accidents: unknown[] = []
  const platform = webPlatform({
    port: 0,
    conversations: site.records('page', conversationSchema),
    who: () => Promise.resolve([]),
    mayKeep: mayBeKept,
    now: () => '2026-11-20T14:00',
    report: (error) => accidents.push(error),
    ...options,
  })
  await platform.start(answer)
  return {
    platform,
    url: platform.url(),
    accidents,
    person: (id) => webActor(platform.url(), id),
    account: (user) => ({ platform: 'web', tenant: 'demo', user }),
    stop: () => platform.stop(),
  }
}

/** A person at a page that runs at that address. */
export const webActor = (url: string, as: string, channel?: string): Actor => {
  const place = { as, ...(channel !== undefined && { channel }) }
  let told: string | undefined
  const messages = async (): Promise<readonly PageMessage[]> => {
    const response = await fetch(`${url}/conversation?${new URLSearchParams(place).toString()}`)
    return ((await response.json()) as { messages: PageMessage[] }).messages
  }
  const does = async (path: string, deed: object, key: string = randomUUID()): Promise<void> => {
    const response = await post(url + path, { ...place, ...deed, key })
    told = response.ok ? ((await response.json()) as { notice?: string }).notice : `HTTP ${response.status}`
  }
  const openForm = async () => newest(await messages(), 'an open form', (one) => one.kind === 'asked' && one)
  const aims = async (title: string) => {
    const found = newest(await messages(), `[${title}]`, (one) => buttonIn(one, title))
    return (key?: string) => does('/press', found, key)
  }
  return {
    in: (other) => webActor(url, as, other),
    says: (text) => does('/say', { text }),
    async presses(title, { deliveries = 1 } = {}) {
      const press = await aims(title)
      const key = randomUUID()
      await Promise.all(Array.from({ length: deliveries }, () => press(key)))
    },
    aims: async (title) => {
      const press = await aims(title)
      return () => press()
    },
    async submits(values = {}) {
      const { id, card } = await openForm()
      await does('/submit', { form: id, values: { ...cardValues(card), ...values } })
    },
    cancels: async () => does('/cancel', { form: (await openForm()).id }),
    sees: async () => (await messages()).map(textOf),
    last: async () => (await messages()).map(textOf).at(-1) ?? '',
    async files() {
      const handed = (await messages()).filter(({ kind }) => kind === 'file')
      return Promise.all(handed.map(({ id }) => download(url, as, id)))
    },
    notice: () => told,
  }
}

const download = async (url: string, as: string, message: string): Promise<OpenedFile> => {
  const response = await fetch(`${url}/file?${new URLSearchParams({ as, message }).toString()}`)
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  const { filename = '' } = parse(response.headers.get('content-disposition') ?? '').parameters
  return { name: filename, content: new Uint8Array(await response.arrayBuffer()) }
}

/** Presses one of the demo's own buttons. */
export const webDemo = async (url: string, step: 'day' | 'week' | 'reset'): Promise<void> => {
  const response = await post(`${url}/demo`, { key: randomUUID(), step })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
}

/** As the page itself would send it. */
export const post = (url: string, body: unknown): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify(body),
  })

const textOf = (message: PageMessage): string => {
  switch (message.kind) {
    case 'said':
      return message.text
    case 'file':
      return `${message.about}\n${message.name}`
    case 'shown':
    case 'asked':
      return cardText(message.card)
  }
}

const buttonIn = (message: PageMessage, title: string) => {
  const button = message.kind === 'shown' && cardButtons(message.card).find((one) => one.title === title)
  return button && { message: message.id, action: button.data }
}

const newest = <T>(
  messages: readonly PageMessage[],
  what: string,
  find: (one: PageMessage) => T | false | undefined,
): T => {
  for (const message of messages.toReversed()) {
    const found = find(message)
    if (found) return found
  }
  throw new Error(`${what} is not to be seen among: ${messages.map(textOf).join(' | ')}`)
}
