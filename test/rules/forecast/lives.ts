import fc from 'fast-check'
import { absenceKinds } from '../../../rules/absence.ts'
import { programme } from '../../given.ts'
import type { Life, Place } from './simulation.ts'

const programmes = [
  'nationell',
  'stockholm',
  'vgr',
  'skaraborg',
  'halmstad',
  'kronoberg',
  'uppsala',
  'jamtland',
].map(programme)

const percent = fc.constantFrom(100, 100, 80, 75, 50, 33, 1)

/** Somewhere in the programme: a specialty of its own, one it does not know, or a row of its year. */
const somewhere = (of: (typeof programmes)[number]) =>
  fc.constantFrom<Omit<Place, 'from' | 'to'>>(
    ...of.categories.flatMap(({ id, specialties }) => [
      ...specialties.map((specialty) => ({ specialty })),
      { specialty: 'kirurgi', category: id },
    ]),
    ...of.rows.map(({ kind }) => ({ specialty: 'allmänmedicin', category: kind })),
    { specialty: 'hudsjukvård' },
  )

/** Any placements at all, which hardly ever reach, or one of each category, which often do. */
const stretchesIn = (of: (typeof programmes)[number]) =>
  fc.oneof(
    fc.array(
      fc.record({
        where: somewhere(of),
        gap: fc.constantFrom(0, 0, 0, 1, 4, 20),
        length: fc.integer({ min: 1, max: 150 }),
        percent: fc.option(percent, { nil: undefined }),
      }),
      { maxLength: 6 },
    ),
    fc.tuple(
      ...of.categories.map(({ id, specialties: [specialty = 'kirurgi'] }) =>
        fc.record({
          where: fc.constant({ specialty, category: id }),
          gap: fc.constantFrom(0, 0, 2),
          length: fc.integer({ min: 110, max: 190 }),
          percent: fc.constantFrom(100, 100, undefined),
        }),
      ),
    ),
  )

/** Placements after one another, with gaps here and there; several of one category now and then. */
const planFrom = (of: (typeof programmes)[number], start: number) =>
  stretchesIn(of).map((stretches) => {
    let from = start
    return stretches.map(({ where, gap, length, percent: own }) => {
      from += gap
      const placed = { ...where, from, to: from + length - 1, percent: own }
      from += length
      return placed
    })
  })

/** A week as it was logged: whole or in two parts, perhaps only one of them; with absence now and then. */
const aWeek = (of: (typeof programmes)[number]) =>
  fc.record({
    isLogged: fc.constantFrom(true, true, true, false),
    change: fc.constantFrom(0, 0, 0, 2, 4, 6),
    parts: fc.tuple(aPart(of), aPart(of)),
  })

const aPart = (of: (typeof programmes)[number]) =>
  fc.record({
    isLogged: fc.constantFrom(true, true, true, false),
    where: somewhere(of),
    percent,
    halfDays: fc.constantFrom(0, 0, 0, 1, 2, 10),
    kind: fc.constantFrom(...absenceKinds),
    status: fc.constantFrom<Life['logged'][number]['status']>('approved', 'waiting', 'returned'),
  })

const loggedFrom = (of: (typeof programmes)[number], start: number) =>
  fc.array(aWeek(of), { maxLength: 40 }).map((weeks) =>
    weeks.flatMap(({ isLogged, change, parts: [first, second] }, i) => {
      const monday = 7 * (Math.floor(start / 7) + i)
      const both = [
        { ...first, from: monday, to: monday + (change === 0 ? 6 : change - 1) },
        ...(change === 0 ? [] : [{ ...second, from: monday + change, to: monday + 6 }]),
      ]
      return both
        .filter((part) => isLogged && part.isLogged)
        .map(({ where, from, to, percent: own, halfDays, kind, status }) => ({
          ...where,
          from,
          to,
          percent: own,
          absences: halfDays === 0 ? [] : [{ kind, halfDays }],
          status,
        }))
    }),
  )

/** Any BT: planned and logged, whole or part time, seen from some day before, in or after it. */
export const anyLife: fc.Arbitrary<Life> = fc
  .record({ of: fc.constantFrom(...programmes), start: fc.integer({ min: 0, max: 400 }) })
  .chain(({ of, start }) =>
    fc.record({
      programme: fc.constant(of),
      start: fc.constant(start),
      end: fc.option(
        fc.integer({ min: 20, max: 800 }).map((length) => start + length),
        { nil: undefined },
      ),
      today: fc.integer({ min: -30, max: 500 }).map((after) => start + after),
      percent,
      plan: planFrom(of, start),
      logged: loggedFrom(of, start),
      credits: fc.array(
        fc.record(
          {
            category: fc.constantFrom(...of.categories.map(({ id }) => id)),
            months: fc.constantFrom(0.5, 1, 3),
          },
          { requiredKeys: ['months'] },
        ),
        { maxLength: 2 },
      ),
    }),
  )
