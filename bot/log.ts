import { createHash } from 'node:crypto'
import { pino, type DestinationStream } from 'pino'
import type { PlatformFault } from './platforms/platform.ts'

/** Every line there can be, by what happened; what it happened to is never said beyond an id. */
export type LogEvent =
  | 'answer.failed'
  | 'background.failed'
  | 'delivery.failed'
  | 'http.failed'
  | 'page.failed'
  | 'settle.failed'
  | 'slack.failed'
  | 'slack.installed'
  | 'slack.revoked'
  | 'slack.sdk'
  | 'blank.failed'
  | 'site.unknown'
  | 'started'
  | 'store.disconnected'
  | 'teams.failed'

/** What may stand in a line beside its event: ids and codes; never text or names. */
export interface LogFields {
  readonly platform?: string
  readonly fault?: PlatformFault | 'unknown'
  /** Of a doctor, or of an accident that a person was told the number of. */
  readonly id?: string
  readonly port?: number
  readonly error?: unknown
}

export interface Log {
  info(event: LogEvent, fields?: LogFields): void
  warn(event: LogEvent, fields?: LogFields): void
  error(event: LogEvent, fields?: LogFields): void
}

/** Errors as type, code and frames: their messages may quote what a person wrote, in several lines. */
const bare = (error: unknown) =>
  error instanceof Error
    ? {
        type: error.name,
        code: 'code' in error ? plainCode(error.code) : undefined,
        frames: (error.stack ?? '')
          .replace(error.message, '')
          .split('\n')
          .filter((line) => line.startsWith('    at '))
          .slice(0, 8),
      }
    : { type: typeof error }

/** As Node, undici, PostgreSQL and Slack's client write them; what else stands there may be anything. */
const codes = /^(?:E[A-Z\d]+|(?:UND_)?ERR_[A-Z\d_]+|[A-Z\d]{5}|slack_[a-z_]+)$/

const plainCode = (code: unknown): string | undefined =>
  typeof code === 'string' && codes.test(code) ? code : undefined

/** Some ids are e-mail addresses (a handledare whom a doctor named): the same hash for the same one. */
const withoutEmail = (id: string): string =>
  id.replaceAll(/\S+@\S+/g, (email) => createHash('sha256').update(email).digest('hex').slice(0, 12))

const allowed = ({ platform, fault, id, port, error }: LogFields) => ({
  platform,
  fault,
  id: id && withoutEmail(id),
  port,
  ...(error !== undefined && { error: bare(error) }),
})

/** JSON lines of fixed event names and allow-listed fields. */
export const createLog = (destination?: DestinationStream): Log => {
  const lines = pino({ base: null }, destination ?? pino.destination(2))
  return {
    info: (event, fields = {}) => lines.info(allowed(fields), event),
    warn: (event, fields = {}) => lines.warn(allowed(fields), event),
    error: (event, fields = {}) => lines.error(allowed(fields), event),
  }
}
