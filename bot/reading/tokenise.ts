import { mend } from './lexicon.ts'
import { plain } from './plain.ts'
import type { Token } from './token.ts'

const piece = /\p{L}[\p{L}\p{M}'’]*|[0-9]+|\S/gu

/** The words, numbers and marks of a text, each word taken for the nearest one known. */
export const tokenise = (text: string): readonly Token[] =>
  [...shortened(text.normalize('NFC')).matchAll(piece)].map((match) => tokenOf(match[0], match.index))

/** `mvh Anna` and what follows it. */
const signature =
  /(?<!\p{L})(?:mvh|hälsningar|vänligen|med vänlig|best regards|kind regards|regards)(?!\p{L}).*$/isu

const tokenOf = (text: string, start: number): Token => {
  const place = { start, end: start + text.length }
  if (/^[0-9]/.test(text)) return { kind: 'number', text, word: text, ...place }
  if (!/^\p{L}/u.test(text)) return { kind: 'mark', text, word: text, ...place }
  const known = mend(plain(text), start > 0 && /^\p{Lu}\p{Ll}/u.test(text))
  return { kind: 'word', text: known.written ?? text, word: known.word, ...place }
}

/** Abbreviations with stops inside, which would fall apart. */
const shortened = (text: string): string =>
  text.replaceAll(/\bt\.\s?o\.\s?m\.?/giu, 'till').replace(signature, '')
