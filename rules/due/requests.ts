import { askedToDecide, comingDelegate, recipientsOf } from '../askedToDecide.ts'
import { earliest } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { Subject } from '../card.ts'
import { contentOf, lastStep, roundOf, statusOf, type Entry } from '../entry.ts'
import type { PersonId } from '../person.ts'
import { reminderSlot } from '../slots.ts'
import { waitedUntil } from '../waited.ts'
import { dueOf, type Concern, type Due, type Kind } from './due.ts'

/**
 * What waits for a decision: to whoever is asked at once, reminded of on the working days that the
 * settings say, and then to the huvudhandledare as well. The day after is the kansli's line.
 */
export const requestDue: Kind = (concern) =>
  concern.logbook.entries
    .filter((entry) => statusOf(entry) === 'waiting')
    .flatMap((entry) => stagesOf(entry, concern))

const stagesOf = (entry: Entry, concern: Concern): readonly Due[] => {
  const { logbook, people, settings, now } = concern
  const { doctor } = logbook
  const { mainSupervisor } = logbook.people
  const since = earliest(lastStep(entry)?.at ?? now, now)
  const asked = askedToDecide(contentOf(entry)?.supervisor, mainSupervisor, doctor)
  const subject = { doctor, entry: entry.id, round: roundOf(entry) }
  const today = dayOf(now, settings.zone)
  const first = recipientsOf(asked, doctor, people, today)
  const coming = comingDelegate(asked === undefined ? undefined : people.get(asked), today)
  const onDay = (days: number) => reminderSlot(waitedUntil(since, days, asked, people, settings), settings)
  const { remindDays, mainSupervisorDay } = settings.requests
  return [
    ...first.flatMap((recipient) => [
      request('asked', subject, recipient, since),
      ...remindDays.map((days) => request(`day${days}`, subject, recipient, onDay(days))),
    ]),
    ...(coming === undefined || coming.from <= today || coming.to === doctor
      ? []
      : [request('asked', subject, coming.to, reminderSlot(coming.from, settings))]),
    ...(mainSupervisor === undefined || mainSupervisor === doctor || first.includes(mainSupervisor)
      ? []
      : [request('escalated', subject, mainSupervisor, onDay(mainSupervisorDay))]),
  ]
}

const request = (stage: string, subject: Subject, recipient: PersonId, at: Instant): Due =>
  dueOf(stage, {
    subject: `request/${subject.doctor}/${subject.entry}/${subject.round}`,
    recipient,
    at,
    urgency: stage === 'asked' ? 'news' : stage === 'escalated' ? 'escalation' : 'reminder',
    card: { kind: 'requests', subjects: [subject], ...(stage !== 'asked' && { reminder: true }) },
  })
