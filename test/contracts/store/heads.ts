import { describe, expect, test } from 'vitest'
import { seal, sealRecords } from '../../../storage/seal.ts'
import type { Bench } from './bench.ts'
import { author, deciding, enrolled, logged } from './given.ts'

/** How far the journals have come, so that a later cut is found. */
export const headsContract = (bench: () => Bench): void => {
  describe('the heads', () => {
    const heads = async () => (await bench().site()).heads()
    const commit = async (doctor: string, key: string, entry = 'w46') =>
      (await bench().site()).commit(doctor, author(key), deciding(logged(entry)))

    test('name every doctor and how many commits she has, also after a restart', async () => {
      await commit('bo', '1')
      await commit('anna', '1')
      await commit('anna', '2')
      const before = await heads()
      expect(before.doctors.map(({ doctor, length }) => [doctor, length])).toEqual([
        ['anna', 2],
        ['bo', 1],
      ])
      expect(before.site).toMatch(/^[0-9a-f]{16}$/)
      await bench().restart()
      expect(await heads()).toEqual(before)
    })

    test('change with every commit, and with nothing else', async () => {
      const seen = [await heads()]
      for (const key of ['1', '2', '3']) {
        await commit('anna', key)
        seen.push(await heads())
      }
      expect(new Set(seen.map(({ site }) => site)).size).toBe(4)
      const site = await bench().site()
      await commit('anna', '3')
      await site.commit('anna', author('4'), deciding())
      await site.logbook('anna')
      expect(await heads()).toEqual(seen.at(-1))
    })

    test('tell apart what was committed, and in which order', async () => {
      const other = await bench().site('skaraborg')
      for (const key of ['1', '2']) await commit('anna', key)
      for (const key of ['2', '1']) await other.commit('anna', author(key), deciding(logged('w46')))
      await other.commit('bo', author('1'), deciding(enrolled))
      expect((await heads()).doctors[0]?.hash).not.toBe((await other.heads()).doctors[0]?.hash)
    })

    test('are kept by a seal under one short name, once', async () => {
      await commit('anna', '1')
      const before = await heads()
      const site = await bench().site()
      expect(await seal(site)).toBe(before.site)
      expect(await seal(site)).toBe(before.site)
      await commit('anna', '2')
      await bench().restart()
      const kept = await sealRecords(await bench().site()).get(before.site)
      expect(kept).toEqual({ id: before.site, version: 1, value: { doctors: before.doctors, erased: [] } })
    })
  })
}
