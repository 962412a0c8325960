import type { Conversations } from './conversations.ts'
import { inChannel, privateWith } from './conversations.ts'
import type { Deeds, Outcome } from './deeds.ts'
import { drawnFor } from './drawn.ts'
import type { Events } from './events.ts'
import { RequestRefused } from './guard.ts'
import { once } from '../once.ts'
import type { WebOptions } from './options.ts'
import { cancelRequest, demoRequest, pressRequest, sayRequest, submitRequest } from './requests.ts'
import { parameter, type Handler, type Routes, taking } from './routes.ts'
import type { Setup } from './wire.ts'

interface Behind {
  readonly conversations: Conversations
  readonly events: Events
  readonly options: WebOptions
  setup(): Promise<Setup>
  deeds(): Deeds
}

const KEYS_KEPT = 1000

/** What the page can ask its server, and do. */
export const pageRoutes = (behind: Behind): Routes => {
  const onceOnly = once<Outcome>(KEYS_KEPT)
  const deed = async (key: string, act: () => Promise<Outcome>): Promise<Outcome> => {
    const outcome = await onceOnly(key, act)
    if (outcome === 'gone') throw new RequestRefused(410)
    return outcome
  }
  const deeds = () => behind.deeds()
  return new Map<string, Handler>([
    ['GET /setup', () => behind.setup()],
    ['GET /clock', () => Promise.resolve({ now: behind.options.now() })],
    ['GET /conversation', (_, url) => conversation(behind, url)],
    ['POST /say', taking(sayRequest, (body) => deed(body.key, () => deeds().say(body)))],
    ['POST /press', taking(pressRequest, (body) => deed(body.key, () => deeds().press(body)))],
    ['POST /submit', taking(submitRequest, (body) => deed(body.key, () => deeds().submit(body)))],
    ['POST /cancel', taking(cancelRequest, (body) => deed(body.key, () => deeds().cancel(body)))],
    ['POST /demo', taking(demoRequest, ({ key, step }) => deed(key, () => demoStep(behind, step)))],
  ])
}

const conversation = async ({ conversations }: Behind, url: URL) => {
  const person = parameter(url, 'as')
  const channel = url.searchParams.get('channel')
  const id = channel === null ? privateWith(person) : inChannel(channel)
  return { messages: drawnFor(person, await conversations.read(id)) }
}

const demoStep = async (behind: Behind, step: 'day' | 'week' | 'reset'): Promise<Outcome> => {
  const { options, events, conversations } = behind
  if (!options.demo) throw new RequestRefused(404)
  if (step === 'reset') {
    await conversations.clear()
    await options.demo.reset()
    events.tell('reset', {})
  } else {
    await options.demo.advance(step)
  }
  events.tell('clock', { now: options.now() })
  return {}
}
