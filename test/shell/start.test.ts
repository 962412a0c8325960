import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLowdbStore } from '../../storage/lowdb/store.ts'

const main = fileURLToPath(new URL('../../bot/main.ts', import.meta.url))

/** Starts the bot as a person would, and gives what it said as it refused. */
const refusal = async (env: Record<string, string>): Promise<string> => {
  const started = promisify(execFile)(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, ...env },
    timeout: 20_000,
  })
  const failed = await started.then(
    () => undefined,
    (error: { code: unknown; stderr: string }) => error,
  )
  expect(failed?.code).toBe(1)
  return failed?.stderr ?? ''
}

describe('refuses to start', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bt-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('with a wrong variable, and names it', async () => {
    expect(await refusal({ PAGE_PORT: 'åtta', DATA_DIR: folder })).toMatch(/^Kan inte starta .* PAGE_PORT: /)
  })

  it('with the page open to anyone in production', async () => {
    const said = await refusal({ PAGE: 'on', NODE_ENV: 'production', DATA_DIR: folder })
    expect(said).toMatch(/PAGE: on the page anyone can be anyone/)
  })

  it('beside another process, and says which', async () => {
    const store = await openLowdbStore({ dir: join(folder, 'demo') })
    const said = await refusal({ DATA_DIR: folder, PAGE_PORT: '0' })
    expect(said).toContain(`is in use by pid ${process.pid} on `)
    expect(said).not.toContain('    at ')
    await store.close()
  })

  it('on a port that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => taken.once('listening', listening))
    const { port } = taken.address() as AddressInfo
    expect(await refusal({ DATA_DIR: join(folder, 'other'), PAGE_PORT: String(port) })).toContain(
      'PAGE_PORT: porten är upptagen',
    )
    taken.close()
  })
})
