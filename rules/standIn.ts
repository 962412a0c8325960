import { addDays, isDay, type Day } from './calendar/day.ts'
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

/** Whom a handledare can name: another handledare whom the kansli knows. */
export const possibleDelegates = (person: Person, people: People): readonly Person[] =>
  [...people.values()].filter(
    ({ id, roles, confirmed }) => id !== person.id && roles.includes('supervisor') && confirmed,
  )

/**
 * Names who decides in a person's place between two days, both counted.
 * Refuses: delegateUnknown, dayUnknown, periodBackwards, dayPassed.
 */
export const nameDelegate = (
  person: Person,
  delegate: DelegateAsked,
  people: People,
  today: Day,
): Ruling<Person> => {
  const { to, from, until } = delegate
  if (!possibleDelegates(person, people).some(({ id }) => id === to))
    return refused({ name: 'delegateUnknown' })
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
