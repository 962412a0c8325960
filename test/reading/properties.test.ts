import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intentSchema, type Intent } from '../../bot/intent.ts'
import { readText } from '../../bot/reading/readText.ts'
import { say } from '../../bot/reading/say.ts'
import { absenceKinds } from '../../rules/absence.ts'
import { addDays } from '../../rules/calendar/day.ts'
import { activityKinds, checkKinds, delmalCodes } from '../../rules/delmal.ts'
import { corpus } from './corpus.ts'
import { friday } from './wanted.ts'

const runs = { numRuns: 500 }

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        ...corpus.flatMap(([text]) => text.split(' ')),
        '"',
        "'",
        '-',
        '/',
        '\u0000',
        '\ud800',
        '🙂',
      ),
      {
        maxLength: 40,
      },
    )
    .map((words) => words.join(' ')),
)

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const without = (intent: object): Intent => intentSchema.parse(JSON.parse(JSON.stringify(intent)))

const number = fc.integer({ min: 1, max: 53 })
const place = fc.constantFrom(
  'akut',
  'akuten',
  'Vårdcentralen Åsen',
  'psyk',
  'Psykiatri Sydväst',
  'Geriatriken Dalen',
  'S:t Göran',
  'avd 12',
  'Kirurgkliniken Skövde',
  'Hud',
  'Medicin i Väst',
  'Kurs och konferens',
  'emergency department',
  '80 %',
  'v3',
)
const length = fc.integer({ min: 1, max: 10 })
const absences = fc.oneof(
  fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom(...absenceKinds.filter((kind) => kind !== 'annan')),
      halfDays: length,
    }),
    {
      maxLength: 3,
      selector: ({ kind }) => kind,
    },
  ),
  fc.constantFrom(...absenceKinds).map((kind) => [{ kind }]),
  fc.record({ kind: fc.constantFrom(...absenceKinds), halfDays: length }).map((one) => [one]),
)
const weekInWords = fc.record({
  verb: fc.constant('describeWeek' as const),
  weeks: fc.uniqueArray(number, { minLength: 1, maxLength: 4 }),
  placement: maybe(place),
  percent: maybe(fc.integer({ min: 1, max: 200 })),
  absences,
})
const line = fc.oneof(
  fc.constantFrom('Etik i vardagen', ' v47 80 % ', 'Sade ”nej”', 'It is "so"', "mer än 'allt'", 'rad\nrad'),
  fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '' && !/["”“]/.test(text)),
)
const filled = {
  delmal: fc.uniqueArray(fc.constantFrom(...delmalCodes), { minLength: 1, maxLength: 4 }),
  day: maybe(fc.integer({ min: -700, max: 60 }).map((days) => addDays(friday, days))),
  check: maybe(fc.constantFrom(...checkKinds)),
  line: maybe(line),
}
const kind = fc.constantFrom(...activityKinds)
const activityInWords = fc.record({
  verb: fc.constant('describeActivity' as const),
  ...filled,
  activity: kind,
})
const formInWords = fc.record({
  verb: fc.constant('newActivity' as const),
  ...filled,
  activity: maybe(kind),
  badDay: fc.constant(undefined),
})
const small = fc.oneof(
  fc
    .constantFrom(
      ...([
        'same',
        'undoLast',
        'newActivity',
        'showDelmal',
        'showPlacements',
        'editPlacement',
        'myDoctors',
      ] as const),
      ...([
        'showUnconfirmed',
        'showWaiting',
        'status',
        'why',
        'overview',
        'help',
        'hello',
        'thanks',
        'showWeek',
      ] as const),
    )
    .map((verb) => ({ verb })),
  fc.record({
    verb: fc.constantFrom('showWeek', 'correctWeek', 'removeWeekNumber'),
    number: fc.integer({ min: 0, max: 99 }),
  }),
  fc.record({
    verb: fc.constant('why'),
    about: fc.constantFrom('akut', 'R4', 'R17', 'BT12', 'total', 'primarvard', 'psykiatri', 'valfri'),
  }),
  fc.record({ verb: fc.constant('speak'), language: fc.constantFrom('sv', 'en') }),
)
/** A quoted place beside a whole week of `kurs` would be taken for the name of the course. */
const isPlain = ({ placement, absences }: { placement?: string | undefined; absences: object[] }) =>
  !/^(80 %|v3|Kurs.*|Medicin i .*)$/.test(placement ?? '') ||
  !JSON.stringify(absences).includes('{"kind":"kurs"}')

const sayable = fc.oneof(weekInWords.filter(isPlain), activityInWords, formInWords, small).map(without)

describe('reading', () => {
  it('never throws, always gives one of the three answers, and asks with two or three', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readText(text, friday)
        if ('read' in reading) return
        if ('maybe' in reading) expect([2, 3]).toContain(reading.maybe.length)
        else expect(reading.nearest.length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 3000 },
    )
  })

  it('reads what it says, in both languages', () => {
    fc.assert(
      fc.property(sayable, fc.constantFrom('sv' as const, 'en' as const), (intent, language) => {
        const command = say(intent, language)
        expect(command, JSON.stringify(intent)).toBeDefined()
        expect(readText(command ?? '', friday)).toEqual({ read: intent })
      }),
      { numRuns: 2000 },
    )
  })

  it('does not mind case, closing marks or politeness', () => {
    const polite = fc.constantFrom(
      (text: string) => text.toLowerCase(),
      (text: string) => `${text} tack`,
      (text: string) => `Hej, ${text}!`,
    )
    const plainOnes = corpus.filter(
      ([text, wanted]) => 'read' in wanted && !/["”“«'?]|tack|thank|hej|hi$|hello/i.test(text),
    )
    fc.assert(
      fc.property(fc.constantFrom(...plainOnes), polite, ([text], change) => {
        const [before, after] = [readText(text, friday), readText(change(text), friday)]
        expect(JSON.stringify(after).toLowerCase(), change(text)).toBe(JSON.stringify(before).toLowerCase())
      }),
      runs,
    )
  })

  it('has no command for what only a button can carry', () => {
    expect(say({ verb: 'status', doctor: 'anna' }, 'sv')).toBeUndefined()
    expect(say({ verb: 'showWeek', week: '2026-W47' }, 'sv')).toBeUndefined()
    expect(say({ verb: 'approve', entries: [{ doctor: 'a', entry: 'b', steps: 1 }] }, 'sv')).toBeUndefined()
  })

  it('says it as a person would', () => {
    const week: Intent = {
      verb: 'describeWeek',
      weeks: [47],
      placement: 'akut',
      percent: 80,
      absences: [{ kind: 'semester', halfDays: 4 }],
    }
    expect(say(week, 'sv')).toBe('v47 akut 80 % 2 d semester')
    expect(say(week, 'en')).toBe('w47 akut 80 % 2 d leave')
    expect(say({ verb: 'correctWeek', number: 46 }, 'sv')).toBe('ändra v46')
    expect(say({ verb: 'why', about: 'BT12' }, 'sv')).toBe('varför BT12')
    expect(
      say(
        {
          verb: 'describeActivity',
          delmal: ['BT3', 'BT8'],
          activity: 'kurs',
          day: '2026-11-18',
          line: 'Etik i vardagen',
        },
        'sv',
      ),
    ).toBe('bt3 bt8 kurs 2026-11-18 "Etik i vardagen"')
  })
})
