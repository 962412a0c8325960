import type { Day } from './calendar/day.ts'
import type { People, Person, PersonId } from './person.ts'

/** Who an entry's decision is asked of: its handledare, else the huvudhandledare; never the doctor. */
export const askedToDecide = (
  supervisor: PersonId | undefined,
  mainSupervisor: PersonId | undefined,
  doctor: PersonId,
): PersonId | undefined => [supervisor, mainSupervisor].find((id) => id !== undefined && id !== doctor)

/** Who decides in a person's place on a day; never the doctor of the entry (`mayDecide`). */
export const delegateOf = (person: Person | undefined, today: Day): PersonId | undefined => {
  const delegate = person?.delegate
  return delegate && delegate.from <= today && today <= delegate.until ? delegate.to : undefined
}

/** A delegate who decides in a person's place now or from a day to come on. */
export const comingDelegate = (person: Person | undefined, today: Day): Person['delegate'] =>
  person?.delegate !== undefined && person.delegate.until >= today ? person.delegate : undefined

/** Everyone a request goes to: whoever is asked, and a delegate within his dates. */
export const recipientsOf = (
  asked: PersonId | undefined,
  doctor: PersonId,
  people: People,
  today: Day,
): readonly PersonId[] =>
  asked === undefined
    ? []
    : [asked, delegateOf(people.get(asked), today)].flatMap((id) =>
        id === undefined || id === doctor ? [] : [id],
      )
