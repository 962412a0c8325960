import { instrumentSchema, type ActivityKind, type CheckKind } from '../../rules/delmal.ts'
import type { IntentOf } from '../intent.ts'
import { days } from './days.ts'
import { bareWeekday } from './nearDays.ts'
import { asked, type Reading } from './reading.ts'
import type { SaidDay } from './saidDay.ts'
import { inOwnWords, leftover, type Said } from './said.ts'
import { longestOf, oneOf, sift, valuesOf } from './token.ts'
import { phrase } from './vocabulary.ts'
import { activityWords, checkWords } from './words/activities.ts'
import { assessmentWords } from './words/assessments.ts'
import type { CommandName } from './words/commands.ts'

const beside: readonly CommandName[] = ['log', 'delmal', 'hello', 'thanks', 'help']

/** Longer talk names neither a person nor a line. */
const mostWords = 6

/**
 * An assessment in words, in any order: `mini-cex bt1`, `dops igår bt5 bo`, `bedömning`. Beside a
 * way of working (`bt3 kurs mini-cex`) it is how that activity was checked, and no entry of its own.
 */
export const readAssessment = (said: Said): Reading | undefined => {
  if (said.isChat || said.isQuestion || said.weeks.length > 0) return undefined
  if (said.commands.some((name) => !beside.includes(name))) return undefined
  const dates = sift(said.rest, oneOf(days(said.today), bareWeekday(said.today)))
  const ways = sift(
    dates.rest,
    longestOf<ActivityKind | CheckKind | 'assessment'>(
      phrase(activityWords),
      phrase(checkWords),
      phrase(assessmentWords),
    ),
  )
  const named = [...new Set(valuesOf(ways.found))].filter((way) => way !== 'assessment')
  const [instrument, ...more] = named.map((way) => instrumentSchema.safeParse(way).data)
  const isOther = more.length > 0 || (named.length > 0 && instrument === undefined)
  if (ways.found.length === 0 || isOther || leftover(ways.rest).length > mostWords) return undefined
  const words = inOwnWords(ways.rest)
  const filled = {
    verb: 'newAssessment' as const,
    ...(instrument !== undefined && { instrument }),
    ...(said.delmal.length > 0 && { delmal: [...said.delmal] }),
    ...(said.badDelmal !== undefined && { badDelmal: said.badDelmal }),
    ...(said.quote !== undefined && { line: said.quote }),
    ...(words !== '' && { words }),
  }
  const onDays = dates.found.flatMap(({ value }) => value)
  return asked(onDays.length === 0 ? [filled] : onDays.map((day) => onDay(filled, day)))
}

const onDay = (filled: IntentOf<'newAssessment'>, said: SaidDay): IntentOf<'newAssessment'> =>
  'day' in said ? { ...filled, day: said.day } : { ...filled, badDay: said.bad }
