import { expect, it } from 'vitest'
import { absenceKinds } from '../../rules/absence.ts'
import { stillRig } from '../platforms/stillRig.ts'
import { chance } from '../rules/patientData/chance.ts'
import { openWorld } from '../stories/world.ts'
import { failingStore } from './failingStore.ts'

const runs = process.env.LONG ? 1_000 : 100

const typed = [
  'v47 akut 2d sjuk',
  'v46 akut',
  'bt3 kurs igår "Etik i vardagen med Karin"',
  'status',
  'att godkänna',
  'ångra',
  'Anna Berg ringde om sin hemlighet',
]

it('a log full of accidents holds no name, address, text, kind of absence or key, and each has its number', async () => {
  const count = { lines: 0, told: 0, withoutNumber: 0 }
  for (let run = 0; run < runs; run += 1) {
    const by = chance(run)
    let broken = false
    let said = ''
    const quote = () =>
      by.one([
        said,
        'Anna Berg',
        'Bo Ek',
        'bo.ek@example.org',
        ...absenceKinds,
        '{"reason":"Frånvaron stämmer inte"}',
      ])
    const keepingThrough = failingStore(() => broken && by.between(1, 12) === 1, quote)
    const world = await openWorld({
      start: '2026-11-20T15:00',
      rig: () => Promise.resolve(stillRig()),
      keepingThrough,
    })
    broken = true
    for (let deed = 0; deed < 12; deed += 1) {
      said = by.one(typed)
      const user = by.one(['anna', 'bo', 'maria'])
      const answer = await world.deliver({ user, input: { kind: 'text', text: said } })
      const id = /nummer (\w+)/.exec(answer.reply?.summary ?? '')?.[1]
      if (id === undefined) continue
      count.told += 1
      count.withoutNumber += Number(!world.logged().some((line) => line.id === id))
    }
    broken = false
    count.lines += world.logged().length
    // What stands in the lines is looked at as the world stops, as in every story.
    await world.stop()
  }
  console.log(
    `logs: ${count.lines} lines of accidents, 0 with content; ${count.told} people told a number, ` +
      `${count.withoutNumber} of them without a line`,
  )
  expect(count.lines).toBeGreaterThan(runs)
  expect(count.told).toBeGreaterThan(runs / 2)
  expect(count.withoutNumber).toBe(0)
}, 600_000)
