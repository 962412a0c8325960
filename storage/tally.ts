import { sha256 } from './chain.ts'
import type { Kept } from './kept.ts'

/** How much there is, and one number for all of it, whatever the order and the engine. */
export interface Tally {
  readonly logbooks: number
  readonly commits: number
  readonly records: number
  readonly deliveries: number
  readonly claims: number
  readonly sum: string
}

/** A mark for each thing that is the same only where all of it is: for each commit one, so that a part of a journal is known. */
export const marksOf = (site: string, kept: Kept): readonly string[] =>
  kept.is === 'logbook'
    ? kept.links.map((link, i) => sha256([site, kept.id, i, link]))
    : [sha256([site, kept])]

/** Adds up what is found. */
export const openTally = () => {
  const counts = { logbooks: 0, commits: 0, records: 0, deliveries: 0, claims: 0 }
  let sum = 0n

  const add = (site: string, kept: Kept, marks = marksOf(site, kept)): void => {
    for (const mark of marks) sum = BigInt.asUintN(256, sum + BigInt(`0x${mark}`))
    switch (kept.is) {
      case 'logbook':
        counts.logbooks += 1
        counts.commits += kept.links.length
        return
      case 'record':
        return void (counts.records += 1)
      case 'delivery':
        return void (counts.deliveries += 1)
      case 'claim':
        return void (counts.claims += 1)
    }
  }

  return { add, sum: (): Tally => ({ ...counts, sum: sum.toString(16).padStart(64, '0') }) }
}

/** Whether there is anything. */
export const isNothing = ({ logbooks, records, deliveries, claims }: Tally): boolean =>
  logbooks + records + deliveries + claims === 0
