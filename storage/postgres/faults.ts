import pg from 'pg'
import { Locked } from '../locked.ts'

/** What PostgreSQL calls the error; undefined for one of the connection, or of our own. */
const stateOf = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError ? error.code : undefined

/** The key stands there already. */
export const isTaken = (error: unknown): boolean => stateOf(error) === '23505'

/** Nothing happened, because another transaction was in the way. */
export const isInTheWay = (error: unknown): boolean => ['40001', '40P01'].includes(stateOf(error) ?? '')

/** Nobody knows whether it happened: the connection broke, or the server is on its way down or up. */
export const isLost = (error: unknown): boolean => {
  const state = stateOf(error)
  if (state !== undefined) return /^(08|57P|53300)/.test(state)
  return (
    error instanceof Error && ('code' in error || /terminated|timeout|not queryable/i.test(error.message))
  )
}

/** PostgreSQL said no, so surely nothing of it is there: the disk is full, the role may not, the database is being moved. */
export const isRefused = (error: unknown): boolean =>
  error instanceof Locked || (stateOf(error) !== undefined && !isLost(error))
