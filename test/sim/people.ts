import { addDays, addMonths, type Day } from '../../rules/calendar/day.ts'
import type { Roster } from '../../bot/roster.ts'
import { simPerson, simRoster } from './site.ts'

/** Numbers from 0 to 1 that are the same each time. */
export const chance = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const specialties = ['allmänmedicin', 'akut sjukvård', 'geriatrik', 'psykiatri']

/** So many doctors who begin in the autumn and winter, four placements each; a handledare has several. */
export const rosterOf = (count: number, first: Day): Roster => {
  const supervisors = Math.ceil(count / 2)
  const ids = Array.from({ length: count }, (_, i) => i)
  const hl = (i: number) => `hl${i % supervisors}`
  return simRoster(
    [
      ...ids.map((i) => simPerson(`d${i}`, 'doctor')),
      ...Array.from({ length: supervisors }, (_, i) => simPerson(`hl${i}`, 'supervisor')),
      ...Array.from({ length: 1 + Math.ceil(count / 15) }, (_, i) => simPerson(`main${i}`, 'supervisor')),
      simPerson('office', 'office'),
    ],
    ids.map((i) => {
      const start = addDays(first, 7 * (i % 8))
      return {
        doctor: `d${i}`,
        changes: [
          {
            change: 'enrolmentSet',
            enrolment: {
              programme: i % 3 === 0 ? 'vgr' : 'stockholm',
              start,
              end: addDays(addMonths(start, 12), -1),
              form: 'fristående',
              percent: 100,
            },
          },
          { change: 'peopleSet', people: { mainSupervisor: `main${i % (1 + Math.ceil(count / 15))}` } },
          {
            change: 'planSet',
            plan: specialties.map((specialty, n) => ({
              id: `p${n}`,
              unit: `Enhet ${n}`,
              specialty,
              from: addMonths(start, 3 * n),
              to: addDays(addMonths(start, 3 * (n + 1)), -1),
              supervisor: hl(i + n),
            })),
          },
        ],
      }
    }),
  )
}
