import { z } from 'zod'
import type { Step } from '../../../rules/entry.ts'
import type { Change } from '../../../rules/logbook.ts'
import { granted } from '../../../rules/refusal.ts'
import type { Delivery } from '../../../storage/delivery.ts'
import type { Author, Decide } from '../../../storage/store.ts'

export const at = '2026-11-20T13:00:00.000Z'

/** Who commits under a key; each key is one press. */
export const author = (key: string): Author => ({ at, by: 'anna', key })

/** A decision that grants these changes whatever the logbook holds. */
export const deciding =
  (...changes: Change[]): Decide =>
  () =>
    granted(changes)

export const enrolled: Change = {
  change: 'enrolmentSet',
  enrolment: { programme: 'stockholm', start: '2026-08-31', form: 'fristående', percent: 100 },
}

const step: Step = {
  did: 'logged',
  at,
  by: 'anna',
  content: {
    kind: 'placementWeek',
    week: '2026-W46',
    placement: 'akuten',
    unit: 'Akuten Solna',
    specialty: 'akutsjukvård',
    from: '2026-11-09',
    to: '2026-11-13',
    percent: 100,
    absences: [],
    supervisor: 'berit',
  },
}

/** A week logged under that entry id; the same id again is one more step of that entry. */
export const logged = (entry: string): Change => ({ change: 'stepTaken', entry, step })

/** A small document of the tests' own. */
export const unitSchema = z.strictObject({ name: z.string(), beds: z.int().optional() })

/** A request to Berit about Anna's week 46. */
export const delivery = (key: string, more: Partial<Delivery> = {}): Delivery => ({
  key,
  recipient: 'berit',
  message: { platform: 'web', conversation: 'berit', id: key },
  card: { kind: 'requests', subjects: [{ doctor: 'anna', entry: 'w46', round: 0 }] },
  tells: [],
  shown: 'hash',
  day: '2026-11-20',
  at,
  ...more,
})
