import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine } from '../../../bot/commandLine.ts'
import { backupIn } from '../../../storage/backup/read.ts'
import { keptAs, type Kept } from '../../../storage/kept.ts'
import { seal } from '../../../storage/seal.ts'
import { author, deciding, delivery, logged, unitSchema } from '../../contracts/store/given.ts'
import { dataFolder, openSite } from '../disk.ts'

const rounds = process.env.LONG ? 40 : 4

test(
  `a backup beside a bot that writes tells of nothing and names nobody that is not in it, ${rounds} times`,
  { timeout: 30_000 * rounds },
  async () => {
    const data = await dataFolder()
    const { site } = await openSite(join(data, 'live'), undefined, 'site')
    let written = 0
    let done = false
    /** In the order in which the bot does it: someone comes, logs, is told of it, and a digest seals it. */
    const writing = async () => {
      while (!done) {
        const doctor = `doctor-${(written += 1)}`
        await site.records('units', unitSchema).put(doctor, 0, { name: 'Åsa' })
        await site.commit(doctor, author('1'), deciding(logged('w46')))
        await site.deliveries.put(delivery(`told@${doctor}`, { recipient: doctor }))
        if (written % 5 === 0) await seal(site)
      }
    }
    const busy = Promise.all([writing(), writing()])
    const bt = (...args: string[]) => commandLine(args, { env: { DATA_DIR: data }, say: () => undefined })
    const counts: string[] = []
    try {
      await expect.poll(async () => (await site.summaries()).length).toBeGreaterThan(10)
      for (let round = 0; round < rounds; round++) {
        const acknowledged = (await site.summaries()).length
        const file = join(data, `${round}.bt`)
        expect(await bt('store', 'backup', file)).toBe(0)
        const kept: Kept[] = []
        for await (const found of backupIn(file).everything()) if ('kept' in found) kept.push(found.kept)
        const logbooks = new Set(keptAs('logbook', kept).map(({ id }) => id))
        const people = keptAs('record', kept).filter(({ kind }) => kind === 'units')
        const names = new Set(people.map(({ id }) => id))
        const told = keptAs('delivery', kept).map(({ delivery: { recipient } }) => recipient)
        expect(told.filter((doctor) => !logbooks.has(doctor))).toEqual([])
        expect([...logbooks].filter((doctor) => !names.has(doctor))).toEqual([])
        expect(logbooks.size).toBeGreaterThanOrEqual(acknowledged)
        const restored = join(data, `restored-${round}`)
        expect(await bt('store', 'restore', file, '--data', restored)).toBe(0)
        expect(await bt('verify', '--data', restored)).toBe(0)
        counts.push(`${told.length} told of ${logbooks.size} of ${names.size}`)
      }
    } finally {
      done = true
      await busy
    }
    console.log(`backups beside a writing bot: ${counts.join(', ')}`)
  },
)
