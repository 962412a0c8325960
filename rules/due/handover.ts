import { addDays } from '../calendar/day.ts'
import { dayOf } from '../calendar/instant.ts'
import { changesOfHandledare } from '../handover.ts'
import { reminderSlot } from '../slots.ts'
import { dueOf, type Kind } from './due.ts'

/** Some days before a change of placement, to the next handledare; not once it has begun, nor for whoever has left by then. */
export const handoverDue: Kind = ({ logbook, settings, now }) => {
  const { doctor, enrolment } = logbook
  return changesOfHandledare(logbook)
    .filter(({ from, supervisor }) => dayOf(now, settings.zone) < from && supervisor !== doctor)
    .filter(({ from }) => enrolment?.ended === undefined || from <= (enrolment.end ?? from))
    .map(({ id, from, supervisor = '' }) =>
      dueOf('ahead', {
        subject: `handover/${doctor}/${id}/${from}`,
        recipient: supervisor,
        at: reminderSlot(addDays(from, -settings.handoverDays), settings),
        urgency: 'news',
        card: { kind: 'handover', doctor, placement: id },
      }),
    )
}
