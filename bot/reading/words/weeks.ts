import { vocabulary } from '../vocabulary.ts'

export const weekWords = vocabulary([['week', 'v, vecka, veckan, veckor, veckorna, vk, w, wk, week, weeks']])

/** Weeks counted from today's. */
export const relativeWeeks = vocabulary<number>([
  [-2, 'förrförra veckan, förrförra vecka, week before last, the week before last'],
  [-1, 'förra veckan, förra vecka, förra v, förra veckans, senaste veckan, last week, previous week'],
  [0, 'den här veckan, den här vecka, denna vecka, denna veckan, innevarande vecka, this week, current week'],
  [1, 'nästa vecka, nästa v, kommande vecka, next week'],
])

export const rangeWords = vocabulary([['range', 'till, to, through, until, tom, thru']])

export const listWords = vocabulary([['list', 'och, o, and, samt, plus']])

export const delmalWords = vocabulary([
  ['delmal', 'bt, delmål, delmålen, delmålet, dm, objective, objectives, goal, goals'],
])
