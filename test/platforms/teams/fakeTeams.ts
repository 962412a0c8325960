import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { bodyOf } from '../../../bot/platforms/body.ts'
import { problemsOf } from '../cardParser.ts'
import { faultsOf } from './cardRules.ts'
import { published } from './token.ts'

/** A message in a conversation: written by a person, or a card of the bot's. */
export interface Posted {
  readonly id: string
  readonly by: string
  readonly text?: string
  readonly card?: IAdaptiveCard
  readonly summary?: string
  /** A file that the bot offers. */
  readonly offer?: Offer
  /** A file that lies in someone's OneDrive. */
  readonly file?: { readonly name: string; readonly uniqueId: string }
}

export interface Offer {
  readonly name: string
  readonly description: string
  readonly bytes: number
  readonly accept: unknown
  readonly decline: unknown
}

/** What the next request of that kind meets in place of an answer. */
export interface Fault {
  readonly method?: string
  /** Of what is put in OneDrive, and nothing else. */
  readonly at?: 'upload'
  /** 0 drops the connection. */
  readonly status: number
  readonly retryAfter?: string
  /** The request has its effect, and only the answer is lost. */
  readonly done?: boolean
}

export interface Roster {
  readonly name?: string
  readonly email?: string
  readonly userRole?: string
  readonly tenantId?: string
  readonly userPrincipalName?: string
}

export const TENANT = '99999999-8888-4777-8666-555555555555'
export const BOT = '28:bot'

/** Teams as a bot meets it: the Bot Connector with its keys, its conversations, and what can go wrong. */
export interface FakeTeams {
  readonly url: string
  /** Oldest first; of a channel all its threads. */
  messages(conversation: string): readonly Posted[]
  post(conversation: string, message: Omit<Posted, 'id'>): string
  fails(...faults: readonly Fault[]): void
  /** Requests of the bot that reached Teams, as `POST /v3/…`. */
  readonly requests: readonly string[]
  /** What the directory knows of a person, by her id. */
  readonly roster: Map<string, Roster>
  /** What lies in everyone's OneDrive, by its unique id. */
  readonly drive: Map<string, Uint8Array>
  /** Those who have not installed the app cannot be written to. */
  readonly without: Set<string>
  close(): Promise<void>
}

export const placeOf = (conversation: string): string => conversation.replace(/;messageid=.*/, '')
export const chatOf = (user: string): string => `a:${user}`

interface Call {
  readonly method: string
  readonly path: readonly string[]
  readonly body: Record<string, unknown>
}

interface Reply {
  readonly status: number
  readonly body?: unknown
}

