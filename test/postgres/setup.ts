import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startServer, type Server } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file asks for PostgreSQL, which is started when the first one does. */
    postgres: string
  }
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
    door.close()
    await (await server)?.stop()
  }
  return {
    url: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    close: () => (closing ??= closeAll()),
  }
}
