import { page as en } from '../../texts/en/page.ts'
import { page as sv } from '../../texts/sv/page.ts'
import { type Address, type Answer, type Incoming, type Platform, PlatformError } from '../platform.ts'
import type { NamedFile } from '../../views/namedFile.ts'
import { pageAssets } from './assets.ts'
import { added, messageIn, rewritten } from './conversation.ts'
import { conversationsIn, inChannel, privateWith } from './conversations.ts'
import { type Deeds, deedsOn } from './deeds.ts'
import { openEvents } from './events.ts'
import { RequestRefused } from './guard.ts'
import { heldFiles } from '../heldFiles.ts'
import type { WebOptions } from './options.ts'
import { pageRoutes } from './pageRoutes.ts'
import { parameter } from './routes.ts'
import { pageServer } from './server.ts'
import { PLATFORM } from './turn.ts'
import type { Setup } from './wire.ts'

/** The page: a local client where anyone can be anyone. For demos and development, on this machine only. */
export const webPlatform = (options: WebOptions): Platform & { url(): string } => {
  const events = openEvents()
  const conversations = conversationsIn(options.conversations, (id) => events.tell('conversation', { id }))
  const held = heldFiles()
  let deeds: Deeds | undefined
  const begun = (): Deeds => {
    if (!deeds) throw new RequestRefused(503)
    return deeds
  }
  const setup = async (): Promise<Setup> => ({
    persons: await options.who(),
    channel: options.channel ?? 'kansli',
    demo: options.demo !== undefined,
    now: options.now(),
    texts: { sv, en },
    ...(options.version !== undefined && { version: options.version }),
  })
  const bubble = async (text: string, by: string): Promise<string> => {
    if (options.mayKeep(text)) return text
    const person = (await options.who()).find(({ id }) => id === by)
    return (person?.language === 'en' ? en : sv).removed
  }
  /** Only what stands in the person's own conversation. */
  const fileFor = async (url: URL): Promise<NamedFile> => {
    const place = privateWith(parameter(url, 'as'))
    const message = messageIn(await conversations.read(place), parameter(url, 'message'))
    const file = message?.kind === 'file' ? held.find(message.file, place) : undefined
    if (file === undefined) throw new RequestRefused(410)
    return file
  }
  const routes = pageRoutes({ conversations, events, options, setup, deeds: begun })
  const server = pageServer({
    assets: pageAssets(),
    routes,
    events,
    file: (url) => fileFor(url),
    report: (error) => options.report(error),
  })
  return {
    name: PLATFORM,
    url: () => `http://127.0.0.1:${server.port()}`,
    async start(answer: (incoming: Incoming) => Promise<Answer>) {
      const named = async (incoming: Incoming) => {
        const person = (await options.who()).find(({ id }) => id === incoming.user)
        return answer({ ...incoming, ...(person && { name: person.name }) })
      }
      deeds = deedsOn(conversations, named, () => options.now(), bubble)
      await server.listen(options.port)
    },
    async send(to, view) {
      const conversation = placeOf(to)
      const { next } = await conversations.change(conversation, (now) =>
        added(now, { kind: 'shown', at: options.now(), view }),
      )
      return { platform: PLATFORM, conversation, id: String(next - 1) }
    },
    async sendFile(to, file) {
      if ('channel' in to) throw new PlatformError(PLATFORM, 'refused')
      const { name, about, content } = file
      const draft = {
        kind: 'file' as const,
        at: options.now(),
        file: held.hold(file, placeOf(to)),
        name,
        about,
      }
      await conversations.change(placeOf(to), (now) => added(now, { ...draft, bytes: content.length }))
    },
    async replace(message, view) {
      let gone = false
      await conversations.change(message.conversation, (now) => {
        const then = rewritten(now, message.id, view)
        gone = then === undefined
        return then ?? now
      })
      if (gone) throw new PlatformError(PLATFORM, 'gone')
    },
    stop: () => server.stop(),
  }
}

const placeOf = (to: Address): string => ('user' in to ? privateWith(to.user) : inChannel(to.channel))
