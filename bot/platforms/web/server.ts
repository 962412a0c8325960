import { create as contentDisposition } from 'content-disposition'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { NamedFile } from '../../views/namedFile.ts'
import { listening } from '../listening.ts'
import type { Asset } from './assets.ts'
import type { Events } from './events.ts'
import { guardHeaders } from '../guardHeaders.ts'
import { admit, RequestRefused } from './guard.ts'
import { handlerFor, type Routes } from './routes.ts'

export interface PageServer {
  listen(port: number): Promise<void>
  port(): number
  /** Takes no more requests, and waits for those it has. */
  stop(): Promise<void>
}

interface Served {
  readonly assets: ReadonlyMap<string, Asset>
  readonly routes: Routes
  readonly events: Events
  /** A file that was handed over, as the address asks for it. @throws RequestRefused */
  readonly file: (url: URL) => Promise<NamedFile>
  /** Is told of accidents; the page is told only that there was one. */
  readonly report: (error: unknown) => void
}

/** The page's own HTTP server. It listens to this machine only. */
export const pageServer = (served: Served): PageServer => {
  const server = listening((request, response) => handle(request, response, server.port(), served))
  return {
    port: () => server.port(),
    listen: (wanted) => server.listen(wanted, '127.0.0.1'),
    stop: () => server.stop(() => served.events.close()),
  }
}

/** Only the path of an address matters here. */
const ANY_HOST = 'http://page'

const handle = async (request: IncomingMessage, response: ServerResponse, port: number, served: Served) => {
  try {
    guardHeaders(response)
    await answer(request, response, port, served)
  } catch (error) {
    const status = error instanceof RequestRefused ? error.status : 500
    if (status === 500) served.report(error)
    refuse(response, status)
  }
}

const answer = async (request: IncomingMessage, response: ServerResponse, port: number, served: Served) => {
  const method = request.method ?? ''
  admit(request.headers, method, port)
  if (!URL.canParse(request.url ?? '', ANY_HOST)) throw new RequestRefused(400)
  const url = new URL(request.url ?? '', ANY_HOST)
  const asset = served.assets.get(url.pathname)
  if (asset && method === 'GET') return void send(response, 200, asset.type, await asset.read())
  if (method === 'GET' && url.pathname === '/events') return served.events.listen(response)
  if (method === 'GET' && url.pathname === '/file') return download(response, await served.file(url))
  const value = await handlerFor(served.routes, method, url.pathname)(request, url)
  sendJson(response, 200, value)
}

const refuse = (response: ServerResponse, status: number) => {
  if (response.headersSent) return void response.destroy()
  // The rest of a body that was too large is not read.
  if (status === 413) response.setHeader('connection', 'close')
  sendJson(response, status, { error: status })
}

/** To be saved, and never to be looked at as a page of this address. */
const download = (response: ServerResponse, { name, mime, content }: NamedFile) => {
  response.setHeader('content-disposition', contentDisposition(name))
  send(response, 200, mime, content)
}

const sendJson = (response: ServerResponse, status: number, value: unknown) =>
  send(response, status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(value)))

const send = (response: ServerResponse, status: number, type: string, body: Uint8Array) =>
  response.writeHead(status, { 'content-type': type, 'content-length': body.length }).end(body)
