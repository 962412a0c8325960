import { askedToDecide } from './askedToDecide.ts'
import type { Instant } from './calendar/instant.ts'
import type { People, PersonId } from './person.ts'
import type { Settings } from './settings.ts'
import { reminderSlot } from './slots.ts'
import type { Summary, Waiting } from './summary.ts'
import { waitedUntil } from './waited.ts'

/** Whether a request has waited so long that it is the kansli's to see to: seven working days unless set otherwise. */
export const isOverdue = (
  { since, supervisor }: Waiting,
  { doctor, mainSupervisor }: Pick<Summary, 'doctor' | 'mainSupervisor'>,
  { people, settings, now }: { people: People; settings: Settings; now: Instant },
): boolean => {
  const asked = askedToDecide(supervisor, mainSupervisor, doctor)
  const last = waitedUntil(since, settings.requests.officeDay, asked, people, settings)
  return reminderSlot(last, settings) <= now
}

/** Whether a key names what was told of this doctor to someone else than was asked first. */
export const isAbout = (key: string, doctor: PersonId): boolean =>
  key.startsWith(`request/${doctor}/`) || key.startsWith(`deadline/${doctor}/`)
