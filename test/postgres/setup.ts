import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startServer, type Server } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file asks for PostgreSQL, which is started when the first one does. */
    postgres: string
  }
}

/** What the run's processes did not drop themselves on a server that goes on. */
const dropLeft = async (url: string, names: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where datname like $1',
    [names],
  )
  for (const { name } of rows) await client.query(`drop database ${name} with (force)`)
  await client.end()
}

/** One door for all projects of a run: each has this file of its own. */
const doors = globalThis as { postgresDoor?: Promise<Door> }

interface Door {
  readonly url: string
  close(): Promise<void>
}

export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const door = (doors.postgresDoor ??= openDoor())
  provide('postgres', (await door).url)
  return async () => (await door).close()
}

const openDoor = async (): Promise<Door> => {
  let server: Promise<Server | undefined> | undefined
  let closing: Promise<void> | undefined
  const url = async () => process.env['TEST_DATABASE_URL'] ?? (await (server ??= startServer()))?.url ?? ''
  const door = createServer((_, response) => {
    url().then(
      (found) => response.end(found),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const closeAll = async () => {
    const { port } = door.address() as AddressInfo
    door.close()
    await (await server)?.stop()
    const outside = process.env['TEST_DATABASE_URL']
    if (outside !== undefined) await dropLeft(outside, `bt_test_${port}_%`)
  }
  return {
    url: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    close: () => (closing ??= closeAll()),
  }
}
