import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Bench } from './bench.ts'

/** What only one may do at a time. */
export const turnsContract = (bench: () => Bench): void => {
  describe('a turn', () => {
    test('begins when the one before it of the same name has ended, however that ended', async () => {
      const site = await bench().site()
      const did: string[] = []
      const turn = (name: string, fails = false) =>
        site.inTurn('tick', async () => {
          did.push(`${name} begins`)
          await after(20)
          did.push(`${name} ends`)
          if (fails) throw new Error(name)
          return name
        })
      const [first, second] = await Promise.allSettled([turn('first', true), turn('second')])
      expect(did).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
      expect(first).toMatchObject({ status: 'rejected', reason: { message: 'first' } })
      expect(second).toEqual({ status: 'fulfilled', value: 'second' })
    })

    test('of another name or another site does not wait', async () => {
      const site = await bench().site()
      const other = await bench().site('skaraborg')
      const within = () => other.inTurn('tick', () => site.inTurn('message', () => Promise.resolve('within')))
      expect(await site.inTurn('tick', within)).toBe('within')
    })
  })
}
