import { vocabulary } from '../vocabulary.ts'

/** Months by number. */
export const monthWords = vocabulary<number>([
  [1, 'januari, jan, january'],
  [2, 'februari, feb, february'],
  [3, 'mars, mar, march'],
  [4, 'april, apr'],
  [5, 'maj, may'],
  [6, 'juni, jun, june'],
  [7, 'juli, jul, july'],
  [8, 'augusti, aug, august'],
  [9, 'september, sep, sept'],
  [10, 'oktober, okt, october, oct'],
  [11, 'november, nov'],
  [12, 'december, dec'],
])

/** 1 for Monday to 7 for Sunday. */
export const weekdayWords = vocabulary<number>([
  [1, 'måndag, måndagen, måndags, mån, mon, monday'],
  [2, 'tisdag, tisdagen, tisdags, tis, tue, tues, tuesday'],
  [3, 'onsdag, onsdagen, onsdags, ons, wed, wednesday'],
  [4, 'torsdag, torsdagen, torsdags, tors, tor, thu, thur, thurs, thursday'],
  [5, 'fredag, fredagen, fredags, fre, fri, friday'],
  [6, 'lördag, lördagen, lördags, lör, sat, saturday'],
  [7, 'söndag, söndagen, söndags, sön, sun, sunday'],
])

/** Words before a weekday that say on which side of today it lies. */
export const sideWords = vocabulary<'past' | 'ahead'>([
  ['past', 'i, förra, nu i, nu, senaste, last, on, this past, past'],
  ['ahead', 'på, nästa, next, nu på'],
])

/** Days counted from today. */
export const relativeDays = vocabulary<number>([
  [0, 'idag, i dag, today, ikväll, nu idag'],
  [-1, 'igår, i går, yesterday'],
  [-2, 'i förrgår, förrgår, iförrgår, day before yesterday, the day before yesterday'],
  [1, 'imorgon, i morgon, imorron, tomorrow'],
])

export const agoWords = vocabulary([['ago', 'sedan, sen, ago']])
