import type { Facts } from './facts.ts'
import type { Logbook } from './logbook.ts'
import type { Category, Programme } from './programmes/programme.ts'
import type { Span } from './span.ts'

/** What a programme counts at most of earlier service, in months (R13); 0 where it forbids it. */
export const mostCredit = ({ credit }: Programme): number => (credit.allowed ? credit.mostMonths : 0)

/** The whole that a programme asks for: its own total, else the law's six months (R1). */
export const wholeOf = ({ total }: Programme): Span => total?.span ?? { months: 6 }

type Credited = Pick<Facts, 'logbook' | 'programme'>

/** Months that lower the total; never more than the programme counts. */
export const creditedInAll = ({ logbook, programme }: Credited): number =>
  Math.min(mostCredit(programme), monthsOf(logbook.credits))

/** Months that lower a category's requirement, or that of a part made up of several. */
export const creditedTo = (
  { logbook, programme }: Credited,
  belongs: (category: Category) => boolean,
): number => {
  const ids = programme.categories.filter(belongs).map(({ id }) => id)
  const own = logbook.credits.filter(({ category }) => category !== undefined && ids.includes(category))
  return Math.min(mostCredit(programme), monthsOf(own))
}

export const monthsOf = (credits: Logbook['credits']): number =>
  credits.reduce((sum, { months }) => sum + months, 0)
