import type { Person } from '../../rules/person.ts'
import { distance } from './distance.ts'
import { plain } from './plain.ts'

/** Whom words name, and the words that are left. */
export interface Called {
  readonly persons: readonly Person[]
  readonly rest: string
}

/**
 * The persons that words name by first or last name: `anna`, `Annas`, `anna b`, `bergs`, with a slip
 * of the finger where nobody is called exactly that. Those are meant whom the most words name.
 */
export const calledIn = (words: string, persons: readonly Person[]): Called => {
  const all = words.split(/\s+/).filter((word) => word !== '')
  for (const isNamed of [exactly, byBeginning, nearly]) {
    const scored = persons.map((person) => ({
      person,
      words: all.filter((word) => namesOf(person).some((name) => isNamed(plain(word), name))),
    }))
    const most = Math.max(0, ...scored.map(({ words: found }) => found.length))
    if (most === 0) continue
    const best = scored.filter(({ words: found }) => found.length === most)
    const sifted = best.length === 1 ? best : byInitial(best, all)
    const used = new Set(sifted.flatMap(({ words: found }) => found))
    return {
      persons: sifted.map(({ person }) => person),
      rest: all.filter((word) => !used.has(word)).join(' '),
    }
  }
  return { persons: [], rest: all.join(' ') }
}

interface Scored {
  readonly person: Person
  readonly words: readonly string[]
}

/** `anna b`: of several Annas the one whose other name begins so. */
const byInitial = (best: readonly Scored[], all: readonly string[]): readonly Scored[] => {
  const narrowed = best.flatMap(({ person, words }) => {
    const initial = all.find(
      (word) =>
        !words.includes(word) &&
        word.length <= 2 &&
        namesOf(person).some((name) => name.startsWith(plain(word))),
    )
    return initial === undefined ? [] : [{ person, words: [...words, initial] }]
  })
  return narrowed.length > 0 ? narrowed : best
}

const namesOf = ({ name }: Person): readonly string[] =>
  name
    .split(/[\s-]+/)
    .map(plain)
    .filter((one) => one !== '')

/** Also in the genitive: `Annas`, `Hans`. */
const exactly = (word: string, name: string): boolean => word === name || word === `${name}s`

const byBeginning = (word: string, name: string): boolean => word.length >= 3 && name.startsWith(word)

const nearly = (word: string, name: string): boolean =>
  word.length >= 4 &&
  name.length >= 4 &&
  word[0] === name[0] &&
  Math.min(distance(word, name), distance(word, `${name}s`)) <= (word.length >= 8 ? 2 : 1)
