import { describe, expect, it } from 'vitest'
import { findPlacement, plainWords } from '../../rules/findPlacement.ts'
import { resolveWeek } from '../../rules/resolveWeek.ts'
import { enrolment, placement, programme } from '../given.ts'

describe('the placement that words point at', () => {
  const plan = [
    placement('akut', '2026-01-05', '2026-03-31', { unit: 'Akutkliniken, Södra' }),
    placement('psyk', '2026-04-01', '2026-05-31', { unit: 'Psykmottagningen', specialty: 'psykiatri' }),
    placement('vc', '2026-06-01', '2026-09-30', { unit: 'Vårdcentralen Åsen', specialty: 'allmänmedicin' }),
    placement('akut2', '2026-10-01', '2026-12-31', { unit: 'Akutkliniken, Norra' }),
    placement('ger', '2027-01-01', '2027-01-03', { unit: 'Plan 5', specialty: 'geriatrik' }),
    // No category of the programme has its specialty.
    placement('fou', '2027-01-04', '2027-01-04', { unit: 'FoU', specialty: 'forskning' }),
  ]
  const found = (words: string, week = '2026-W10') =>
    findPlacement(words, week, plan, programme('stockholm'))?.id

  it.each([
    ['akut', 'akut'],
    ['AKUTEN', 'akut'],
    ['psyk', 'psyk'],
    ['psykiatrin', 'psyk'],
    ['vardcentral', 'vc'],
    ['Vårdcentralen', 'vc'],
    ['åsen', 'vc'],
    ['allmän', 'vc'],
    ['vc', 'vc'],
    ['VC Åsen', 'vc'],
    ['södra akut', 'akut'],
    ['norra', 'akut2'],
    ['geriatriken', 'ger'],
    ['akutens', 'akut'],
    ['forskning', 'fou'],
    ['planen', 'ger'],
    ['plan 5', 'ger'],
  ])('%s', (words, id) => {
    expect(found(words)).toBe(id)
  })

  it.each([
    'röntgen',
    'akutmottagningen',
    'akut röntgen',
    'kliniken',
    'norra psyk',
    'planering',
    'plan 50',
    'undefined',
    'geriatrikernas',
  ])('%s: none', (words) => {
    expect(found(words)).toBeUndefined()
  })

  it('is called by the part of the programme too, in both languages', () => {
    const inSkaraborg = (words: string) => findPlacement(words, '2026-W10', plan, programme('skaraborg'))?.id
    expect(['primärvård', 'primary care', 'emergency'].map(inSkaraborg)).toEqual(['vc', 'vc', 'akut'])
  })

  it('is, of several, the one planned for that week, else the first', () => {
    expect(found('akut', '2026-W45')).toBe('akut2')
    expect(found('akut', '2026-W25')).toBe('akut')
  })

  it('is called by words without case, accents and marks', () => {
    expect(plainWords('  Vård-Centralen, ÅSEN (80 %)  ')).toEqual(['vard', 'centralen,', 'asen', '80', '%'])
  })
})

describe('the week that a number means', () => {
  const post = enrolment({ start: '2026-03-02', end: '2027-03-01' })
  const week = (number: number, today: string, of = post) => {
    const ruling = resolveWeek(number, of, today)
    return ruling.ok ? ruling.value : ruling.refusal
  }

  it.each([
    [47, '2026-11-20', '2026-W47', 'this week'],
    [46, '2026-11-20', '2026-W46', 'one that has been'],
    [48, '2026-11-20', '2026-W48', 'one to come'],
    [50, '2027-01-20', '2026-W50', 'over the turn of the year'],
    [2, '2026-11-20', '2027-W02', 'the next to come of the post'],
    [10, '2026-11-20', '2026-W10', 'the first of the post'],
    [9, '2026-11-20', '2027-W09', 'the last of the post'],
    [53, '2027-01-20', '2026-W53', 'week 53'],
  ])('%i on %s is %s: %s', (number, today, expected) => {
    expect(week(number, today)).toBe(expected)
  })

  it('outside the post is the one that has been nearest, so that it can be said what is wrong with it', () => {
    const short = enrolment({ start: '2026-03-02', end: '2026-05-31' })
    expect(week(40, '2026-11-20', short)).toBe('2026-W40')
    expect(week(50, '2026-11-20', short)).toBe('2025-W50')
  })

  it('is this year’s where the post has had two of that number, and its first before it begins', () => {
    const long = enrolment({ start: '2025-03-03', end: '2027-02-28' })
    expect(week(47, '2026-11-20', long)).toBe('2026-W47')
    expect(week(10, '2026-02-01')).toBe('2026-W10')
  })

  it('is in a post without an end whichever has begun', () => {
    const { end: _, ...open } = post
    expect(week(2, '2028-02-01', open)).toBe('2028-W02')
    expect(week(12, '2028-02-01', open)).toBe('2027-W12')
    // Not week 2 of 2026, which was before it.
    expect(week(2, '2026-11-20', open)).toBe('2027-W02')
  })

  it('does not exist for 54, nor for 53 where no year near by has it', () => {
    expect(week(54, '2026-11-20')).toEqual({ name: 'noSuchWeek', number: 54 })
    expect(week(53, '2029-06-01', enrolment({ start: '2029-01-01', end: '2029-12-31' }))).toEqual({
      name: 'noSuchWeek',
      number: 53,
    })
  })
})
