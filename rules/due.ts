import { askedToDecide, recipientsOf } from './askedToDecide.ts'
import type { Day } from './calendar/day.ts'
import { dayOf, type Instant } from './calendar/instant.ts'
import { addWeeks, weekOf } from './calendar/week.ts'
import type { Card } from './card.ts'
import { contentOf, roundOf, statusOf, type Entry } from './entry.ts'
import type { Logbook } from './logbook.ts'
import type { People, PersonId } from './person.ts'
import type { Settings } from './settings.ts'
import { latestCardWeek, nextCardSlot } from './slots.ts'
import { unloggedWeeks } from './unloggedWeeks.ts'

/** Something that concerns someone now. The key is stable: what it names is told once. */
export interface Due {
  readonly key: string
  readonly recipient: PersonId
  readonly card: Card
}

/** Older weeks than this are not asked for in the week's card; status and the kansli's list have them. */
export const weeksAskedFor = 4

/** Everything a logbook gives reason to say at this instant, told before or not. */
export const due = (logbook: Logbook, people: People, settings: Settings, now: Instant): readonly Due[] => [
  ...confirmDue(logbook, people),
  ...linkedDue(logbook, people),
  ...logbook.entries.flatMap((entry) => entryDue(logbook, entry, people, dayOf(now, settings.zone))),
  ...weekDue(logbook, settings, now),
]

/** When time alone next gives the logbook something to say; undefined once the post is over. */
export const nextDue = (logbook: Logbook, settings: Settings, now: Instant): Instant | undefined => {
  const { enrolment } = logbook
  if (enrolment === undefined) return undefined
  const next = nextCardSlot(now, settings)
  const over = enrolment.end !== undefined && weekOf(dayOf(next, settings.zone)) > weekOf(enrolment.end)
  return over ? undefined : next
}

/** Every handledare in the plan whom nobody has confirmed, to everyone of the kansli. */
const confirmDue = ({ doctor, plan }: Logbook, people: People): readonly Due[] => {
  const named = [...new Set(plan.flatMap(({ supervisor }) => supervisor ?? []))]
  return named
    .filter((person) => people.get(person)?.confirmed === false)
    .flatMap((person) =>
      officeOf(people).map(({ id }) => ({
        key: `confirm/${doctor}/${person}/${id}`,
        recipient: id,
        card: { kind: 'confirm', doctor, person },
      })),
    )
}

/** Whoever of the logbook's people was linked to an account by e-mail, to everyone of the kansli, once. */
const linkedDue = (logbook: Logbook, people: People): readonly Due[] => {
  const { doctor, plan } = logbook
  const { mainSupervisor, assessor } = logbook.people
  const involved = [doctor, ...plan.map(({ supervisor }) => supervisor), mainSupervisor, assessor]
  return [...new Set(involved)].flatMap((id) => {
    const person = id === undefined ? undefined : people.get(id)
    if (person?.accounts.some(({ linked }) => linked) !== true) return []
    return officeOf(people).map((office) => ({
      key: `linked/${person.id}/${office.id}`,
      recipient: office.id,
      card: { kind: 'linked', doctor, person: person.id },
    }))
  })
}

const officeOf = (people: People) => [...people.values()].filter(({ roles }) => roles.includes('office'))

const entryDue = (logbook: Logbook, entry: Entry, people: People, today: Day): readonly Due[] => {
  const subject = { doctor: logbook.doctor, entry: entry.id, round: roundOf(entry) }
  const key = `${logbook.doctor}/${entry.id}/${subject.round}`
  switch (statusOf(entry)) {
    case 'waiting': {
      const { doctor } = logbook
      const asked = askedToDecide(contentOf(entry)?.supervisor, logbook.people.mainSupervisor, doctor)
      return recipientsOf(asked, doctor, people, today).map((recipient) => ({
        key: `request/${recipient}/${key}`,
        recipient,
        card: { kind: 'requests', subjects: [subject] },
      }))
    }
    case 'returned':
      return [{ key: `returned/${key}`, recipient: logbook.doctor, card: { kind: 'returned', subject } }]
    case 'approved':
    case 'gone':
      return []
  }
}

const weekDue = ({ doctor, ...logbook }: Logbook, settings: Settings, now: Instant): readonly Due[] => {
  const week = latestCardWeek(now, settings)
  const missing = unloggedWeeks({ doctor, ...logbook }, week)
  if (!missing.includes(week)) return []
  const weeks = missing.filter((one) => one > addWeeks(week, -weeksAskedFor))
  return [{ key: `week/${doctor}/${week}`, recipient: doctor, card: { kind: 'weeks', doctor, weeks } }]
}
