import { pino, type DestinationStream } from 'pino'

/** What may stand in a log line beside its event name: ids, counts and codes; never text or names. */
export interface LogFields {
  readonly platform?: string
  readonly fault?: string
  readonly verb?: string
  readonly id?: string
  readonly count?: number
  readonly port?: number
  readonly error?: unknown
}

export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** Errors as type, code and frames: their messages may quote what a person wrote. */
const bare = (error: unknown) =>
  error instanceof Error
    ? {
        type: error.name,
        code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
        frames: (error.stack ?? '')
          .split('\n')
          .filter((line) => line.startsWith('    at '))
          .slice(0, 8),
      }
    : { type: typeof error }

const allowed = ({ platform, fault, verb, id, count, port, error }: LogFields) => ({
  platform,
  fault,
  verb,
  id,
  count,
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
