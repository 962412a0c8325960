import { addDays, isDay, type Day } from './calendar/day.ts'
import type { Logbook } from './logbook.ts'
import { isAway, type People, type Person, type PersonId } from './person.ts'
import { granted, refused, type Ruling } from './refusal.ts'

/**
 * No reminders from today up to the day on which she is back; an absence that runs is set anew.
 * Refuses: dayUnknown, dayPassed.
 */
export const pause = (person: Person, back: Day, today: Day): Ruling<Person> => {
  if (!isDay(back)) return refused({ name: 'dayUnknown', asked: back })
  if (back <= today) return refused({ name: 'dayPassed', day: back })
  const before = resume(person, today).away
  return granted({ ...person, away: [...before, { from: today, back }] })
}

/** Back from today on; what lies behind stays, since waiting is counted without it. */
export const resume = (person: Person, today: Day): Person => ({
  ...person,
  away: person.away
    .filter(({ from }) => from < today)
    .map((one) => (one.back > today ? { ...one, back: today } : one)),
})

export interface DelegateAsked {
  readonly to: PersonId
  readonly from: Day
  readonly until: Day
}

/**
 * Whom a handledare can name: another one whom the kansli knows, among those of the programmes she
 * is a handledare in.
 */
export const possibleDelegates = (
  person: Person,
  people: People,
  logbooks: readonly Logbook[],
): readonly Person[] => {
  const hers = logbooks.filter((logbook) => supervisorsIn(logbook).includes(person.id)).map(programmeOf)
  const colleagues = logbooks.filter((logbook) => hers.includes(programmeOf(logbook))).flatMap(supervisorsIn)
  return [...people.values()].filter(
    ({ id, roles, confirmed }) =>
      id !== person.id && colleagues.includes(id) && roles.includes('supervisor') && confirmed,
  )
}

const programmeOf = ({ enrolment }: Logbook): string | undefined => enrolment?.programme

const supervisorsIn = ({ plan, people }: Logbook): readonly PersonId[] =>
  [people.mainSupervisor, ...plan.map(({ supervisor }) => supervisor)].filter((id) => id !== undefined)

/**
 * Names who decides in a person's place between two days, both counted; one of `possible`.
 * Refuses: delegateUnknown, dayUnknown, periodBackwards, dayPassed.
 */
export const nameDelegate = (
  person: Person,
  delegate: DelegateAsked,
  possible: readonly Person[],
  today: Day,
): Ruling<Person> => {
  const { to, from, until } = delegate
  if (!possible.some(({ id }) => id === to)) return refused({ name: 'delegateUnknown' })
  for (const day of [from, until]) if (!isDay(day)) return refused({ name: 'dayUnknown', asked: day })
  if (until < from) return refused({ name: 'periodBackwards' })
  if (until < today) return refused({ name: 'dayPassed', day: until })
  return granted({ ...person, delegate: { to, from, until } })
}

/** The dates a delegate is most likely wanted for: those of the absence that runs, else two weeks from today. */
export const likelyDates = (person: Person, today: Day): { readonly from: Day; readonly until: Day } => {
  const away = isAway(person, today) ? person.away.at(-1) : undefined
  return { from: today, until: away === undefined ? addDays(today, 13) : addDays(away.back, -1) }
}
