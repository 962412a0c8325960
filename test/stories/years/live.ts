import { rosterSchema, type Roster } from '../../../bot/roster.ts'
import type { Intent, Values } from '../../../bot/intent.ts'
import { addDays, type Day } from '../../../rules/calendar/day.ts'
import { daysOfWeek, mondayOf, weekOf, weeksBetween, type Week } from '../../../rules/calendar/week.ts'
import type { Enrolment, Placement } from '../../../rules/post.ts'
import { person, type World } from '../world.ts'

/** One doctor's year as planned: each placement with the day it begins. */
export interface Year {
  readonly enrolment: Enrolment
  readonly placements: readonly (Omit<Placement, 'from' | 'to' | 'supervisor'> & { readonly from: Day })[]
  readonly last: Day
}

/** Anna with one handledare a placement, and her huvudhandledare. */
export const rosterOf = ({ enrolment, placements, last }: Year): Roster =>
  rosterSchema.parse({
    people: [
      person('anna', 'Anna Berg', 'doctor', 'sv'),
      person('karin', 'Karin Holm', 'supervisor', 'sv'),
      ...placements.map(({ id }) => person(`hl-${id}`, `Handledare ${id}`, 'supervisor', 'sv')),
    ],
    doctors: [
      {
        doctor: 'anna',
        changes: [
          { change: 'enrolmentSet', enrolment },
          { change: 'peopleSet', people: { mainSupervisor: 'karin' } },
          {
            change: 'planSet',
            plan: placements.map((placement, i) => ({
              ...placement,
              to: addDays(placements[i + 1]?.from ?? addDays(last, 1), -1),
              supervisor: `hl-${placement.id}`,
            })),
          },
        ],
      },
    ],
  })

/** What is handed in for a week that was not as planned; `first` is the first part of a split one. */
export interface Deviation {
  readonly values: Values
  readonly first?: Extract<Intent, { verb: 'saveWeek' }>['first']
}

/** A whole part of the form: placement, percent, half days away and of what kind. */
export const form = (placement: string, percent: number, absent = 0, kind = 'semester'): Values => ({
  placement,
  percent: String(percent),
  absent: String(absent),
  kind,
})

/** The same deviation in each week from the first to the last. */
export const during = (first: Week, last: Week, values: Values): Record<Week, Deviation> =>
  Object.fromEntries(weeksBetween(first, last).map((week) => [week, { values }]))

/** Week by week: on Friday she logs it, and whoever supervises it approves. */
export const live = async (world: World, year: Year, deviations: Readonly<Record<Week, Deviation>>) => {
  for (const week of weeksBetween(weekOf(year.enrolment.start), weekOf(year.last))) {
    await world.at(`${addDays(mondayOf(week), 4)}T15:00`)
    await logs(world, week, deviations[week])
    await approveAll(world)
  }
  await world.at(`${daysOfWeek(weekOf(year.last)).to}T20:00`)
}

const logs = (world: World, week: Week, deviation: Deviation | undefined) => {
  if (deviation === undefined) return press(world, 'anna', { verb: 'logWeeks', weeks: [{ week, steps: 0 }] })
  const { first, values } = deviation
  const action = { verb: 'saveWeek', week, steps: 0, ...(first && { first }) } satisfies Intent
  return world.deliver({ user: 'anna', input: { kind: 'submit', action, values } })
}

const approveAll = async (world: World) => {
  const [summary] = await world.store.summaries()
  for (const { entry, supervisor } of summary?.waiting ?? [])
    if (supervisor !== undefined)
      await press(world, supervisor, { verb: 'approve', entries: [{ doctor: 'anna', entry, steps: 1 }] })
}

const press = (world: World, user: string, action: Intent) =>
  world.deliver({ user, input: { kind: 'press', action } })

/** The form of a whole week away. */
export const away = (placement: string, percent = 100, kind = 'semester') =>
  form(placement, percent, 10, kind)
