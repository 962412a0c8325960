import { describe, expect, it } from 'vitest'
import { delmalCodes, delmalTitles } from '../../rules/delmal.ts'
import { confirmTitles, titlesOf, unverified, wordingsSchema } from '../../rules/titles.ts'

const maria = { by: 'maria', at: '2026-11-20T13:00:00.000Z' }
const olle = { by: 'olle', at: '2026-12-01T08:00:00.000Z' }
const laws = { sv: 'Lagar som styr vården', en: 'Laws that govern care' }
const stands = titlesOf({
  format: 1,
  titles: confirmTitles(titlesOf(), { codes: ['BT1'], wordings: { BT3: laws } }, maria),
})

describe('confirming the titles of the delmål', () => {
  it('confirms those that are named, as they stand or as they are worded', () => {
    expect(stands.BT1).toEqual({ ...delmalTitles.BT1, verified: maria })
    expect(stands.BT3).toEqual({ ...laws, verified: maria })
    expect(unverified(stands)).toEqual(delmalCodes.filter((code) => code !== 'BT1' && code !== 'BT3'))
    expect(unverified(stands, ['BT1', 'BT2'])).toEqual(['BT2'])
  })

  it('confirms all 18 where none is named', () => {
    const all = confirmTitles(titlesOf(), { codes: [], wordings: {} }, maria)
    expect(Object.keys(all)).toEqual([...delmalCodes])
    expect(unverified(titlesOf({ format: 1, titles: all }))).toEqual([])
  })

  it('keeps who and when of what was confirmed before in the same words', () => {
    const again = (wording: { sv: string; en: string }) =>
      confirmTitles(stands, { codes: ['BT1'], wordings: { BT3: wording } }, olle)
    expect(again(laws)).toEqual({})
    expect(again({ ...laws, en: 'Laws' })).toEqual({ BT3: { ...laws, en: 'Laws', verified: olle } })
    expect(again({ ...laws, sv: 'Lagar' })).toEqual({ BT3: { ...laws, sv: 'Lagar', verified: olle } })
    expect(Object.keys(confirmTitles(stands, { codes: [], wordings: {} }, olle))).toHaveLength(16)
  })

  it('takes a wording of one line in both languages, of a delmål that there is', () => {
    expect(wordingsSchema.parse({ BT3: { sv: ' Lagar ', en: 'Laws' } })).toEqual({
      BT3: { sv: 'Lagar', en: 'Laws' },
    })
    const long = 'x'.repeat(200)
    expect(wordingsSchema.safeParse({ BT3: { sv: long, en: long } }).success).toBe(true)
    for (const wrong of [
      {},
      { BT19: laws },
      { BT3: { sv: 'Lagar' } },
      { BT3: { ...laws, sv: '' } },
      { BT3: { ...laws, en: `${long}x` } },
      { BT3: { ...laws, en: 'Two\nlines' } },
    ])
      expect(wordingsSchema.safeParse(wrong).success).toBe(false)
  })
})
