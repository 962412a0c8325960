import type pg from 'pg'
import type { Asking, Statement, Value } from './statement.ts'

/** Everything as it is at one moment, read in one transaction however long that takes. */
export interface Snapshot extends Asking {
  /** Row by row, so that a large table need not fit into memory. */
  each<R>(statement: Statement<R>, values: readonly Value[]): AsyncIterable<R>
  end(): Promise<void>
}

const rowsAtOnce = 500

export const snapshotOn = async (pool: pg.Pool): Promise<Snapshot> => {
  const client = await pool.connect()
  // What breaks is told by the statement under way.
  client.on('error', () => undefined)
  const asked = (text: string, values: readonly Value[] = []) =>
    client.query<Record<string, unknown>>(text, [...values])
  await asked('begin transaction isolation level repeatable read, read only').catch((error: unknown) => {
    client.release(true)
    throw error
  })

  return {
    ask: async ({ row, text }, values) => (await asked(text, values)).rows.map((one) => row.parse(one)),
    each: async function* ({ name, row, text }, values) {
      await asked(`declare ${name} no scroll cursor for ${text}`, values)
      for (;;) {
        const { rows } = await asked(`fetch ${rowsAtOnce} from ${name}`)
        for (const one of rows) yield row.parse(one)
        if (rows.length < rowsAtOnce) break
      }
      await asked(`close ${name}`)
    },
    // Not given back: the transaction ends with its connection.
    end: () => Promise.resolve(client.release(true)),
  }
}
