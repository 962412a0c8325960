import type { Credit } from './logbook.ts'
import type { Category, Programme } from './programmes/programme.ts'
import type { Span } from './span.ts'

/** What a programme counts at most of earlier service, in months (R13); 0 where it forbids it. */
export const mostCredit = ({ credit }: Programme): number => (credit.allowed ? credit.mostMonths : 0)

/** The whole that a programme asks for: its own total, else the law's six months (R1). */
export const wholeOf = ({ total }: Programme): Span => total?.span ?? { months: 6 }

/** What is asked before anything is served: a programme, less what is credited. */
export interface Asking {
  readonly programme: Programme
  readonly credits: readonly Credit[]
}

/** Months that lower the total; never more than the programme counts. */
export const creditedInAll = ({ credits, programme }: Asking): number =>
  Math.min(mostCredit(programme), monthsOf(credits))

/** Months that lower a category's requirement, or that of a part made up of several. */
export const creditedTo = (
  { credits, programme }: Asking,
  belongs: (category: Category) => boolean,
): number => {
  const ids = programme.categories.filter(belongs).map(({ id }) => id)
  const own = credits.filter(({ category }) => ids.some((id) => id === category))
  return Math.min(mostCredit(programme), monthsOf(own))
}

export const monthsOf = (credits: readonly Credit[]): number =>
  credits.reduce((sum, { months }) => sum + months, 0)
