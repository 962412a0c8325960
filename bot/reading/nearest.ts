import type { Intent } from '../intent.ts'
import { distance } from './distance.ts'
import { plain } from './plain.ts'
import { plainIntents } from './readCommand.ts'
import { leftover, type Said } from './said.ts'
import { sift } from './token.ts'
import { phrase } from './vocabulary.ts'
import { fillerWords } from './words/everyday.ts'
import { commandWords, hintWords, type CommandName } from './words/commands.ts'

const most = 3

/** What can be said that lies nearest to words not understood: by their subject, then by likeness. */
export const nearest = (said: Said): readonly Intent[] => {
  const [week] = said.weeks
  const subjects: Intent[] = [
    ...(week === undefined ? [] : [{ verb: 'showWeek' as const, number: week }]),
    ...(said.delmal.length === 0 ? [] : [{ verb: 'newActivity' as const, delmal: [...said.delmal] }]),
    ...(said.badDelmal === undefined ? [] : [{ verb: 'showDelmal' as const }]),
  ]
  const named = said.commands.flatMap((name) => intentOf(name) ?? [])
  const hinted = said.isChat
    ? []
    : sift(said.all, phrase(hintWords)).found.flatMap(({ value }) => intentOf(value) ?? [])
  const all = [...subjects, ...named, ...hinted, ...alike(leftover(said.rest).map(({ word }) => word))]
  const seen = new Map(all.map((intent) => [intent.verb, intent]))
  return [...seen.values()].slice(0, most)
}

const intentOf = (name: CommandName): Intent | undefined =>
  plainIntents[name] ?? (name === 'change' || name === 'asPlanned' ? { verb: 'showWeek' } : undefined)

/** How many words of a long message are compared. */
const longest = 12

const alike = (words: readonly string[]): readonly Intent[] => {
  const scored = new Map<CommandName, number>()
  for (const word of words.slice(0, longest).filter((each) => each.length >= 3))
    for (const [known, names] of commandsByWord) {
      const apart = unlikeness(word, known)
      if (apart === undefined) continue
      for (const name of names) scored.set(name, Math.min(apart, scored.get(name) ?? Infinity))
    }
  return [...scored].sort(([, a], [, b]) => a - b).flatMap(([name]) => intentOf(name) ?? [])
}

/** Nearer for a shared beginning than for slips; undefined where two words have nothing in common. */
const unlikeness = (word: string, known: string): number | undefined => {
  const [short, long] = word.length < known.length ? [word, known] : [known, word]
  const shared = short.length / long.length
  if (long.startsWith(short) && (short.length > 3 || shared > 0.5)) return 1 - shared
  if (short.length < 5 || long.length - short.length > 3) return undefined
  const apart = distance(word, known)
  return apart <= 3 && 3 * apart <= short.length ? 1 + apart : undefined
}

const fillers = new Set(fillerWords.written.map(plain))

const isTelling = (word: string): boolean => word.length >= 4 && !fillers.has(word)

const commandsByWord: ReadonlyMap<string, ReadonlySet<CommandName>> = (() => {
  const map = new Map<string, Set<CommandName>>()
  for (const phrases of commandWords.byFirst.values())
    for (const { words, meaning } of phrases)
      for (const word of words.map(plain).filter(isTelling))
        map.set(word, (map.get(word) ?? new Set()).add(meaning))
  return map
})()
