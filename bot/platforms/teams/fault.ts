import { PlatformError, type PlatformFault } from '../platform.ts'
import { TEAMS } from './activity.ts'

/** Not taken now: certainly not sent, to be tried again after a while. */
export class NotNow extends PlatformError {
  /** As Teams asked for it; undefined where it did not say. */
  readonly retryAfterMs: number | undefined
  constructor(retryAfterMs?: number) {
    super(TEAMS, 'rate')
    this.retryAfterMs = retryAfterMs
  }
}

/** What an answer of the Bot Connector means for a request that was not taken. */
export const faultOf = (method: string, status: number): PlatformFault => {
  // 412: two requests met in one conversation. 401: the bot's own credentials, which the operator mends.
  if (status === 429 || status === 412 || status === 401) return 'rate'
  if (status === 403) return 'unreachable'
  if (status === 404) return method === 'PUT' || method === 'DELETE' ? 'gone' : 'unreachable'
  return status >= 500 ? 'unsure' : 'refused'
}

export const errorOf = (
  method: string,
  status: number,
  retryAfter: string | null,
  now: number,
): PlatformError => {
  const fault = faultOf(method, status)
  return fault === 'rate' ? new NotNow(delayOf(retryAfter, now)) : new PlatformError(TEAMS, fault)
}

/** Retry-After in its two writings: seconds, or a date. */
const delayOf = (header: string | null, now: number): number | undefined => {
  if (header === null || header.trim() === '') return undefined
  const seconds = Number(header)
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined
}
