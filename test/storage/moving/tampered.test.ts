import fc from 'fast-check'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NoBackup } from '../../../storage/backup/format.ts'
import { backupIn } from '../../../storage/backup/read.ts'
import { writeBackup } from '../../../storage/backup/write.ts'
import { memoryStore, type MemoryDisk } from '../../../storage/memory.ts'
import { move } from '../../../storage/move.ts'
import { at, author, deciding, delivery, enrolled, logged } from '../../contracts/store/given.ts'
import { dataFolder } from '../disk.ts'

const harms = process.env.LONG ? 5_000 : 300

test(`a backup that is changed or cut anywhere is refused with nothing written, or says what it said`, async () => {
  const store = memoryStore()
  const site = await store.site('site')
  for (const doctor of ['anna', 'åsa'])
    for (const entry of ['w45', 'w46'])
      await site.commit(doctor, author(entry), deciding(enrolled, logged(entry)))
  await site.deliveries.put(delivery('k'))
  const path = join(await dataFolder(), 'b.bt')
  await writeBackup(store.everything(), path, at)
  const whole = await readFile(path)
  const sound = await move(backupIn(path), memoryStore())
  const counts = { refused: 0, sound: 0 }

  const harmed = fc.record({ from: fc.nat(whole.length - 1), bit: fc.nat(7), cut: fc.boolean() })
  const refused = async ({ from, bit, cut }: { from: number; bit: number; cut: boolean }) => {
    const bytes = cut ? whole.subarray(0, from) : Buffer.from(whole)
    if (!cut) bytes.writeUInt8(bytes.readUInt8(from) ^ (1 << bit), from)
    await writeFile(path, bytes)
    const disk: MemoryDisk = new Map()
    try {
      // The gzip's own heading has bits that mean nothing.
      expect(await move(backupIn(path), memoryStore(disk))).toEqual(sound)
      counts.sound += 1
    } catch (error) {
      expect(error).toBeInstanceOf(NoBackup)
      expect([...disk.values()].every((lines) => lines.size === 0)).toBe(true)
      counts.refused += 1
    }
  }
  await fc.assert(fc.asyncProperty(harmed, refused), { numRuns: harms })
  console.log(`${harms} harms to a backup: ${counts.refused} refused, ${counts.sound} of no meaning`)
  expect(counts.refused).toBeGreaterThan(harms / 2)
}, 600_000)
