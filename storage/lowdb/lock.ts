import { tryLock } from 'fs-native-extensions'
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Locked } from '../locked.ts'
import { ownFile } from './files.ts'

/**
 * Keeps every other process out of the folder until released. The kernel lets go when the process
 * ends, however it ends; the file stays, since removing it would let two processes in.
 * @throws Locked when another process is in.
 */
export const lockFolder = (folder: string): (() => void) => {
  // A plain descriptor: an open FileHandle that nobody holds on to is closed in time, lock and all.
  const file = openSync(join(folder, 'lock'), 'a+', ownFile)
  try {
    if (!tryLock(file)) throw new Locked(folder, holderIn(file))
    ftruncateSync(file)
    writeSync(file, `pid ${process.pid} on ${hostname()}, started ${new Date().toISOString()}\n`)
  } catch (error) {
    closeSync(file)
    throw error
  }
  return () => closeSync(file)
}

/** Empty for the instant between the lock and the name of who took it. */
const holderIn = (file: number) => readFileSync(file, 'utf8').trim() || 'a process that is just starting'
