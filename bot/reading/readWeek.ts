import type { Intent, IntentOf } from '../intent.ts'
import { takeAbsences, type Away } from './absences.ts'
import { percents } from './percent.ts'
import { asked, type Reading } from './reading.ts'
import { inOwnWords, leftover, type Said } from './said.ts'
import { oneOf, sift, type Token } from './token.ts'
import { phrase } from './vocabulary.ts'
import type { CommandName } from './words/commands.ts'
import { activityWords, checkWords } from './words/activities.ts'
import { placeWords } from './words/places.ts'

type Week = IntentOf<'describeWeek'>

interface Parts {
  readonly said: Said
  readonly weeks: readonly number[]
  readonly percent?: number
  readonly away: Away
  readonly placement: string
  readonly words: readonly Token[]
}

/** Commands that may stand in a sentence about a week. */
const beside: readonly CommandName[] = ['log', 'asPlanned', 'placements', 'hello', 'thanks', 'help']

/** A week in words: `v47 akut 80% 2d semester`, in any order. */
export const readWeek = (said: Said): Reading | undefined => {
  if (said.isChat || said.isQuestion || said.commands.some((name) => !beside.includes(name))) return undefined
  const parts = partsOf(said)
  if (parts === undefined) return undefined
  return isNamed(parts) ? withWeek(parts) : withoutWeek(parts)
}

const partsOf = (said: Said): Parts | undefined => {
  const percent = sift(said.rest, percents)
  const away = takeAbsences(percent.rest, said.today)
  const weeks = said.weeks.length > 0 ? said.weeks : away.weeks
  const words = leftover(away.rest)
  const [first, second] = percent.found.map(({ value }) => value)
  if (second !== undefined && second !== first) return undefined
  if (words.length > 5 || words.some(({ text }) => /^\d{5,}/.test(text))) return undefined
  const isFar = said.weeks.length === 0 && away.weeks.length > 1
  if (isFar || (said.quote !== undefined && words.length > 0)) return undefined
  const isCourse = away.choices.some((absences) =>
    absences.some(({ kind, halfDays }) => kind === 'kurs' && halfDays === undefined),
  )
  const placement = isCourse && said.quote !== undefined ? '' : (said.quote ?? inOwnWords(away.rest))
  if (said.quote === undefined && /^\d+\D/.test(placement) && weeks.length > 0) return undefined
  if (isActivity(words)) return undefined
  if (said.weeks.length === 0 && weeks.length > 0 && (!away.hasKind || (words.length > 0 && !isPlace(words))))
    return undefined
  return { said, weeks, ...(first !== undefined && { percent: first }), away, placement, words }
}

/** Words for an activity name no place. */
const isActivity = (words: readonly Token[]): boolean =>
  !knowsPlace(words) && sift(words, oneOf<string>(phrase(activityWords), phrase(checkWords))).found.length > 0

const isPlace = (words: readonly Token[]): boolean =>
  words.length > 0 && words.length <= 3 && knowsPlace(words)

const isNamed = ({ weeks }: Parts): boolean => weeks.length > 0

const says = ({ said }: Parts, name: CommandName): boolean => said.commands.includes(name)

const withWeek = (parts: Parts): Reading | undefined => {
  const { weeks, percent, away, placement } = parts
  if (isNothing(parts)) return onlyWeeks(parts)
  const isQuoted = parts.said.quote !== undefined
  const forgotten = isQuoted ? null : /^(\p{L}.*?) ?(\d{2,3})$/u.exec(placement)
  if (forgotten !== null && percent === undefined && Number(forgotten[2]) % 5 === 0)
    return asked(
      away.choices.flatMap((absences) => [
        describing(
          weeks,
          { ...parts, placement: forgotten[1] ?? '', percent: Number(forgotten[2]) },
          absences,
        ),
        describing(weeks, parts, absences),
      ]),
    )
  if (!isQuoted && /^\d+$/.test(placement)) return undefined
  return asked(away.choices.map((absences) => describing(weeks, parts, absences)))
}

const isNothing = ({ percent, away, placement }: Parts): boolean =>
  percent === undefined && placement === '' && away.choices.length === 1 && away.choices[0]?.length === 0

/** Weeks and nothing about them: one is shown, several are logged only if that was said. */
const onlyWeeks = (parts: Parts): Reading | undefined => {
  const { weeks } = parts
  const [first] = weeks
  const whole = describing(weeks, parts, [])
  if (says(parts, 'asPlanned')) return { read: whole }
  if (weeks.length === 1 && first !== undefined) return { read: { verb: 'showWeek', number: first } }
  return says(parts, 'log') ? { read: whole } : asked([whole, { verb: 'showWeek', number: first ?? 0 }])
}

const withoutWeek = (parts: Parts): Reading | undefined => {
  const { percent, away, placement, words } = parts
  const isLogged = says(parts, 'log') || says(parts, 'asPlanned')
  const isQuoted = parts.said.quote !== undefined
  if (isQuoted && !isLogged) return undefined
  const isPlaced = isQuoted || isPlace(words)
  if (words.length > 0 && !isPlaced) return undefined
  const [absences = []] = away.choices
  const lasts = absences.some(({ halfDays }) => halfDays !== undefined)
  const isClear = lasts || (absences.length > 0 && away.isWhole) || (percent !== undefined && isPlaced)
  const bare = isQuoted ? null : /^(\d{1,3}) (.+)$/.exec(placement)
  if (bare !== null) return numbered(Number(bare[1]), { ...parts, placement: bare[2] ?? '' })
  const readings = away.choices.map((each) => describing([], parts, each))
  if (isNothing(parts) && says(parts, 'asPlanned'))
    return asked(says(parts, 'log') ? readings : [...readings, { verb: 'showWeek' }])
  if (isNothing(parts)) return undefined
  if (isClear || (isLogged && (isPlaced || percent !== undefined))) return asked(readings)
  if (isLogged || absences.length > 0 || percent !== undefined)
    return asked([...readings, ...otherwise(parts, absences)].slice(0, 3))
  return isPlaced ? asked([...readings, { verb: 'why', about: placement.toLowerCase() }]) : undefined
}

/** `46 akut`: a week, or a percent. */
const numbered = (number: number, parts: Parts): Reading | undefined =>
  asked(
    parts.away.choices.flatMap((absences) => [
      ...(number >= 1 && number <= 53 ? [describing([number], parts, absences)] : []),
      ...(number % 5 === 0 ? [describing([], { ...parts, percent: number }, absences)] : []),
      { verb: 'showWeek', ...(number <= 53 && { number }) },
    ]),
  )

/** The other thing it can mean: `kurs` by itself may be an activity. */
const otherwise = ({ said, placement }: Parts, absences: Week['absences']): Intent[] =>
  absences.some(({ kind }) => kind === 'kurs') && placement === '' && !said.commands.includes('log')
    ? [{ verb: 'newActivity', activity: 'kurs' }]
    : [{ verb: 'showWeek' }]

const knowsPlace = (words: readonly Token[]): boolean => sift(words, phrase(placeWords)).found.length > 0

const describing = (
  weeks: readonly number[],
  { percent, placement }: Pick<Parts, 'percent' | 'placement'>,
  absences: Week['absences'],
): Week => ({
  verb: 'describeWeek',
  weeks: [...weeks],
  ...(placement !== '' && { placement }),
  ...(percent !== undefined && { percent }),
  absences,
})
