import type { Instant } from '../calendar/instant.ts'
import { certificationDue } from './certification.ts'
import { confirmDue } from './confirm.ts'
import { deadlineDue } from './deadlines.ts'
import type { Concern, Due, Kind } from './due.ts'
import { givenDue } from './given.ts'
import { handoverDue } from './handover.ts'
import { linkedDue } from './linked.ts'
import { replannedDue } from './replanned.ts'
import { requestDue } from './requests.ts'
import { returnedDue } from './returned.ts'
import { nextCard, weekDue } from './weeks.ts'

const kinds: readonly Kind[] = [
  confirmDue,
  linkedDue,
  requestDue,
  returnedDue,
  weekDue,
  deadlineDue,
  handoverDue,
  givenDue,
  certificationDue,
  replannedDue,
]

/** Everything a logbook gives reason to say, told or not, now or later. */
export const timetable = (concern: Concern): readonly Due[] => kinds.flatMap((kind) => kind(concern))

/** What is due by now: of each subject and recipient the latest stage only. */
export const dueNow = (timetable: readonly Due[], now: Instant): readonly Due[] => {
  const latest = new Map<string, Due>()
  for (const due of timetable) {
    if (due.at > now) continue
    const who = JSON.stringify([due.subject, due.recipient])
    if ((latest.get(who)?.at ?? '') <= due.at) latest.set(who, due)
  }
  return [...latest.values()]
}

/** When time alone next gives the logbook something to say; undefined when nothing is to come. */
export const nextDue = (timetable: readonly Due[], concern: Concern): Instant | undefined =>
  [...timetable.map(({ at }) => at), nextCard(concern) ?? concern.now]
    .filter((at) => at > concern.now)
    .sort()
    .at(0)
