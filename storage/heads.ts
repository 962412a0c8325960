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
  return { site: siteName(doctors.map(leafOf)), doctors }
}

/** What stands for a head where its doctor was erased: it says nothing of her, and holds the name in its place. */
export const leafOf = (head: Head): string => sha256(head)

/** The short name of these heads, whatever their order. */
export const siteName = (leaves: readonly string[]): string => sha256(leaves.toSorted()).slice(0, 16)
