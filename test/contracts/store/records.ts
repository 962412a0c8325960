import { describe, expect, test } from 'vitest'
import type { Bench } from './bench.ts'
import { unitSchema } from './given.ts'

/** Small documents with versions. */
export const recordsContract = (bench: () => Bench): void => {
  describe('a record', () => {
    const units = async () => (await bench().site()).records('units', unitSchema)

    test('is not there before it was put', async () => {
      expect(await (await units()).get('u')).toBeUndefined()
      expect(await (await units()).all()).toEqual([])
    })

    test('holds what was put, also after a restart', async () => {
      expect(await (await units()).put('u', 0, { name: 'Akuten' })).toBe(true)
      expect(await (await units()).put('u', 1, { name: 'Akuten', beds: 4 })).toBe(true)
      const record = { id: 'u', version: 2, value: { name: 'Akuten', beds: 4 } }
      expect(await (await units()).get('u')).toEqual(record)
      await bench().restart()
      expect(await (await units()).get('u')).toEqual(record)
      expect(await (await units()).all()).toEqual([record])
    })

    test('is among all of its kind as it was put last', async () => {
      const names = async () =>
        (await (await units()).all()).map(({ id, value }) => `${id} ${value.name}`).sort()
      await (await units()).put('u', 0, { name: 'old' })
      expect(await names()).toEqual(['u old'])
      await (await units()).put('u', 1, { name: 'new' })
      await (await units()).put('v', 0, { name: 'other' })
      expect(await names()).toEqual(['u new', 'v other'])
    })

    test('is not put over a version that its writer has not seen', async () => {
      await (await units()).put('u', 0, { name: 'first' })
      expect(await (await units()).put('u', 0, { name: 'late' })).toBe(false)
      expect(await (await units()).put('u', 2, { name: 'early' })).toBe(false)
      expect(await (await units()).put('v', 1, { name: 'missing' })).toBe(false)
      expect(await (await units()).all()).toEqual([{ id: 'u', version: 1, value: { name: 'first' } }])
    })

    test('goes to one of two writers at once', async () => {
      const records = await units()
      const puts = await Promise.all(['one', 'other'].map((name) => records.put('u', 0, { name })))
      expect(puts).toEqual([true, false])
      expect((await records.get('u'))?.value.name).toBe('one')
    })

    test('is refused when it could not be read back', async () => {
      const wrong = { name: 'Akuten', surprise: true }
      await expect((await units()).put('u', 0, wrong)).rejects.toThrow()
      expect(await (await units()).get('u')).toBeUndefined()
    })

    test('is another than one of the same id of another kind', async () => {
      await (await units()).put('u', 0, { name: 'unit' })
      const wards = (await bench().site()).records('wards', unitSchema)
      expect(await wards.get('u')).toBeUndefined()
      expect(await wards.all()).toEqual([])
    })

    test('cannot be changed through what was handed out or in', async () => {
      const value = { name: 'Akuten' }
      await (await units()).put('u', 0, value)
      value.name = 'changed'
      Object.assign((await (await units()).get('u'))?.value ?? {}, { name: 'changed' })
      expect((await (await units()).get('u'))?.value).toEqual({ name: 'Akuten' })
    })
  })
}