/** @param tokens false for a bot that need not prove who it is. */
export const openFakeTeams = async ({ tokens = true } = {}): Promise<FakeTeams> => {
  const conversations = new Map<string, Posted[]>()
  const faults: Fault[] = []
  const requests: string[] = []
  const roster = new Map<string, Roster>()
  const without = new Set<string>()
  const drive = new Map<string, Uint8Array>()
  let next = 1

  const messages = (conversation: string): Posted[] => {
    const known = conversations.get(placeOf(conversation)) ?? []
    conversations.set(placeOf(conversation), known)
    return known
  }
  const post = (conversation: string, message: Omit<Posted, 'id'>): string => {
    const id = String(next++)
    messages(conversation).push({ id, ...message })
    return id
  }

  const create = ({ body }: Call): Reply => {
    const { isGroup, members, channelData, activity } = body as {
      isGroup?: boolean
      members?: { id: string }[]
      channelData?: { channel?: { id: string } }
      activity?: Record<string, unknown>
    }
    if (isGroup && channelData?.channel && activity) {
      const posted = drawn(activity)
      if (posted === undefined) return { status: 400 }
      const id = post(channelData.channel.id, posted)
      return { status: 201, body: { id: `${channelData.channel.id};messageid=${id}`, activityId: id } }
    }
    const user = members?.[0]?.id.replace(/^29:/, '') ?? ''
    return without.has(user) ? { status: 403 } : { status: 201, body: { id: chatOf(user) } }
  }
  const change = (conversation: string, id: string, posted: Omit<Posted, 'id'> | undefined): Reply => {
    const all = messages(conversation)
    const place = all.findIndex((one) => one.id === id && one.by === BOT)
    if (place < 0) return { status: 404 }
    all.splice(place, 1, ...(posted ? [{ ...posted, id }] : []))
    return { status: 200, body: { id } }
  }
  const member = (id: string): Reply => {
    const user = id.replace(/^29:/, '')
    const known = { userRole: 'user', tenantId: TENANT, name: user, ...roster.get(user) }
    return { status: 200, body: { id, aadObjectId: user, objectId: user, ...known } }
  }
  const activities = ({ method, body }: Call, conversation: string, id: string | undefined): Reply => {
    if (method === 'DELETE') return change(conversation, id ?? '', undefined)
    const posted = drawn(body)
    if (posted === undefined) return { status: 400 }
    // Files are a matter of the chat with the bot alone.
    if (posted.offer && !conversation.startsWith('a:')) return { status: 400 }
    if (method === 'PUT') return change(conversation, id ?? '', posted)
    const user = conversation.replace(/^a:/, '')
    return without.has(user) ? { status: 403 } : { status: 201, body: { id: post(conversation, posted) } }
  }
  const act = (call: Call): Reply => {
    const [, , conversation, kind, id] = call.path
    if (conversation === undefined) return create(call)
    if (kind === 'members') return member(id ?? '')
    return activities(call, conversation, id)
  }

  /** A file put in OneDrive, with the address as its only key. */
  const take = async (id: string, request: IncomingMessage, response: ServerResponse) => {
    const content = (await bodyOf(request, 100_000_000)) ?? Buffer.alloc(0)
    const at = faults.findIndex((one) => one.at === 'upload')
    const [fault] = at < 0 ? [] : faults.splice(at, 1)
    if (fault?.status === 0) return void request.socket.destroy()
    const whole = `bytes 0-${content.length - 1}/${content.length}`
    const { headers } = request
    const isTaken = headers['content-range'] === whole && headers.authorization === undefined
    if (isTaken && fault === undefined) drive.set(id, content)
    end(response, { status: fault?.status ?? (isTaken ? 201 : 400) })
  }

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const method = request.method ?? ''
    const path = (request.url ?? '').split('/').slice(1).map(decodeURIComponent)
    if (path[0] === 'openid')
      return end(response, { status: 200, body: { issuer: 'teams', jwks_uri: `${url()}/keys` } })
    if (path[0] === 'keys')
      return end(response, {
        status: 200,
        body: { keys: [published('teams', ['msteams']), published('skype', ['skype'])] },
      })
    if (path[0] === 'upload') return take(path[1] ?? '', request, response)
    requests.push(`${method} ${request.url ?? ''}`)
    const text = (await bodyOf(request, 1_000_000))?.toString('utf8') ?? ''
    if (tokens && request.headers.authorization !== 'Bearer from-the-bot')
      return end(response, { status: 401 })
    const call = { method, path, body: (text === '' ? {} : JSON.parse(text)) as Call['body'] }
    const at = faults.findIndex((one) => one.at === undefined && (one.method ?? method) === method)
    const [fault] = at < 0 ? [] : faults.splice(at, 1)
    if (fault === undefined) return end(response, act(call))
    if (fault.done) act(call)
    if (fault.status === 0) return void request.socket.destroy()
    if (fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter)
    end(response, { status: fault.status, body: { error: { code: 'Faulty', message: 'hemligt' } } })
  }

  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url(),
    messages,
    post,
    fails: (...more) => void faults.push(...more),
    requests,
    roster,
    without,
    drive,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const end = (response: ServerResponse, { status, body }: Reply): void => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

/** The bot's message, if Teams can draw it. */
const drawn = (activity: Record<string, unknown>): Omit<Posted, 'id'> | undefined => {
  const attachments = activity['attachments'] as Attachment[] | undefined
  const [attachment] = attachments ?? []
  if (attachment?.contentType.startsWith(FILE)) return fileIn(attachment)
  const card = attachment?.content as IAdaptiveCard | undefined
  const { summary, text } = activity
  if (card === undefined && typeof text === 'string' && text !== '') return { by: BOT, text }
  if (card === undefined || typeof summary !== 'string' || summary === '') return undefined
  const problems = [...problemsOf(card), ...faultsOf(card)]
  if (problems.length > 0) console.error('Teams would refuse the card:', problems)
  return problems.length > 0 ? undefined : { by: BOT, card, summary }
}

interface Attachment {
  readonly contentType: string
  readonly name?: string
  readonly contentUrl?: string
  readonly content: unknown
}

const FILE = 'application/vnd.microsoft.teams.card.file.'

/** An offer of a file, or the file itself, if Teams can draw it. */
const fileIn = ({
  contentType,
  name = '',
  contentUrl,
  content,
}: Attachment): Omit<Posted, 'id'> | undefined => {
  if (name === '' || /["*:<>?/\\|]/.test(name)) return undefined
  const { description, sizeInBytes, acceptContext, declineContext, uniqueId } = content as Record<
    string,
    unknown
  >
  if (contentType === `${FILE}info`)
    return contentUrl === undefined ? undefined : { by: BOT, file: { name, uniqueId: String(uniqueId) } }
  const bytes = Number(sizeInBytes)
  if (!(bytes > 0) || typeof description !== 'string') return undefined
  return { by: BOT, offer: { name, description, bytes, accept: acceptContext, decline: declineContext } }
}
