import { officeOf } from '../person.ts'
import { dueOf, type Kind } from './due.ts'

/** Whoever of the logbook's people was linked to an account by e-mail, to everyone of the kansli, once. */
export const linkedDue: Kind = ({ logbook, people, now }) => {
  const { doctor, plan } = logbook
  const { mainSupervisor, assessor } = logbook.people
  const involved = [doctor, ...plan.map(({ supervisor }) => supervisor), mainSupervisor, assessor]
  return [...new Set(involved)].flatMap((id) => {
    const person = id === undefined ? undefined : people.get(id)
    if (person?.accounts.some(({ linked }) => linked) !== true) return []
    return officeOf(people).map((office) =>
      dueOf('linked', {
        subject: `linked/${person.id}`,
        recipient: office.id,
        at: now,
        urgency: 'news',
        card: { kind: 'linked', doctor, person: person.id },
      }),
    )
  })
}
