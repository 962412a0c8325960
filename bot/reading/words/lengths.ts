import { vocabulary } from '../vocabulary.ts'

export const quantities = vocabulary<number>([
  [0.5, 'halv, en halv, half, half a, a half, ½'],
  [1.5, 'en och en halv, en o en halv, one and a half, halvannan'],
  [2.5, 'två och en halv, två o en halv, two and a half'],
  [1, 'en, ett, one, a, an'],
  [2, 'två, two, ett par, a couple of'],
  [3, 'tre, three'],
  [4, 'fyra, four'],
  [5, 'fem, five'],
])

/** What a number of days is counted in. */
export const dayUnits = vocabulary<number>([
  [
    1,
    'd, dag, dagar, dgr, dagars, dags, day, days, arbetsdag, arbetsdagar, working day, working days, work days',
  ],
  [0.5, 'halvdag, halvdagar, halvdags, half day, half days, halv dag, halva dagar'],
])

/** A part of a day. */
export const halfDayWords = vocabulary([
  ['half', 'förmiddag, förmiddagen, fm, eftermiddag, eftermiddagen, em, morning, afternoon'],
])

export const percentWords = vocabulary([['percent', '%, procent, procents, percent, pct']])

export const partTimes = vocabulary<number>([
  [50, 'halvtid, half time, halftime, halvtids'],
  [100, 'heltid, full time, fulltime'],
])
