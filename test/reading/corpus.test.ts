import { describe, expect, it } from 'vitest'
import { readText } from '../../bot/reading/readText.ts'
import { corpus } from './corpus.ts'
import { unseen, unseenToo } from './unseen.ts'
import { friday, type Sentence } from './wanted.ts'

/** The sentences not read as wanted, with what was read; toEqual looks past the order of keys. */
const missed = (sentences: readonly Sentence[]) =>
  sentences.flatMap(([text, wanted]) => {
    const got = readText(text, friday)
    try {
      expect(got).toEqual(wanted)
      return []
    } catch {
      return [{ text, got, wanted }]
    }
  })

describe.each([
  ['the corpus', corpus, 260],
  ['the sentences written before the reader', unseen, 60],
  ['the second unseen list', unseenToo, 50],
])('%s', (name, sentences, least) => {
  it('is read as wanted to the last sentence', () => {
    const misses = missed(sentences)
    const hits = sentences.length - misses.length
    console.log(`${name}: ${hits} of ${sentences.length} (${Math.round((100 * hits) / sentences.length)} %)`)
    expect(sentences.length).toBeGreaterThanOrEqual(least)
    expect(misses).toEqual([])
  })
})
