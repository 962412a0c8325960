import { activityKindSchema, checkKindSchema, type ActivityKind, type CheckKind } from '../../rules/delmal.ts'
import type { IntentOf } from '../intent.ts'
import { days } from './days.ts'
import { bareWeekday } from './nearDays.ts'
import type { SaidDay } from './saidDay.ts'
import { asked, type Reading } from './reading.ts'
import { inOneLine, leftover, type Said } from './said.ts'
import { longestOf, oneOf, sift, valuesOf } from './token.ts'
import { phrase } from './vocabulary.ts'
import { activityWords, checkWords } from './words/activities.ts'
import type { CommandName } from './words/commands.ts'

type Filled = Omit<IntentOf<'newActivity'>, 'verb'>

interface Parts {
  readonly said: Said
  /** One for each way it can be understood. */
  readonly choices: readonly Filled[]
  readonly isWhole: boolean
}

const beside: readonly CommandName[] = ['activity', 'log', 'delmal', 'hello', 'thanks', 'help', 'status']

/** An activity in words: `bt3 bt8 kurs 2026-11-18 "Etik i vardagen"`, in any order. */
export const readActivity = (said: Said): Reading | undefined => {
  if (said.isChat || said.isQuestion || said.commands.some((name) => !beside.includes(name))) return undefined
  const parts = partsOf(said)
  if (parts === undefined) return undefined
  return said.delmal.length > 0 ? ofDelmal(parts) : withoutDelmal(parts)
}

const partsOf = (said: Said): Parts | undefined => {
  const dates = sift(said.rest, oneOf(days(said.today), bareWeekday(said.today)))
  const ways = sift(
    dates.rest,
    longestOf<ActivityKind | CheckKind>(phrase(activityWords), phrase(checkWords)),
  )
  const kinds = valuesOf(ways.found).flatMap((way) => activityKindSchema.safeParse(way).data ?? [])
  const checks = valuesOf(ways.found).flatMap((way) => checkKindSchema.safeParse(way).data ?? [])
  const words = leftover(ways.rest)
  if (words.length > mostWords || words.some(({ text }) => /^\d{5,}/.test(text))) return undefined
  const line = said.quote ?? inOneLine(ways.rest)
  const isWhole = words.length === 0 && said.badDelmal === undefined
  const choices = each(dates.found.flatMap(({ value }) => value)).flatMap((day) =>
    each(kinds).flatMap((activity) =>
      each(checks).map((check) => ({
        ...(said.delmal.length > 0 && { delmal: [...said.delmal] }),
        ...(activity !== undefined && { activity }),
        ...(check !== undefined && { check }),
        ...(day !== undefined && dayOf(day)),
        ...(line !== '' && { line }),
        ...(said.badDelmal !== undefined && { badDelmal: said.badDelmal }),
      })),
    ),
  )
  return { said, choices, isWhole }
}

/** Longer talk is not taken for the line of an activity. */
const mostWords = 8

/** The different values, or none at all as one choice. */
const each = <T>(values: readonly T[]): readonly (T | undefined)[] => {
  const different = new Map(values.map((value) => [JSON.stringify(value), value]))
  return different.size === 0 ? [undefined] : [...different.values()]
}

const dayOf = (said: SaidDay) => ('day' in said ? { day: said.day } : { badDay: said.bad })

/** Clear enough to be logged, or the form with what was said; a code by itself may be asked about. */
const ofDelmal = ({ said, choices, isWhole }: Parts): Reading | undefined => {
  const [code, ...others] = said.delmal
  const isBare = choices.every((choice) => Object.keys(choice).every((key) => key === 'delmal'))
  if (isBare && code !== undefined && others.length === 0 && !asksForForm(said))
    return { maybe: [{ verb: 'why', about: code }, ...choices.map(asForm)] }
  return asked(
    choices.map((choice) =>
      isWhole && !said.commands.includes('activity') ? asLogged(choice) : asForm(choice),
    ),
  )
}

const asksForForm = ({ commands }: Said): boolean => commands.includes('activity') || commands.includes('log')

const withoutDelmal = ({ said, choices, isWhole }: Parts): Reading | undefined => {
  const isActivity = choices.some(({ activity, check }) => activity !== undefined || check !== undefined)
  if (said.commands.includes('activity')) return asked(choices.map(asForm))
  return isActivity && (isWhole || said.badDelmal !== undefined) ? asked(choices.map(asForm)) : undefined
}

const asForm = (filled: Filled): IntentOf<'newActivity'> => ({ verb: 'newActivity', ...filled })

/** Only what says how it was worked on or checked, on a day that exists, goes without the form. */
const asLogged = (filled: Filled): IntentOf<'newActivity'> | IntentOf<'describeActivity'> => {
  const { delmal, activity, check, badDay } = filled
  const isSaid = (activity !== undefined || check !== undefined) && badDay === undefined
  return isSaid && delmal !== undefined ? { verb: 'describeActivity', ...filled, delmal } : asForm(filled)
}
