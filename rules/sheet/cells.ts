import { addDays, isDay, type Day } from '../calendar/day.ts'
import { weekOfYear, type Week } from '../calendar/week.ts'

/**
 * A day as people and spreadsheets write it: 2026-08-31, with or without a time, 20260831,
 * 31/8 2026, 31.8.2026, and Excel's number of days (46265). Undefined for what is none.
 */
export const dayIn = (text: string): Day | undefined => {
  const said = text.trim()
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(said)?.[1]
  if (serial !== undefined) return addDays('1899-12-30', Number(serial))
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(said) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(said) ??
    backwards(/^(\d{1,2})[-/.] ?(\d{1,2})[-/. ] ?(\d{4})$/.exec(said))
  const found = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDay(found) ? found : undefined
}

const backwards = (found: RegExpExecArray | null): readonly (string | undefined)[] =>
  found === null ? [] : [found[0], found[3], found[2], found[1]]

/**
 * A week with its year: 2025-W47, 2025 v. 47, 202547, v47 2025, vecka 47/2025. Undefined for what
 * is none, and for a number without a year.
 */
export const weekIn = (text: string): Week | undefined => {
  const said = text.trim().toLowerCase()
  const { year, number } =
    /^(?<year>\d{4})[-/., ]*(?:w|v|week|vecka)?[. ]*(?<number>\d{1,2})$/.exec(said)?.groups ??
    /^(?:w|v|week|vecka)?[. ]*(?<number>\d{1,2})[-/., ]+(?<year>\d{4})$/.exec(said)?.groups ??
    {}
  return weekOfYear(Number(year), Number(number))
}

/** A percent of full time: 80, 80 %, and the 0.8 that a spreadsheet makes of 80 %. Undefined for what is none from 1 to 100. */
export const percentIn = (text: string): number | undefined => {
  const number = Number(text.replaceAll(/[%\s\u00a0]/g, '').replace(',', '.'))
  const percent = number <= 1 && !text.includes('%') ? Math.round(100 * number) : number
  return Number.isInteger(percent) && percent >= 1 && percent <= 100 ? percent : undefined
}

/** Ja, nej and what stands for them in a column of crosses; undefined for anything else. */
export const yesOrNo = (text: string): boolean | undefined => {
  const said = text.trim().toLowerCase()
  if (['ja', 'j', 'yes', 'y', 'x', 'true', 'sant', '1'].includes(said)) return true
  return ['nej', 'n', 'no', 'false', 'falskt', '0', '-'].includes(said) ? false : undefined
}

/** How words are compared: without case, marks, spaces and signs. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** The one among these that a text names, by any of its names; the beginning of one will do where it is the only one's. */
export const amongThese = <T>(
  text: string,
  all: readonly T[],
  namesOf: (one: T) => readonly string[],
): T | undefined => {
  const asked = folded(text)
  if (asked === '') return undefined
  const named = all.map((one) => ({ one, names: namesOf(one).map(folded) }))
  const [exact] = named.filter(({ names }) => names.includes(asked))
  if (exact !== undefined) return exact.one
  const begun = named.filter(({ names }) => asked.length >= 3 && names.some((name) => name.startsWith(asked)))
  return begun.length === 1 ? begun[0]?.one : undefined
}
