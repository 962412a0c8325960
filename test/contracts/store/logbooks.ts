import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyLogbook, fold, type Change } from '../../../rules/logbook.ts'
import { granted, refused } from '../../../rules/refusal.ts'
import type { Bench } from './bench.ts'
import { author, deciding, enrolled, logged } from './given.ts'

const unasked = () => {
  throw new Error('decide was asked')
}

/** Reading, deciding and keeping, one doctor at a time. */
export const logbooksContract = (bench: () => Bench): void => {
  describe('a logbook', () => {
    const keysOf = async (doctor: string) =>
      (await (await bench().site()).journal(doctor)).map((commit) => commit.key)

    test('is empty for a doctor who has none', async () => {
      const site = await bench().site()
      expect(await site.logbook('anna')).toEqual(emptyLogbook('anna'))
      expect(await site.journal('anna')).toEqual([])
    })

    test('holds what was committed, also after a restart', async () => {
      const site = await bench().site()
      const committed = await site.commit('anna', author('1'), deciding(enrolled, logged('w46')))
      const logbook = fold('anna', [{ ...author('1'), changes: [enrolled, logged('w46')] }])
      expect(committed).toEqual(granted({ logbook, repeated: false }))
      expect(await site.logbook('anna')).toEqual(logbook)
      await bench().restart()
      expect(await (await bench().site()).logbook('anna')).toEqual(logbook)
    })

    test('keeps nothing of a refused decision', async () => {
      const site = await bench().site()
      const refusal = refused({ name: 'reasonMissing' })
      expect(await site.commit('anna', author('1'), () => refusal)).toEqual(refusal)
      expect(await keysOf('anna')).toEqual([])
      const then = await site.commit('anna', author('1'), deciding(enrolled))
      expect(then).toMatchObject({ value: { repeated: false } })
    })

    test('keeps nothing of a decision without changes', async () => {
      const site = await bench().site()
      const answer = await site.commit('anna', author('1'), deciding())
      expect(answer).toEqual(granted({ logbook: emptyLogbook('anna'), repeated: false }))
      expect(await keysOf('anna')).toEqual([])
    })

    test('keeps nothing of a decision that fails, and goes on', async () => {
      const site = await bench().site()
      await expect(site.commit('anna', author('1'), unasked)).rejects.toThrow('decide was asked')
      await site.commit('anna', author('2'), deciding(enrolled))
      expect(await keysOf('anna')).toEqual(['2'])
    })

    test('keeps nothing that could not be read back', async () => {
      const site = await bench().site()
      const surprising = { ...enrolled, surprise: true }
      const wrong = deciding(surprising)
      await expect(site.commit('anna', author('1'), wrong)).rejects.toThrow()
      await site.commit('anna', author('2'), deciding(enrolled))
      await bench().restart()
      expect(await keysOf('anna')).toEqual(['2'])
    })

    test('a key seen before changes nothing and asks no rule', async () => {
      const site = await bench().site()
      await site.commit('anna', author('1'), deciding(enrolled))
      const again = await site.commit('anna', author('1'), unasked)
      expect(again).toEqual(granted({ logbook: await site.logbook('anna'), repeated: true }))
      await bench().restart()
      expect(await (await bench().site()).commit('anna', author('1'), unasked)).toEqual(again)
    })

    test('a key seen at one doctor is new at another', async () => {
      const site = await bench().site()
      await site.commit('anna', author('1'), deciding(enrolled))
      await site.commit('bo', author('1'), deciding(enrolled))
      expect(await keysOf('bo')).toEqual(['1'])
    })

    test('two commits at once both count, each on what the other left', async () => {
      const site = await bench().site()
      const seen: number[] = []
      const add = (entry: string) =>
        site.commit('anna', author(entry), (logbook) => {
          seen.push(logbook.entries.length)
          return granted([logged(entry)])
        })
      await Promise.all(['a', 'b', 'c', 'd'].map(add))
      expect(seen).toEqual([0, 1, 2, 3])
      expect(await keysOf('anna')).toEqual(['a', 'b', 'c', 'd'])
    })

    test('the same press twice at once counts once', async () => {
      const site = await bench().site()
      const press = () => site.commit('anna', author('1'), deciding(logged('w46')))
      const answers = await Promise.all([press(), press()])
      expect(answers.map((answer) => answer.ok && answer.value.repeated)).toEqual([false, true])
      expect(await keysOf('anna')).toEqual(['1'])
    })

    test('a reading that is asked for after a commit has it', async () => {
      const site = await bench().site()
      void site.commit('anna', author('1'), deciding(enrolled))
      expect((await site.logbook('anna')).enrolment).toBeDefined()
    })

    test('cannot be changed through what was handed out or in', async () => {
      const site = await bench().site()
      const change = structuredClone(logged('w46'))
      await site.commit('anna', author('1'), deciding(change))
      const before = structuredClone(await site.logbook('anna'))
      Object.assign(change, { entry: 'other' })
      Object.assign(await site.logbook('anna'), { plan: 'none' })
      Object.assign((await site.journal('anna'))[0] ?? {}, { key: 'other' })
      expect(await site.logbook('anna')).toEqual(before)
      expect(await keysOf('anna')).toEqual(['1'])
    })

    test('any commits of any doctors fold to the same logbooks after a restart', async () => {
      const doctors = ['anna', 'bo', 'Anna', 'Åsa']
      const change = fc.oneof(
        fc.constant(enrolled),
        fc.string().map((mainSupervisor): Change => ({ change: 'peopleSet', people: { mainSupervisor } })),
        fc.string({ unit: 'binary' }).map(logged),
      )
      const press = fc.record({
        doctor: fc.constantFrom(...doctors),
        key: fc.nat({ max: 12 }).map(String),
        changes: fc.array(change, { maxLength: 3 }),
      })
      let run = 0
      const same = async (presses: { doctor: string; key: string; changes: Change[] }[]) => {
        const id = `run-${run++}`
        const site = await bench().site(id)
        await Promise.all(
          presses.map(({ doctor, key, changes }) => site.commit(doctor, author(key), deciding(...changes))),
        )
        const read = async () => {
          const now = await bench().site(id)
          return Promise.all(doctors.map((doctor) => now.logbook(doctor)))
        }
        const before = await read()
        expect(before).toEqual(doctors.map((doctor) => expected(doctor, presses)))
        await bench().restart()
        expect(await read()).toEqual(before)
      }
      await fc.assert(fc.asyncProperty(fc.array(press, { maxLength: 12 }), same), { numRuns: 25 })
    })
  })
}

/** What the presses come to: each key's first one with changes counts. */
const expected = (doctor: string, presses: { doctor: string; key: string; changes: Change[] }[]) => {
  const counting = presses.filter((press) => press.doctor === doctor && press.changes.length > 0)
  const first = new Map(counting.toReversed().map((press) => [press.key, press]))
  const changes = counting.filter((press) => first.get(press.key) === press).flatMap((press) => press.changes)
  return changes.length === 0 ? emptyLogbook(doctor) : fold(doctor, [{ ...author('x'), changes }])
}
