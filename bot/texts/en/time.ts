import { enGB as locale } from 'date-fns/locale/en-GB'
import { timeIn } from '../time.ts'

export const time = timeIn({
  locale,
  decimal: '.',
  and: 'and',
  or: 'or',
  of: 'of',
  week: (number) => `w${number}`,
  heading: (number, days) => `Week ${number} (${days})`,
  halfDay: 'half a day',
  oneDay: '1 day',
  manyDays: (count) => `${count} days`,
  units: { month: 'month', months: 'months', week: 'week', weeks: 'weeks', w: 'w', d: 'd' },
})
