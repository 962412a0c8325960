import { officeOf } from '../person.ts'
import { dueOf, type Kind } from './due.ts'

/** Every handledare in the plan whom nobody has confirmed, to everyone of the kansli. */
export const confirmDue: Kind = ({ logbook: { doctor, plan }, people, now }) => {
  const named = [...new Set(plan.flatMap(({ supervisor }) => supervisor ?? []))]
  return named
    .filter((person) => people.get(person)?.confirmed === false)
    .flatMap((person) =>
      officeOf(people).map(({ id }) =>
        dueOf('named', {
          subject: `confirm/${doctor}/${person}`,
          recipient: id,
          at: now,
          urgency: 'news',
          card: { kind: 'confirm', doctor, person },
        }),
      ),
    )
}
