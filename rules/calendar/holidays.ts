import { addDays, weekdayOf, type Day } from './day.ts'

/** Sweden's thirteen public holidays of a year, as they have been since 2005. */
export const publicHolidays = (year: number): readonly Day[] => {
  const easter = easterOf(year)
  return [
    `${year}-01-01`,
    `${year}-01-06`,
    addDays(easter, -2),
    easter,
    addDays(easter, 1),
    `${year}-05-01`,
    addDays(easter, 39),
    addDays(easter, 49),
    `${year}-06-06`,
    midsummer(year),
    saturdayFrom(`${year}-10-31`),
    `${year}-12-25`,
    `${year}-12-26`,
  ]
}

/** Work-free by custom: midsommarafton, julafton, nyårsafton. */
export const workFreeEves = (year: number): readonly Day[] => [
  addDays(midsummer(year), -1),
  `${year}-12-24`,
  `${year}-12-31`,
]

const saturdayFrom = (day: Day): Day => addDays(day, (13 - weekdayOf(day)) % 7)

const midsummer = (year: number): Day => saturdayFrom(`${year}-06-20`)

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
const easterOf = (year: number): Day => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moon =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  return addDays(`${year}-03-22`, moon + sunday - 7 * late)
}
