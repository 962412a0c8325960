import type { Finding } from './finding.ts'

type About = Pick<Finding, 'rule' | 'category' | 'part'>

/** About all of the BT, not a part of it. */
export const isTotal = ({ category, part }: About): boolean => category === undefined && part === undefined

/**
 * The whole first, then its parts: the programme's targets, and the law's minimums of what the
 * programme sets no target for, so that nothing is said twice.
 */
export const withoutRepeats = <T extends About>(all: readonly T[]): readonly T[] => {
  const targets = all.filter(({ rule }) => rule === 'R2')
  const isSaid = (one: T) =>
    targets.some(({ category, part }) => category?.id === one.category?.id && part === one.part)
  const said = [...targets, ...all.filter((one) => !isSaid(one))]
  return [...said.filter(isTotal), ...said.filter((one) => !isTotal(one))]
}
