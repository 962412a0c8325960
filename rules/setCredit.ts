import { monthsOf, mostCredit, wholeOf } from './credit.ts'
import type { Change, Credit } from './logbook.ts'
import type { Programme } from './programmes/programme.ts'
import { granted, refused, type Refusal, type Ruling } from './refusal.ts'
import { lessMonths, unitsOf } from './span.ts'

/**
 * Credits earlier service (R13), all of it at once; an empty list takes the credit back. That the
 * service came after the degree, was shaped as the regulation asks and reached the delmål's
 * competence is judged by whoever credits it. Refuses: creditInHalves, unknownCategory,
 * creditForbidden, creditAboveCap, creditAlone.
 */
export const setCredit = (programme: Programme, credits: readonly Credit[]): Ruling<readonly Change[]> => {
  const refusal = firstMalformed(programme, credits) ?? tooMuch(programme, monthsOf(credits))
  return refusal ? refused(refusal) : granted([{ change: 'creditSet', credits: [...credits] }])
}

const firstMalformed = ({ categories }: Programme, credits: readonly Credit[]): Refusal | undefined => {
  const uneven = credits.find(({ months }) => !(months > 0 && Number.isInteger(2 * months)))
  if (uneven) return { name: 'creditInHalves', asked: uneven.months }
  const stray = credits.find(
    ({ category }) => category !== undefined && !categories.some(({ id }) => id === category),
  )
  return stray?.category === undefined ? undefined : { name: 'unknownCategory', asked: stray.category }
}

const tooMuch = (programme: Programme, asked: number): Refusal | undefined => {
  const most = mostCredit(programme)
  if (asked > 0 && most === 0) return { name: 'creditForbidden' }
  const atMost = Math.min(most, mostBesideService(programme))
  if (asked > most) return { name: 'creditAboveCap', asked, atMost }
  return asked > atMost ? { name: 'creditAlone', asked, atMost } : undefined
}

/** The most half months that leave something to serve: a BT cannot be credit alone (assumed). */
const mostBesideService = (programme: Programme): number => {
  let months = mostCredit(programme)
  while (months > 0 && unitsOf(lessMonths(wholeOf(programme), months)) === 0) months -= 0.5
  return months
}
