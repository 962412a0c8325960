import type { Day } from '../../rules/calendar/day.ts'
import type { Intent } from '../intent.ts'
import { nearest } from './nearest.ts'
import { readActivity } from './readActivity.ts'
import { readAssessment } from './readAssessment.ts'
import { readCommand } from './readCommand.ts'
import { asked, type Reading } from './reading.ts'
import { readPlan } from './readPlan.ts'
import { readWeek } from './readWeek.ts'
import { readWhy } from './readWhy.ts'
import { takeQuote } from './quotes.ts'
import { saidIn, type Said } from './said.ts'

export type { Reading } from './reading.ts'

/** No command is this long beside its quoted text; what is, is a letter, not a command. */
const longest = 400

/** What a person wants who writes this on that day; never throws, never guesses. */
export const readText = (text: string, today: Day): Reading => {
  if (takeQuote(text).around.length > longest) return { nearest: [] }
  const said = saidIn(text, today)
  return (
    readWhy(said) ??
    readPlan(said) ??
    readCommand(said) ??
    readAssessment(said) ??
    readLogging(said) ?? { nearest: nearest(said) }
  )
}

/** A week or an activity; both, where the words fit both. */
const readLogging = (said: Said): Reading | undefined => {
  const week = readWeek(said)
  const activity = readActivity(said)
  const isBoth = (said.delmal.length > 0 || said.quote !== undefined) === said.weeks.length > 0
  if (activity === undefined) return week
  if (week === undefined) return said.weeks.length === 0 ? activity : asked(intentsOf(activity).map(asForm))
  if (isBoth) return asked([...intentsOf(activity), ...intentsOf(week)]) ?? week
  return said.weeks.length > 0 ? week : activity
}

const intentsOf = (reading: Reading) =>
  'read' in reading ? [reading.read] : 'maybe' in reading ? reading.maybe : []

/** The week that was named beside it is no day: the form asks for that. */
const asForm = (intent: Intent): Intent =>
  intent.verb === 'describeActivity' ? { ...intent, verb: 'newActivity' } : intent
