import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { deadlines, type Deadline } from '../deadlines.ts'
import { officeOf, type PersonId } from '../person.ts'
import { pauseOn } from '../post.ts'
import { reminderSlot } from '../slots.ts'
import { dueOf, type Concern, type Due, type Kind } from './due.ts'

/**
 * What lies ahead, told the programme's or the site's number of weeks before: to the doctor each
 * time; what is serious to the huvudhandledare as well from the second time on, and to the kansli
 * the last; the doctor herself after a long leave. What no plan can mend any more is told to doctor and huvudhandledare when it is found.
 */
export const deadlineDue: Kind = (concern) =>
  concern.facts === undefined ? [] : deadlines(concern.facts).flatMap((one) => stagesOf(one, concern))

const stagesOf = (deadline: Deadline, concern: Concern): readonly Due[] => {
  const { facts, settings, logbook, people } = concern
  const { doctor } = logbook
  const main = logbook.people.mainSupervisor ?? []
  const office = officeOf(people).map(({ id }) => id)
  const leads = facts?.programme.leadWeeks ?? settings.leadWeeks
  const others = (i: number): readonly PersonId[] =>
    deadline.serious ? [...(i > 0 ? [main].flat() : []), ...(i === leads.length - 1 ? office : [])] : []
  const tell = (stage: string, at: string, recipients: readonly PersonId[]) =>
    [...new Set(recipients)].map((recipient) =>
      dueOf(stage, {
        subject: ['deadline', doctor, deadline.name, deadline.of ?? '', deadline.day].join('/'),
        recipient,
        at: recipient === doctor ? afterLeave(at, concern) : at,
        urgency: recipient === doctor ? 'reminder' : 'escalation',
        card: { kind: 'deadlines', items: [itemOf(deadline, doctor)] },
      }),
    )
  return [
    ...(deadline.now === true
      ? tell('found', reminderSlot(facts?.enrolment.start ?? deadline.day, settings), [
          doctor,
          ...[main].flat(),
        ])
      : []),
    ...leads.flatMap((weeks, i) =>
      tell(`${weeks}w`, reminderSlot(addDays(deadline.day, -7 * weeks), settings), [doctor, ...others(i)]),
    ),
  ]
}

/** What falls in a long leave, or was not told before it, is told on the first day back. */
const afterLeave = (at: Instant, { facts, settings, now }: Concern): Instant => {
  const pause = facts && pauseOn(facts.enrolment, dayOf(at < now ? now : at, settings.zone))
  return pause === undefined ? at : reminderSlot(addDays(pause.to, 1), settings)
}

const itemOf = ({ name, of, day }: Deadline, doctor: PersonId) => ({
  doctor,
  name,
  day,
  ...(of !== undefined && { of }),
})
