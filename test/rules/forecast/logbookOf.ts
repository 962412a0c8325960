import { addDays } from '../../../rules/calendar/day.ts'
import { weekOf } from '../../../rules/calendar/week.ts'
import { apply, emptyLogbook, type Change, type Credit, type Logbook } from '../../../rules/logbook.ts'
import { logged, step, week } from '../../given.ts'
import type { Life } from './simulation.ts'

/** Day 0 of the simulation. */
const epoch = '2026-01-05'
export const dayOf = (number: number) => addDays(epoch, number)

/** A life of the simulation, as a logbook has it. */
export const logbookOf = (life: Life): Logbook => {
  const changes: Change[] = [
    { change: 'creditSet', credits: life.credits as Credit[] },
    {
      change: 'planSet',
      plan: life.plan.map(({ from, to, percent, ...place }, i) => ({
        id: `p${i}`,
        unit: 'Kliniken',
        ...place,
        ...(percent !== undefined && { percent }),
        from: dayOf(from),
        to: dayOf(to),
      })),
    },
    ...life.logged.flatMap(({ from, to, status, absences, ...part }) => {
      const content = week(weekOf(dayOf(from)), {
        ...part,
        absences: [...absences],
        placement: dayOf(from),
        from: dayOf(from),
        to: dayOf(to),
      })
      const at = '2026-04-01T08:00:00.000Z'
      const entry = `${content.week}/${content.placement}`
      return [
        logged(content),
        ...(status === 'returned'
          ? [step(entry, { did: 'returned', at, by: 'bo', reason: 'fel' })]
          : status === 'approved'
            ? [step(entry, { did: 'approved', at, by: 'bo', signer: { name: 'Bo', confirmed: true } })]
            : []),
      ]
    }),
  ]
  const { programme: of, start, end, percent } = life
  const enrolment = { programme: of.id, start: dayOf(start), form: 'fristående' as const, percent }
  return [
    {
      change: 'enrolmentSet' as const,
      enrolment: { ...enrolment, ...(end !== undefined && { end: dayOf(end) }) },
    },
    ...changes,
  ].reduce(apply, emptyLogbook('anna'))
}
