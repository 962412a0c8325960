import type { z } from 'zod'

/** A statement with a name, which PostgreSQL plans once a connection, and what each of its rows is. */
export interface Statement<R> {
  readonly name: string
  readonly row: z.ZodType<R>
  readonly text: string
}

export const statement = <R>(name: string, row: z.ZodType<R>, text: string): Statement<R> => ({
  name,
  row,
  text,
})

/** What a parameter can be; an instant is its text, and json is text too. */
export type Value = string | number | null | readonly string[]

/** What can be asked: a database, or one moment of it. */
export interface Asking {
  /**
   * Asks until there is an answer, some seconds long: for what may happen twice.
   * @throws NotKept when PostgreSQL refuses.
   */
  ask<R>(statement: Statement<R>, values: readonly Value[]): Promise<readonly R[]>
}
