import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHmac, randomUUID } from 'node:crypto'
import { WebSocketServer, type WebSocket } from 'ws'
import { methods, TEAM, type Known } from './methods.ts'
import { oauthWith, type OAuth } from './oauth.ts'
import { emptyWorkspace, listIn, type Json, type Workspace } from './state.ts'

export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5'
export const TOKENS = { bot: 'xoxb-bot', app: 'xapp-app' }

/** What the bot told Slack of a delivery; 'nothing' when it said nothing in three seconds. */
export type Acked = { readonly status: number; readonly body: Json } | 'nothing'
export type Kind = 'event' | 'interactive' | 'command'

/** A call that the bot made, as it came. */
export interface Call {
  readonly method: string
  /** Whose token it came with; undefined for one that does not hold, and for none. */
  readonly team: string | undefined
  readonly args: Readonly<Record<string, string>>
}

export interface FakeSlack extends Known {
  readonly url: string
  readonly oauth: OAuth
  /** The same Slack as another workspace of it sees it. */
  at(team: string): FakeSlack
  readonly calls: Call[]
  /** What the next calls of a method are answered with instead, first come first served. */
  fail(method: string, ...faults: Fault[]): void
  /** Sends what Slack would send, over the socket or signed to this address. */
  deliver(kind: Kind, body: Json, to?: string): Promise<Acked>
  /** A press that may open a modal. */
  trigger(user: string): string
  responseUrl(user: string): string
  /** Sockets that are open now. */
  sockets(): number
  /** Slack changes server: it asks the bot to connect anew. */
  disconnect(): void
  stop(): Promise<void>
}

export type Fault =
  | { readonly error: string }
  | { readonly status: number; readonly retryAfter?: number }
  /** Done, but the answer is lost on the way. */
  | 'dropped'
  /** Never answered. */
  | 'hanging'

const ACK_WITHIN_MS = 3000

