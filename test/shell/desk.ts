import { join } from 'node:path'
import { commandLine } from '../../bot/commandLine.ts'
import { peopleRecords } from '../../bot/scene.ts'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import type { SiteStore } from '../../storage/store.ts'
import { dataFolder } from '../storage/disk.ts'

/** A kansli's desk: a data folder of its own, and the command line over it. */
export const openDesk = async () => {
  const data = await dataFolder()

  const bt = async (...args: string[]) => {
    const lines: string[] = []
    const say = (line: string) => void lines.push(line)
    const code = await commandLine(args, { env: { DATA_DIR: data }, say })
    return { code, said: lines.join('\n') }
  }

  /** The live site as the bot would have it. */
  const site = async <T>(task: (site: SiteStore) => Promise<T>): Promise<T> => {
    const store = await openLowdbStore({ dir: join(data, 'live') })
    try {
      return await task(await store.site('site'))
    } finally {
      await store.close()
    }
  }

  const people = () => site(async (one) => (await peopleRecords(one).all()).map(({ value }) => value))
  const person = async (email: string) => {
    const found = (await people()).find((one) => one.email === email)
    if (found === undefined) throw new Error(`nobody has ${email}`)
    return found
  }
  const logbook = async (email: string) => {
    const { id } = await person(email)
    return site((one) => one.logbook(id))
  }

  return { data, bt, site, people, person, logbook, file: (name: string) => join(data, name) }
}

export type Desk = Awaited<ReturnType<typeof openDesk>>
