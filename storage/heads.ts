import { sha256, type Head } from './chain.ts'

/** How far every doctor's journal has come, and one short name for all of it. */
export interface Heads {
  /** Sixteen hexadecimal digits over the heads of all doctors: what a digest prints. */
  readonly site: string
  /** Doctors with a readable journal, in order of their ids. */
  readonly doctors: readonly Head[]
}

export const siteHeads = (heads: readonly Head[]): Heads => {
  const doctors = heads.toSorted((a, b) => (a.doctor < b.doctor ? -1 : 1))
  return { site: sha256(doctors).slice(0, 16), doctors }
}
