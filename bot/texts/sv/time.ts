import { sv as locale } from 'date-fns/locale/sv'
import { timeIn } from '../time.ts'

export const time = timeIn({
  locale,
  decimal: ',',
  and: 'och',
  or: 'eller',
  of: 'av',
  week: (number) => `v${number}`,
  heading: (number, days) => `Vecka ${number} (${days})`,
  halfDay: 'en halv dag',
  oneDay: '1 dag',
  manyDays: (count) => `${count} dagar`,
  units: { month: 'månad', months: 'månader', week: 'vecka', weeks: 'veckor', w: 'v', d: 'd' },
})
