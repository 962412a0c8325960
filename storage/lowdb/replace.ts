import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { NotKept } from '../store.ts'
import { whileOpen } from '../whileOpen.ts'
import { ownFile, syncFolder } from './files.ts'
import type { Place } from './place.ts'

/** What a write leaves behind when the process dies in the middle of it. */
export const isLeftover = (fileName: string): boolean => /\.[0-9a-f-]{36}\.tmp$/.test(fileName)

/**
 * Puts the text in the file's place so that a crash at any moment leaves the old or the new one
 * whole. When only the last sync fails the new one stands already, and the caller is told of the
 * failure: a second try then finds a newer version than it expects.
 * @throws NotKept when the old one stands.
 */
export const replaceDurably = async ({ files, path, name }: Place, text: string): Promise<void> => {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await whileOpen(files.open(temporary, 'wx', ownFile), async (file) => {
      await file.writeFile(text)
      await file.sync()
    })
    await files.rename(temporary, path)
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => undefined)
    throw new NotKept(name, error)
  }
  await syncFolder(files, dirname(path))
}