/** Slack on loopback: Web API, Socket Mode, signed HTTP, and its limits. */
export const fakeSlack = async (workspace: Workspace = emptyWorkspace()): Promise<FakeSlack> => {
  const oauth = oauthWith({ [TEAM]: TOKENS.bot })
  const shared = { triggers: new Map<string, string>(), problems: [] }
  const teams = new Map<string, Known>()
  const knownOf = (team: string): Known => {
    const uploadUrl = (file: string) => `http://${host}/upload/${team}/${file}`
    const own = team === TEAM ? workspace : emptyWorkspace()
    const known = teams.get(team) ?? { ...shared, team, uploadUrl, workspace: own }
    teams.set(team, known)
    return known
  }
  const calls: Call[] = []
  const faults = new Map<string, Fault[]>()
  const sockets = new Set<WebSocket>()
  const waiting = new Map<string, (body: Json) => void>()
  const server = createServer((request, response) => void answer(request, response))
  const socketServer = new WebSocketServer({ server, path: '/link' })
  socketServer.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('message', (data: Buffer) => {
      const { envelope_id, payload } = JSON.parse(data.toString()) as { envelope_id: string; payload: Json }
      waiting.get(envelope_id)?.(payload)
    })
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const bytes = await bytesOf(request)
    const body = bytes.toString('utf8')
    const [, first = '', second = '', third = ''] = (request.url ?? '').split('/')
    if (first === 'upload') return take(knownOf(second).workspace, third, bytes, response)
    if (first === 'respond') {
      const { text = '' } = JSON.parse(body) as { text?: string }
      listIn(knownOf(second).workspace.whispers, third).push(text)
      response.end('ok')
      return
    }
    if (first === 'oauth') {
      const location = oauth.authorize(new URL(request.url ?? '', `http://${host}`))
      response.writeHead(302, { location }).end()
      return
    }
    const args = Object.fromEntries(new URLSearchParams(body))
    const fault = faults.get(second)?.shift()
    calls.push({ method: second, team: oauth.teamOf(tokenIn(request)), args })
    if (fault === 'hanging') return
    if (fault === 'dropped') {
      run(second, args, request)
      request.socket.destroy()
      return
    }
    if (fault !== undefined && 'status' in fault) {
      response.writeHead(fault.status, retryHeader(fault.retryAfter)).end()
      return
    }
    send(response, fault === undefined ? run(second, args, request) : { ok: false, ...fault })
  }

  /** The bytes of a file, at the address that was given for it. */
  const take = ({ files }: Workspace, id: string, content: Buffer, response: ServerResponse) => {
    calls.push({ method: 'upload', team: undefined, args: { id } })
    const fault = faults.get('upload')?.shift()
    if (fault === 'hanging') return
    if (fault === 'dropped') return void response.destroy()
    const file = files.get(id)
    if (fault === undefined && file) file.content = content
    response.writeHead(file && fault === undefined ? 200 : 500).end('OK')
  }

  const run = (method: string, args: Record<string, string>, request: IncomingMessage): Json => {
    const token = tokenIn(request)
    if (method === 'apps.connections.open')
      return token === TOKENS.app
        ? { ok: true, url: `ws://${host}/link` }
        : { ok: false, error: 'invalid_auth' }
    if (method === 'oauth.v2.access') return oauth.access(args)
    const team = oauth.teamOf(token)
    if (team === undefined) return { ok: false, error: oauth.refusal(token) }
    if (method === 'auth.revoke') {
      oauth.revoke(team)
      return { ok: true, revoked: true }
    }
    return methods[method]?.(args, knownOf(team)) ?? { ok: false, error: 'unknown_method' }
  }

  const bySocket = (kind: Kind, payload: Json): Promise<Acked> => {
    const envelope_id = randomUUID()
    const type = { event: 'events_api', interactive: 'interactive', command: 'slash_commands' }[kind]
    const [socket] = [...sockets].slice(-1)
    socket?.send(JSON.stringify({ type, envelope_id, payload, accepts_response_payload: kind !== 'event' }))
    const acked = new Promise<Acked>((resolve) =>
      waiting.set(envelope_id, (body) => resolve({ status: 200, body })),
    )
    return Promise.race([acked, nothing()]).finally(() => waiting.delete(envelope_id))
  }

  const fake = (team: string): FakeSlack => ({
    ...knownOf(team),
    ...{ url: `http://${host}/api/`, oauth, calls, at: fake },
    fail: (method, ...more) => void listIn(faults, method).push(...more),
    deliver: (kind, body, to) => (to === undefined ? bySocket(kind, body) : signed(kind, body, to)),
    trigger: (user) => {
      const id = randomUUID()
      shared.triggers.set(id, user)
      return id
    },
    responseUrl: (user) => `http://${host}/respond/${team}/${user}`,
    sockets: () => sockets.size,
    disconnect: () =>
      sockets.forEach((socket) =>
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
      ),
    stop: async () => {
      sockets.forEach((socket) => socket.terminate())
      socketServer.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
  return fake(TEAM)
}

const tokenIn = ({ headers }: IncomingMessage): string => headers.authorization?.replace('Bearer ', '') ?? ''

/** A request as Slack signs it. */
export const signedRequest = (
  body: string,
  seconds = Math.floor(Date.now() / 1000),
  secret = SIGNING_SECRET,
) => ({
  'x-slack-request-timestamp': String(seconds),
  'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`,
})

/** Body and content type of a delivery over HTTP. */
export const encoded = (kind: Kind, body: Json): { text: string; type: string } => {
  const form = 'application/x-www-form-urlencoded'
  if (kind === 'event') return { text: JSON.stringify(body), type: 'application/json' }
  const fields = kind === 'command' ? (body as Record<string, string>) : { payload: JSON.stringify(body) }
  return { text: new URLSearchParams(fields).toString(), type: form }
}

const signed = async (kind: Kind, body: Json, to: string): Promise<Acked> => {
  const { text, type } = encoded(kind, body)
  try {
    const response = await fetch(to, {
      method: 'POST',
      headers: { 'content-type': type, ...signedRequest(text) },
      body: text,
      signal: AbortSignal.timeout(ACK_WITHIN_MS),
    })
    const answered = await response.text()
    return { status: response.status, body: answered.startsWith('{') ? (JSON.parse(answered) as Json) : {} }
  } catch {
    return 'nothing'
  }
}

const nothing = () => new Promise<Acked>((resolve) => setTimeout(resolve, ACK_WITHIN_MS, 'nothing').unref())

const retryHeader = (seconds: number | undefined) =>
  seconds === undefined ? {} : { 'retry-after': String(seconds) }

const send = (response: ServerResponse, body: Json) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))

const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
