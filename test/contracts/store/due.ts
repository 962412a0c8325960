import { loggedWeeks } from '../../../rules/logbook.ts'
import { describe, expect, test } from 'vitest'
import type { SiteStore } from '../../../storage/store.ts'
import type { Bench } from './bench.ts'
import { at, author, deciding, enrolled, logged } from './given.ts'

const later = '2026-11-23T06:30:00.000Z'

const onlyDue = async (site: SiteStore) => {
  const [due] = await site.dueBy(at)
  if (due === undefined) throw new Error('nobody is due')
  return due
}

/** What is known of all doctors without opening a journal: facts, and who is due. */
export const dueContract = (bench: () => Bench): void => {
  describe('the summaries', () => {
    test('tell of every doctor as the last commit left it, also after a restart', async () => {
      const site = await bench().site()
      await site.commit('anna', author('1'), deciding(enrolled))
      await site.commit('anna', author('2'), deciding(logged('w46')))
      await site.commit('bo', author('1'), deciding(enrolled))
      const summaries = await site.summaries()
      expect(
        summaries.map((one) => [one.doctor, loggedWeeks(one.outline).at(-1)?.content.to, one.waiting.length]),
      ).toEqual([
        ['anna', '2026-11-13', 1],
        ['bo', undefined, 0],
      ])
      await bench().restart()
      const after = await (await bench().site()).summaries()
      expect(after.toSorted((a, b) => (a.doctor < b.doctor ? -1 : 1))).toEqual(summaries)
    })

    test('know nothing of a doctor who was only asked about', async () => {
      const site = await bench().site()
      await site.logbook('anna')
      expect(await site.summaries()).toEqual([])
    })

    test('cannot be changed through what was handed out', async () => {
      const site = await bench().site()
      await site.commit('anna', author('1'), deciding(logged('w46')))
      const [summary] = await site.summaries()
      expect(() => Object.assign(summary?.waiting ?? [], { length: 0 })).toThrow()
    })
  })

  describe('a doctor', () => {
    test('is due at once after a commit, and then when it was said', async () => {
      const site = await bench().site()
      await site.commit('anna', author('1'), deciding(enrolled))
      await site.setNextDue(await onlyDue(site), later)
      expect(await site.dueBy(at)).toEqual([])
      expect(await site.dueBy(later)).toEqual([{ doctor: 'anna', turns: 1 }])
      await site.commit('anna', author('2'), deciding(logged('w46')))
      expect(await site.dueBy(at)).toEqual([{ doctor: 'anna', turns: 2 }])
    })

    test('is due at once after a restart', async () => {
      const site = await bench().site()
      await site.commit('anna', author('1'), deciding(enrolled))
      await site.setNextDue(await onlyDue(site), later)
      await bench().restart()
      expect((await onlyDue(await bench().site())).doctor).toBe('anna')
    })

    test('is not due before the next commit when nothing is to come', async () => {
      const site = await bench().site()
      await site.commit('anna', author('1'), deciding(enrolled))
      await site.setNextDue(await onlyDue(site), undefined)
      expect(await site.dueBy('2099-01-01T00:00:00.000Z')).toEqual([])
      await site.commit('anna', author('2'), deciding(logged('w46')))
      expect(await site.dueBy(at)).toHaveLength(1)
    })

    test('stays due when a commit came while the tick was reading', async () => {
      const site = await bench().site()
      await site.commit('anna', author('1'), deciding(enrolled))
      const due = await onlyDue(site)
      await site.commit('anna', author('2'), deciding(logged('w46')))
      await site.setNextDue(due, later)
      expect(await site.dueBy(at)).toEqual([{ doctor: 'anna', turns: 2 }])
    })

    test('is not made due by a press that kept nothing, or by reading', async () => {
      const site = await bench().site()
      await site.commit('anna', author('1'), deciding(enrolled))
      await site.setNextDue(await onlyDue(site), later)
      await site.commit('anna', author('1'), deciding(enrolled))
      await site.commit('anna', author('2'), deciding())
      await site.logbook('anna')
      expect(await site.dueBy(at)).toEqual([])
    })
  })
}
