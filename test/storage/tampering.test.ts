import fc from 'fast-check'
import { readFile, writeFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import type { Commit } from '../../rules/logbook.ts'
import { brokenAt, commitOf, headOf, linked, linkSchema, reaches, type Link } from '../../storage/chain.ts'
import { headerLine, lineOf, parseJournal } from '../../storage/lowdb/journalText.ts'
import { Damaged } from '../../storage/store.ts'
import { author, deciding, enrolled, logged } from '../contracts/store/given.ts'
import { dataFolder, fileOf, openSite } from './disk.ts'

const runs = process.env.LONG ? 10_000 : 1_000
const commits = 12

/** Everything linked anew, as someone would who knows how the chain is made. */
const relinked = (all: readonly Commit[]): Link[] =>
  all.reduce<Link[]>((made, commit) => [...made, linked(headOf('anna', made), commit)], [])

const links: readonly Link[] = relinked(
  Array.from({ length: commits }, (_, i) => ({
    ...author(`${i}`),
    changes: i === 0 ? [enrolled] : [logged(`w${i % 5}`), logged('åäö')],
  })),
)
const old = links.map(commitOf)

const written = (all: readonly Link[]) => Buffer.from(headerLine('anna') + all.map(lineOf).join(''))
const text = written(links)

const read = (bytes: Uint8Array) => parseJournal(bytes, linkSchema, 'anna.jsonl')

/** Who notices, and how: the disk's own format, the chain, or only the head that was kept elsewhere. */
const noticed = (bytes: Uint8Array): 'format' | 'chain' | 'head' | 'nobody' => {
  try {
    const { id, items } = read(bytes)
    if (id !== 'anna') return 'format'
    if (brokenAt('anna', items) !== undefined) return 'chain'
    return reaches(headOf('anna', links), items) ? 'nobody' : 'head'
  } catch (error) {
    if (error instanceof Damaged) return 'format'
    throw error
  }
}

type Harm = (links: Link[], a: number, b: number, word: string) => Link[]

/** Another text or number somewhere inside the value, or something where nothing was. */
const edited = (value: unknown, at: number, word: string): unknown => {
  if (typeof value === 'string') return value === word ? `${word}x` : word
  if (typeof value === 'number') return value + 1
  const entries = Object.entries(value as object)
  const which = at % (entries.length || 1)
  const changed = entries.map(([key, inner], i): [string, unknown] =>
    i === which ? [key, edited(inner, Math.floor(at / entries.length), word)] : [key, inner],
  )
  if (!Array.isArray(value)) return Object.fromEntries(changed)
  return changed.length === 0 ? [word] : changed.map(([, inner]) => inner)
}

const harms: Record<string, Harm> = {
  edit: (all, a, b, word) => all.with(a, edited(all[a], b, word) as Link),
  'edit with the prev and hash taken off': (all, a, b, word) =>
    all.with(a, commitOf(edited(all[a], b * 4 + (b % 3), word) as Link)),
  deletion: (all, a) => all.toSpliced(Math.min(a, all.length - 2), 1),
  insertion: (all, a, b) => all.toSpliced(a + (b % 2), 0, all[b % all.length] as Link),
  'forged insertion': (all, a, _, word) =>
    all.toSpliced(a, 0, linked(headOf('anna', all.slice(0, a)), { ...commitOf(all[a] as Link), by: word })),
  reordering: (all, a, b) => {
    const other = (a + 1 + (b % (all.length - 1))) % all.length
    return all.with(a, all[other] as Link).with(other, all[a] as Link)
  },
  'cut tail': (all, a) => all.slice(0, a),
  'whole rewriting': (all, a, _, word) =>
    relinked(all.with(a, { ...(all[a] as Link), by: `${word}x` }).map(commitOf)),
}

/** One byte of the file, whichever. */
const flipped = (a: number, by: number) => {
  const bytes = Buffer.from(text)
  const at = a % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ by
  return bytes
}

test(`finds each of ${runs} random edits, deletions, insertions, reorderings and cuts`, () => {
  const counts: Record<string, number> = {}
  const found = (what: string, by: string) => {
    counts[`${what}: ${by}`] = (counts[`${what}: ${by}`] ?? 0) + 1
    if (by === 'head' && !['cut tail', 'whole rewriting', 'byte'].includes(what))
      throw new Error(`${what} needed the head`)
    return by !== 'nobody'
  }
  const place = fc.nat({ max: commits - 1 })
  const named = fc.record({
    what: fc.constantFrom(...Object.keys(harms)),
    a: place,
    b: fc.nat(),
    word: fc.string(),
  })
  const byte = fc.record({ what: fc.constant('byte'), a: fc.nat(), b: fc.integer({ min: 1, max: 255 }) })
  const mutation = fc.oneof({ weight: 8, arbitrary: named }, { weight: 1, arbitrary: byte })
  fc.assert(
    fc.property(mutation, (harm) => {
      const bytes =
        'word' in harm
          ? written(harms[harm.what]?.([...links], harm.a, harm.b, harm.word) ?? [])
          : flipped(harm.a, harm.b)
      const by = noticed(bytes)
      fc.pre(by !== 'nobody' || !saysTheSame(bytes))
      return found(harm.what, by)
    }),
    { numRuns: runs },
  )
  console.log(`${runs} mutations of a journal, all found`, counts)
})

/** Two equal commits that changed places, or a first one without its hash, as of before the chain. */
const saysTheSame = (bytes: Uint8Array) => isDeepStrictEqual(read(bytes).items.map(commitOf), old)

test('a journal as it was breaks no chain and reaches its head, however it grew since', () => {
  expect(noticed(text)).toBe('nobody')
  const grown = [...links, linked(headOf('anna', links), { ...author('13'), changes: [enrolled] })]
  expect(noticed(written(grown))).toBe('nobody')
})

test('a journal from before the chain is read as it is, and sealed by its next commit', async () => {
  const dir = await dataFolder()
  const first = await openSite(dir)
  await first.site.commit('anna', author('0'), deciding(enrolled))
  await first.close()
  const file = await fileOf(dir, 'anna.jsonl')
  await writeFile(file, written(old))
  const { site, close } = await openSite(dir)
  expect(await site.journal('anna')).toEqual(old)
  const before = (await site.heads()).doctors[0]
  expect(before).toEqual(headOf('anna', old))
  await site.commit('anna', author('13'), deciding(enrolled))
  await close()
  const { items } = read(await readFile(file))
  expect(items.slice(0, commits)).toEqual(old)
  expect(brokenAt('anna', items)).toBeUndefined()
  expect(before && reaches(before, items)).toBe(true)
  for (const at of old.keys())
    expect(brokenAt('anna', items.with(at, { ...(old[at] as Link), by: 'other' }))).toBe(commits + 1)
})

test('what a journal’s hashes are does not change with the version of the bot', () => {
  const hash = 'b3733aa58b3e1958cfdcc242e3803140d4e5c255708e9968c5b7b158c3ec002a'
  expect(headOf('anna', old)).toEqual({ doctor: 'anna', length: commits, hash })
})
