import { plain } from './plain.ts'
import type { Match, Matcher, Token } from './token.ts'

/** Words and phrases by their first word, the longest first. */
export interface Vocabulary<Meaning> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Meaning>[]>
  /** Every single word as written in the table. */
  readonly written: readonly string[]
  /** The ways to say each, in the order of the table: first in Swedish, then in English. */
  readonly ways: ReadonlyMap<Meaning, readonly string[]>
}

interface Phrase<Meaning> {
  readonly words: readonly string[]
  readonly meaning: Meaning
}

/** @param rows a meaning and the ways to say it, with commas between */
export const vocabulary = <Meaning>(
  rows: readonly (readonly [meaning: Meaning, ways: string])[],
): Vocabulary<Meaning> => {
  const byFirst = new Map<string, Phrase<Meaning>[]>()
  const written: string[] = []
  const all = new Map<Meaning, readonly string[]>()
  for (const [meaning, row] of rows) {
    const ways = row.split(',').map((each) => each.trim())
    all.set(meaning, all.get(meaning) ?? ways)
    for (const way of ways) {
      const words = plain(way).split(' ')
      written.push(...way.split(' '))
      byFirst.set(words[0] ?? '', [...(byFirst.get(words[0] ?? '') ?? []), { words, meaning }])
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return { byFirst, written, ways: all }
}

/** Finds the longest phrase that begins at a token; hyphens between its words do no harm. */
export const phrase =
  <Meaning>({ byFirst }: Vocabulary<Meaning>): Matcher<Meaning> =>
  (tokens, start) => {
    const first = tokens[start]
    if (first === undefined || first.kind === 'taken') return undefined
    for (const { words, meaning } of byFirst.get(first.word) ?? []) {
      const size = sizeOf(words, tokens, start)
      if (size !== undefined) return { value: meaning, size } satisfies Match<Meaning>
    }
    return undefined
  }

const sizeOf = (words: readonly string[], tokens: readonly Token[], start: number): number | undefined => {
  let at = start
  for (const [index, word] of words.entries()) {
    while (index > 0 && tokens[at]?.kind === 'mark' && /^[-–/°]$/.test(tokens[at]?.text ?? '')) at += 1
    const token = tokens[at]
    if (token === undefined || token.kind === 'taken' || token.word !== word) return undefined
    at += 1
  }
  return at - start
}

/** What the bot itself writes for a meaning. */
export const nameOf = <Meaning>(
  { ways }: Vocabulary<Meaning>,
  meaning: Meaning,
  language: 'sv' | 'en',
): string => {
  const [swedish = '', english = swedish] = ways.get(meaning) ?? []
  return language === 'sv' ? swedish : english
}
