import type { AbsenceKind } from '../../rules/absence.ts'
import type { Intent, IntentOf } from '../intent.ts'

/** Beginnings of the words for each kind, in both languages, without diacritics. */
const kindWords: readonly (readonly [string, AbsenceKind])[] = [
  ['semester', 'semester'],
  ['annual', 'semester'],
  ['holiday', 'semester'],
  ['vacation', 'semester'],
  ['leave', 'semester'],
  ['sjuk', 'sjukfrånvaro'],
  ['sick', 'sjukfrånvaro'],
  ['vab', 'VAB'],
  ['foraldra', 'föräldraledighet'],
  ['parental', 'föräldraledighet'],
  ['tjanstledig', 'tjänstledighet'],
  ['komp', 'kompledighet'],
  ['kurs', 'kurs'],
  ['konferens', 'kurs'],
  ['course', 'kurs'],
  ['conference', 'kurs'],
  ['borta', 'annan'],
  ['franvar', 'annan'],
  ['away', 'annan'],
  ['absent', 'annan'],
]

const weekWord = /(?:^|\s)(?:vecka|week|v|w)\.?\s*(\d{1,3})(?=\s|$)/
const percentWord = /(?:^|\s)(\d{1,4})\s*(?:%|procent|percent)(?=\s|$)/
const daysWord = /(?:^|\s)(\d{1,2}(?:[.,]5)?)\s*(?:dagar|dag|days|day|d)(?=\s|$)/
const fillers = /^(?:pa|at|the|in|i|var|was|jag|hela|veckan)$/

/**
 * A week in words: `v47 akut 80% 2d semester`. Needs the week, a percent or an absence beside the
 * place to be taken for one. @param text lower case, without diacritics
 */
export const readWeek = (text: string): Intent | undefined => {
  const week = take(text, weekWord)
  const percent = take(week.rest, percentWord)
  const absence = takeAbsences(percent.rest)
  const placement = absence.rest
    .split(/\s+/)
    .filter((word) => word !== '' && !fillers.test(word))
    .join(' ')
  if (week.value === undefined && percent.value === undefined && absence.absences.length === 0)
    return undefined
  if (week.value === undefined && placement === '') return undefined
  return {
    verb: 'describeWeek',
    ...(week.value !== undefined && { week: Number(week.value) }),
    ...(percent.value !== undefined && { percent: Number(percent.value) }),
    ...(placement !== '' && { placement }),
    absences: absence.absences,
  }
}

type Absences = IntentOf<'describeWeek'>['absences']

/** Every length of days with the kind that stands nearest after it, and kinds without a length. */
const takeAbsences = (text: string): { absences: Absences; rest: string } => {
  const absences: Absences = []
  let rest = text
  for (let days = take(rest, daysWord); days.value !== undefined; days = take(rest, daysWord)) {
    const kind = takeKind(days.after) ?? takeKind(days.before)
    absences.push({
      kind: kind?.kind ?? 'annan',
      halfDays: Math.round(2 * Number(days.value.replace(',', '.'))),
    })
    rest = kind === undefined ? days.rest : days.rest.replace(kind.word, ' ')
  }
  const whole = takeKind(rest)
  if (whole !== undefined && absences.length === 0)
    return { absences: [{ kind: whole.kind }], rest: rest.replace(whole.word, ' ') }
  return { absences, rest }
}

const takeKind = (text: string): { kind: AbsenceKind; word: string } | undefined => {
  for (const word of text.split(/\s+/)) {
    const found = kindWords.find(([beginning]) => word.startsWith(beginning))
    if (found) return { kind: found[1], word }
  }
  return undefined
}

const take = (text: string, pattern: RegExp) => {
  const match = pattern.exec(text)
  if (match === null) return { value: undefined, rest: text, before: text, after: '' }
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  return { value: match[1], rest: `${before} ${after}`, before, after }
}
