import { describe, expect, it } from 'vitest'
import { readIncoming } from '../../bot/intents.ts'
import { readText } from '../../bot/reading/readText.ts'
import { activity, either, form, friday, near, off, remove, showWeek, sure, week, why } from './wanted.ts'
import { correct, type Sentence } from './wanted.ts'

const ambiguous: readonly Sentence[] = [
  ['47', either(showWeek(47), correct(47))],
  ['akuten', either(week([], 'akuten'), why('akuten'))],
  ['kurs', either(form([], { activity: 'kurs' }), week([], undefined, { absences: [off('kurs')] }))],
  [
    'kurs igår',
    either(
      form([], { activity: 'kurs', day: '2026-11-19' }),
      week([47], undefined, { absences: [off('kurs', 1)] }),
    ),
  ],
  ['bt12', either(why('BT12'), form([12]))],
  [
    'bt3 v47 kurs',
    either(activity([3], { activity: 'kurs' }), week([47], undefined, { absences: [off('kurs')] })),
  ],
  ['bt3 v47', either(why('BT3'), form([3]), showWeek(47))],
  [
    'bt3 kurs 18-19/11',
    either(
      activity([3], { activity: 'kurs', day: '2026-11-18' }),
      activity([3], { activity: 'kurs', day: '2026-11-19' }),
    ),
  ],
  [
    'bt3 kurs seminarium',
    either(activity([3], { activity: 'kurs' }), activity([3], { activity: 'seminarium' })),
  ],
  ['v45-47', either(week([45, 46, 47]), showWeek(45))],
  ['v47 akut 80', either(week([47], 'akut', { percent: 80 }), week([47], 'akut 80'))],
  ['46 akut', either(week([46], 'akut'), showWeek(46))],
  [
    'v47 akut 3d',
    either(
      week([47], 'akut', { absences: [off('annan', 3)] }),
      week([47], 'akut', { absences: [off('annan', 2)] }),
    ),
  ],
  [
    'v47 semester och 2d sjuk',
    either(
      week([47], undefined, { absences: [off('semester', 2)] }),
      week([47], undefined, { absences: [off('sjukfrånvaro', 2)] }),
    ),
  ],
  ['semester', either(week([], undefined, { absences: [off('semester')] }), showWeek())],
  ['80%', either(week([], undefined, { percent: 80 }), showWeek())],
  ['stämmer', either(week([]), showWeek())],
  ['ändra', either(correct(47), correct(46))],
  ['ändra v45 och v46', either(correct(45), correct(46))],
  ['ta bort', either({ verb: 'undoLast' }, remove(47))],
  ['ångra v46', either(remove(46), { verb: 'undoLast' })],
  ['samma v47', either({ verb: 'same' }, showWeek(47))],
  ['språk', either({ verb: 'speak', language: 'sv' }, { verb: 'speak', language: 'en' })],
]

const notUnderstood: readonly Sentence[] = [
  ['', near()],
  ['   ', near()],
  ['🙂', near()],
  ['👍🏽👍🏽', near()],
  ['x', near()],
  ['stat', near({ verb: 'status' })],
  ['status Anna', near({ verb: 'status' })],
  ['bt19', near({ verb: 'showDelmal' })],
  ['v47 19121212-1212', near(showWeek(47))],
  ['hur är vädret', near()],
  ['<script>alert(1)</script>', near()],
  ['a'.repeat(10_000), near()],
]

/** Talk that holds our words: nothing may be written from it. */
const talk = [
  'patienten var sjuk 2 dagar',
  'I v47 träffade jag en patient med bröstsmärta',
  'Mannen, 45 år, sjuk 3 dagar med feber',
  '45-årig man sjuk i 3 dagar',
  'hon var sjuk 2 dagar',
  'min dotter är sjuk',
  'v47 inte akut',
  'ta inte bort v46',
  'jag var inte sjuk 2 dagar',
  'var jag på akuten v47?',
  'har jag loggat v46 akut?',
  'när är nästa kurs?',
  'hur många dagar semester har jag kvar v47',
  'kanske semester v52',
  'bt3 kurs handlade om patienten Karl',
  'the patient had a mini-cex for bt1 yesterday',
  'my patient was sick 2 days',
  'name',
  'some',
  'samla',
  'remove the appendix w46',
  'Nu har det varit mycket jobb på akuten och jag är trött',
]

const writing = ['describeWeek', 'describeActivity', 'removeWeekNumber', 'same', 'undoLast']

describe('what is not clear', () => {
  it.each(ambiguous)('asks about %s', (text, wanted) => {
    expect(readText(text, friday)).toEqual(wanted)
  })
})

describe('what is not understood', () => {
  it.each(notUnderstood)('gives the nearest to %s', (text, wanted) => {
    expect(readText(text, friday)).toEqual(wanted)
  })
})

describe('talk', () => {
  it.each(talk)('writes nothing from: %s', (text) => {
    const reading = readText(text, friday)
    expect('read' in reading && writing.includes(reading.read.verb) ? reading : 'nothing').toBe('nothing')
  })
})

describe('what comes in', () => {
  it('is an intent, a question, or not known', () => {
    const text = (said: string) => readIncoming({ kind: 'text', text: said }, friday)
    expect(text('status')).toEqual({ intent: { verb: 'status' }, values: {} })
    expect(text('språk')).toHaveProperty('maybe')
    expect(text(' x ')).toEqual({ nearest: [], text: 'x' })
    expect(readIncoming({ kind: 'press', action: { verb: 'gone' } }, friday)).toEqual({ unknown: 'button' })
    expect(readIncoming({ kind: 'submit', action: 7, values: {} }, friday)).toEqual({ unknown: 'form' })
    expect(readIncoming({ kind: 'press', action: { verb: 'same' } }, friday)).toEqual(
      sure({ verb: 'same' }) && { intent: { verb: 'same' }, values: {} },
    )
  })
})
