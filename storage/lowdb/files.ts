import type { Dirent } from 'node:fs'
import { dirname } from 'node:path'
import { whileOpen } from '../whileOpen.ts'

/** The calls on node:fs/promises that storage makes, so that tests can give a disk that fails. */
export interface Files {
  open(path: string, flags: string, mode?: number): Promise<OpenFile>
  readdir(path: string, options: { withFileTypes: true }): Promise<Dirent[]>
  mkdir(path: string, options: { recursive: true; mode: number }): Promise<string | undefined>
  rename(from: string, to: string): Promise<void>
  rm(path: string, options: { force: true }): Promise<void>
}

export interface OpenFile {
  readFile(): Promise<Buffer>
  writeFile(text: string): Promise<void>
  appendFile(text: string): Promise<void>
  stat(): Promise<{ size: number }>
  truncate(size: number): Promise<void>
  sync(): Promise<void>
  datasync(): Promise<void>
  close(): Promise<void>
}

/** Logbooks are for the bot's own user only. */
export const ownFolder = 0o700
export const ownFile = 0o600

/** A new name in a folder survives a power cut only once the folder is synced. */
export const syncFolder = (files: Files, folder: string): Promise<void> =>
  whileOpen(files.open(folder, 'r'), (opened) => opened.sync())

/**
 * Makes a folder below `root`, so that it survives a power cut. Every folder above it is synced
 * also when it was there before: an earlier attempt may have failed between making and syncing.
 */
export const makeFolder = async (files: Files, folder: string, root: string): Promise<void> => {
  await files.mkdir(folder, { recursive: true, mode: ownFolder })
  for (let above = dirname(folder); above.length >= root.length; above = dirname(above)) {
    await syncFolder(files, above)
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
