import * as disk from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Files, OpenFile } from '../../storage/lowdb/files.ts'
import { openLowdbStore } from '../../storage/lowdb/store.ts'

/** A data folder of the test's own. */
export const dataFolder = async (): Promise<string> => {
  const dir = await disk.mkdtemp(join(tmpdir(), 'bt-store-'))
  onTestFinished(() => disk.rm(dir, { recursive: true }))
  return dir
}

/** A site, Stockholm unless named, in a store on the folder; closed by the test or at its end. */
export const openSite = async (dir: string, files?: Files, site = 'stockholm') => {
  const store = await openLowdbStore({ dir, ...(files && { files }) })
  onTestFinished(() => store.close())
  return { site: await store.site(site), close: () => store.close() }
}

/** Where a plain id's file lies. */
export const fileOf = async (dir: string, name: string): Promise<string> => {
  const all = await disk.readdir(dir, { recursive: true })
  const found = all.find((path) => path.endsWith(`/${name}`))
  if (found === undefined) throw new Error(`no ${name} below ${dir}`)
  return join(dir, found)
}

type Call = keyof OpenFile | keyof Files

/**
 * The real disk, which notes the calls that change it, and on which those in `failing` fail for
 * the files whose path has `about` in it; writes fail half done.
 */
export const faultyDisk = (about = '') => {
  const failing = new Set<Call>()
  const calls: Call[] = []
  const fails = (call: Call, path: string) => failing.has(call) && path.includes(about)
  const unless =
    <A extends unknown[], R>(call: Call, real: (...args: A) => Promise<R>, path?: string) =>
    async (...args: A): Promise<R> => {
      calls.push(call)
      if (!fails(call, path ?? String(args[0]))) return real(...args)
      throw Object.assign(new Error(`${call}: no space left on device`), { code: 'ENOSPC' })
    }

  const writing = (call: Call, file: disk.FileHandle, path: string) => async (text: string) => {
    await file.appendFile(fails(call, path) ? text.slice(0, text.length / 2) : text)
    await unless(call, () => Promise.resolve(), path)()
  }

  const open = async (path: string, flags: string, mode?: number): Promise<OpenFile> => {
    const file = await disk.open(path, flags, mode)
    return {
      readFile: unless('readFile', () => file.readFile(), path),
      writeFile: writing('writeFile', file, path),
      appendFile: writing('appendFile', file, path),
      stat: unless('stat', () => file.stat(), path),
      truncate: unless('truncate', (size) => file.truncate(size), path),
      sync: unless('sync', () => file.sync(), path),
      datasync: unless('datasync', () => file.datasync(), path),
      close: () => file.close(),
    }
  }

  const files: Files = {
    open: unless('open', open),
    readdir: unless('readdir', (path, options) => disk.readdir(path, options)),
    mkdir: unless('mkdir', (path, options) => disk.mkdir(path, options)),
    rename: unless('rename', (from, to) => disk.rename(from, to)),
    rm: unless('rm', (path, options) => disk.rm(path, options)),
  }

  return { files, failing, calls }
}
