import { addDays } from '../calendar/day.ts'
import { dayOf } from '../calendar/instant.ts'
import { changesTold, concerned } from '../replan/told.ts'
import { dueOf, type Kind } from './due.ts'

/** Whoever could not be reached for so many days has seen the plan elsewhere by then. */
const toldForDays = 14

/** A plan that was changed, to all whom it concerns, once. */
export const replannedDue: Kind = ({ logbook, settings, now }) => {
  const { doctor } = logbook
  const since = addDays(dayOf(now, settings.zone), -toldForDays)
  return changesTold(logbook, settings)
    .filter(({ at }) => dayOf(at, settings.zone) >= since)
    .flatMap((told) =>
      concerned(logbook, told).map((recipient) =>
        dueOf('changed', {
          subject: `plan/${doctor}/${told.at}`,
          recipient,
          at: told.at,
          urgency: 'news',
          card: { kind: 'planChanged', doctor, at: told.at },
        }),
      ),
    )
}
