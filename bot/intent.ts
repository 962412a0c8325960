import { z } from 'zod'
import { activities } from './intent/activities.ts'
import { assessments } from './intent/assessments.ts'
import { certificates } from './intent/certificates.ts'
import { decisions } from './intent/decisions.ts'
import { documents } from './intent/documents.ts'
import { office } from './intent/office.ts'
import { adding } from './intent/adding.ts'
import { plan } from './intent/plan.ts'
import { placements } from './intent/placements.ts'
import { progress } from './intent/progress.ts'
import { reminders } from './intent/reminders.ts'
import { talk } from './intent/talk.ts'
import { weeks } from './intent/weeks.ts'

/**
 * Everything a person can want. A button or a form carries one of these, as plain JSON that comes
 * back from the client: it says what is wanted, never what is allowed.
 */
export const intentSchema = z.discriminatedUnion('verb', [
  ...weeks,
  ...activities,
  ...assessments,
  ...certificates,
  ...placements,
  ...plan,
  ...adding,
  ...decisions,
  ...progress,
  ...documents,
  ...reminders,
  ...office,
  ...talk,
])

export type Intent = Readonly<z.infer<typeof intentSchema>>
export type Verb = Intent['verb']
export type IntentOf<V extends Verb> = Extract<Intent, { verb: V }>

/** What the person typed into a form, by field id. */
export type Values = Readonly<Record<string, string>>
