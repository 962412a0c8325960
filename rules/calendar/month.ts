import { addDays, addMonths, type Day, type Period } from './day.ts'

/** A calendar month, `2026-03`. Months compare as strings. */
export type Month = string

export const monthOf = (day: Day): Month => day.slice(0, 7)

/** First to last day. */
export const daysOfMonth = (month: Month): Period => ({
  from: `${month}-01`,
  to: addDays(addMonths(`${month}-01`, 1), -1),
})

/** Every month from the first to the last, both counted. */
export const monthsBetween = (first: Month, last: Month): Month[] => {
  const months: Month[] = []
  for (let month = first; month <= last; month = monthOf(addMonths(`${month}-01`, 1))) months.push(month)
  return months
}
