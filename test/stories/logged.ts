import { absenceKinds } from '../../rules/absence.ts'
import type { Person } from '../../rules/person.ts'

/** A line of the log, as whoever runs the bot reads it. */
export interface LogLine {
  readonly msg: string
  readonly id?: string
  readonly platform?: string
  readonly fault?: string
  readonly error?: { readonly type: string; readonly code?: string; readonly frames?: readonly string[] }
}

export const linesOf = (log: readonly string[]): readonly LogLine[] =>
  log.map((line) => JSON.parse(line) as LogLine)

const keys = ['level', 'time', 'msg', 'platform', 'fault', 'id', 'error']
const errorKeys = ['type', 'code', 'frames']

/**
 * What of people stands in a log where nothing of them may: names, e-mail addresses, what they
 * wrote, kinds of absence, delivery keys, and any field that is not on the list.
 */
export const contentIn = (
  log: readonly string[],
  people: readonly Person[],
  heard: { readonly texts: readonly string[]; readonly keys: readonly string[] },
): readonly string[] => {
  const ids = new Set(people.map(({ id }) => id))
  const said = heard.texts.map((text) => text.trim()).filter((text) => isTelling(text) && !ids.has(text))
  const words = [...people.flatMap(({ name }) => name.split(' ')), ...absenceKinds]
  const secrets = [...said, ...heard.keys, ...people.flatMap(({ email }) => email ?? [])]
  return linesOf(log).flatMap((line) => {
    const { frames = [], ...error } = line.error ?? {}
    const text = JSON.stringify({ ...line, error })
    return [
      ...Object.keys(line).filter((key) => !keys.includes(key)),
      ...Object.keys(line.error ?? {}).filter((key) => !errorKeys.includes(key)),
      ...frames.filter(
        (frame) => !/^ {4}at .*(?::\d+:\d+\)?|<anonymous>\)?|native|\(index \d+\))$/.test(frame),
      ),
      ...secrets.filter((secret) => text.includes(secret)),
      ...words.filter((word) => wholeWord(word).test(text)),
    ]
  })
}

/** Digits and letters up to f stand in the numbers of accidents by chance. */
const isTelling = (text: string): boolean => text.length > 2 && !/^[\da-f]*$/i.test(text)

const wholeWord = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])${word.replaceAll(/[^\p{L}\d]/gu, '\\$&')}(?![\\p{L}\\d])`, 'u')
