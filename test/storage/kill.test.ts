import { setTimeout as after } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { unitSchema } from '../contracts/store/given.ts'
import { startNode } from './child.ts'
import { bundled } from './crash/bundle.ts'
import { dataFolder, openSite } from './disk.ts'

const kills = process.env.LONG ? 200 : 20

/** What a killed process had acknowledged, as the lines it wrote. */
const runKilled = async (script: string, dir: string, run: number): Promise<string[]> => {
  const child = startNode(script, dir, String(run))
  const lines: string[] = []
  const begun = new Promise<void>((resolve) => child.lines.once('line', () => resolve()))
  child.lines.on('line', (line) => lines.push(line))
  const drained = new Promise<void>((resolve) => child.lines.once('close', resolve))
  await begun
  await after(Math.random() * 60)
  await child.kill()
  await drained
  return lines
}

test(`nothing that was acknowledged is lost in ${kills} kills`, { timeout: kills * 10_000 }, async () => {
  const script = await bundled('writer')
  const dir = await dataFolder()
  const acknowledged: string[] = []
  for (let run = 0; run < kills; run++) acknowledged.push(...(await runKilled(script, dir, run)))

  const { site } = await openSite(dir)
  const kept = new Set<string>()
  for (const { doctor } of await site.summaries()) {
    for (const { key } of await site.journal(doctor)) kept.add(`commit ${key}`)
  }
  for (const { id } of await site.records('units', unitSchema).all()) kept.add(`record ${id}`)
  for (const { key } of await site.deliveries.about('anna')) kept.add(`put ${key}`)
  for (const line of acknowledged.filter((one) => one.startsWith('claim '))) {
    if ((await site.deliveries.claim(line.slice(6), 2, 1, 1)) === 'over') kept.add(line)
  }

  expect(acknowledged.filter((line) => !kept.has(line))).toEqual([])
  expect(site.damaged()).toEqual([])
  console.log(`${kills} kills, ${acknowledged.length} acknowledged writes, 0 lost`)
})
