import { vocabulary } from '../vocabulary.ts'

/** What a line about a doctor's plan is about. */
export type PlanWord =
  | 'plan'
  | 'whatIf'
  | 'move'
  | 'last'
  | 'supervisor'
  | 'end'
  | 'pause'
  | 'finished'
  | 'left'
  | 'broken'
  | 'ended'
  | 'add'

/** The first two ways of each are what the bot itself writes. */
export const planWords = vocabulary<PlanWord>([
  ['plan', 'plan, plan, plan för, planen för, plan for, plan of, planera, planering'],
  [
    'whatIf',
    'tänk om, what if, tänk ifall, tänk dig att, vad händer om, vad skulle hända om, what happens if, what would happen if',
  ],
  [
    'move',
    'flytta, move, flyttar, flyttas, senarelägg, senarelägga, skjut upp, skjuta upp, skjut fram, tidigarelägg, tidigarelägga, postpone, bring forward',
  ],
  ['last', 'förläng, lengthen, förlänga, förlängs, förkorta, extend, shorten, prolong'],
  ['supervisor', 'handledare, supervisor, byt handledare, byta handledare, ny handledare, change supervisor'],
  [
    'end',
    'sista dag, last day, bt slutar, bt slut, bt tar slut, slutar bt, sista dagen i bt, bt ends, last day of bt, förläng bt, lengthen bt, extend bt, flytta bt slut, flytta slutet, flytta sista dagen, move the end',
  ],
  [
    'pause',
    'uppehåll, long leave, gör uppehåll, studieuppehåll, lång frånvaro, långledig, långledighet, on leave, på uppehåll',
  ],
  ['ended', 'avsluta, end bt, avslutar, avsluta bt, avslutas, end the bt'],
  ['left', 'slutat, has left, har slutat, slutade, quit, har lämnat, left the programme'],
  ['broken', 'avbruten, broken off, avbrutit, har avbrutit, avbryter bt, bt avbruten, broke off'],
  [
    'finished',
    'klar med bt, finished bt, färdig med bt, fullgjort bt, är klar med bt, bt klar, done with bt, has finished',
  ],
  [
    'add',
    'lägg till, add, lägga till, lägg till läkare, lägg till bt läkare, lägg till handledare, ny läkare, ny bt läkare, ny handledare att lägga till, add doctor, add supervisor, add a doctor, add a supervisor, new doctor',
  ],
])

export const restWords = vocabulary<'same' | 'none'>([
  [
    'same',
    'flytta resten, and the rest, och resten, med resten, resten följer med, allt efter, the rest follows, with the rest, allt därefter',
  ],
  [
    'none',
    'utan resten, without the rest, resten ligger kvar, resten står kvar, the rest stays, bara den, only that',
  ],
])

/** On which side of the day said a span lies. */
export const fromWords = vocabulary([
  ['from', 'från, from, från och med, fr o m, from och med, fom, med start, starting, since, som börjar'],
])
export const untilWords = vocabulary([
  ['until', 'till, until, till och med, t o m, tom, through, slutar, ends, fram till, to, tills'],
])

export const directionWords = vocabulary<1 | -1>([
  [1, 'senare, later, framåt, fram, forward, on'],
  [-1, 'tidigare, earlier, bakåt, tillbaka, tidigarelägg, tidigarelägga, bring forward, förkorta, shorten'],
])

/** What a length of a plan is counted in, in days; months by the calendar. */
export const spanUnits = vocabulary<7 | 1 | 'months'>([
  [7, 'vecka, week, veckor, weeks, v, w'],
  [1, 'dag, day, dagar, days, d'],
  ['months', 'månad, month, månader, months, mån'],
])
