import { backupAt, backupIn } from '../../../storage/backup/read.ts'
import { NoBackup } from '../../../storage/backup/format.ts'
import { memoryStore } from '../../../storage/memory.ts'
import { move } from '../../../storage/move.ts'
import type { ExitCode, Given } from '../command.ts'
import { sayWhy } from './moving.ts'

/** Tries a backup as it will be used, by restoring it, in memory. */
export const tryBackup = async (file: string, given: Pick<Given, 'texts' | 'say'>): Promise<ExitCode> => {
  const { texts, say } = given
  const words = texts.commandLine.store
  try {
    const moved = await move(backupIn(file), memoryStore())
    if (moved.is !== 'moved') return sayWhy(moved, file, file, given)
    say(words.sound(file, await backupAt(file), words.counts(moved.tally)))
    return 0
  } catch (error) {
    if (!(error instanceof NoBackup)) throw error
    say(words.noBackup[error.what](file))
    return 1
  }
}
