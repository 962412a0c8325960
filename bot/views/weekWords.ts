import { weekdayOf } from '../../rules/calendar/day.ts'
import type { Absence } from '../../rules/absence.ts'
import { workingHalfDays } from '../../rules/served.ts'
import type { WeekPart } from '../../rules/proposal.ts'
import type { Texts } from '../texts/texts.ts'
import { nameFor, type Reader } from './reader.ts'

/** 'Akutkliniken, akut sjukvård · 100 % · handledare Bo Ek': what a person recognises a part by. */
export const partLine = (part: WeekPart, reader: Reader): string => {
  const { texts } = reader
  return [
    ...days(part, texts),
    texts.week.place(part.unit, part.specialty),
    texts.week.percent(part.percent),
    ...part.absences.map((absence) => namedAbsence(absence, texts)),
    part.supervisor === undefined
      ? texts.week.noSupervisor
      : texts.week.supervisedBy(nameFor(reader, part.supervisor)),
  ].join(' · ')
}

/** 'akut sjukvård, hela veckan', with the kind of absence: for the doctor and the kansli in private. */
export const partInShort = (part: WeekPart, texts: Texts): string =>
  inShort(part, texts, (absence) => namedAbsence(absence, texts))

/** The same for the handledare: that one was away, never why (sick leave is health data). */
export const partForSupervisor = (part: WeekPart, texts: Texts): string =>
  inShort(part, texts, ({ halfDays }) => texts.week.absentUnnamed(texts.time.halfDays(halfDays)))

const inShort = (part: WeekPart, texts: Texts, absent: (absence: Absence) => string): string => {
  const when = days(part, texts)
  return [
    part.specialty,
    ...(part.percent < 100 ? [texts.week.percent(part.percent)] : []),
    ...(when.length === 0 && part.absences.length === 0 ? [texts.week.wholeWeek] : when),
    ...part.absences.map(absent),
  ].join(', ')
}

const namedAbsence = ({ halfDays, kind }: Absence, texts: Texts): string =>
  texts.week.absent(texts.time.halfDays(halfDays), texts.week.absenceKind(kind))

/** Which weekdays, where it is not all five. */
const days = (part: WeekPart, texts: Texts): string[] => {
  if (workingHalfDays(part) === 10) return []
  const names = texts.week.form.weekdays
  const first = names[Math.min(weekdayOf(part.from), 5) - 1] ?? ''
  const last = names[Math.min(weekdayOf(part.to), 5) - 1] ?? ''
  return [first === last ? first : `${first}–${last}`]
}
