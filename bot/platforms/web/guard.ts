import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { bodyOf } from '../body.ts'

export const MOST_BODY_BYTES = 64 * 1024

/** Why a request is turned away, as an HTTP status. */
export type Refused = 400 | 403 | 404 | 405 | 410 | 413 | 415 | 500 | 503

export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
  readonly status: Refused
  constructor(status: Refused) {
    super(String(status))
    this.status = status
  }
}

/**
 * Lets in only the page itself: another site in the same browser must neither read (a name that
 * was pointed at this machine) nor act (a form or script of its own).
 */
export const admit = (headers: IncomingHttpHeaders, method: string, port: number): void => {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host, origin } = headers
  if (host === undefined || !hosts.includes(host)) throw new RequestRefused(403)
  if (origin === undefined ? method === 'POST' : origin !== `http://${host}`) throw new RequestRefused(403)
  if (method === 'POST' && mediaType(headers) !== 'application/json') throw new RequestRefused(415)
}

const mediaType = (headers: IncomingHttpHeaders): string | undefined =>
  headers['content-type']?.split(';')[0]?.trim().toLowerCase()

/** The body as JSON, read no further than the limit. */
export const jsonBody = async (request: IncomingMessage): Promise<unknown> => {
  const body = await bodyOf(request, MOST_BODY_BYTES)
  if (body === undefined) throw new RequestRefused(413)
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    throw new RequestRefused(400)
  }
}
