import { z } from 'zod'
import { instantSchema } from './calendar/instant.ts'
import { longestLine, type Content, type PlacementWeek } from './content.ts'
import { contentOf, statusOf, stepSchema, type Entry, type EntryId } from './entry.ts'
import type { PersonId } from './person.ts'
import { enrolmentSchema, placementSchema, type Enrolment, type Placement } from './post.ts'
import { sortedBy } from './sortedBy.ts'

const involvedSchema = z.strictObject({
  mainSupervisor: z.string().optional(),
  assessor: z.string().optional(),
})

/**
 * Earlier service that counts (R13), in months and half months; without a category it lowers the
 * total only. Who credited it stands in the commit.
 */
const creditSchema = z.strictObject({
  category: z.string().optional(),
  months: z.number().multipleOf(0.5).positive(),
})

/** What the doctor wants the next handledare to be told beside placement, dates and percent. */
const handoverSchema = z.strictObject({ delmal: z.boolean(), line: z.string().max(longestLine).optional() })

/** That post or plan were changed when they had run already, by whom, and what they were before. */
const replanSchema = z.strictObject({
  at: instantSchema,
  by: z.string(),
  was: z.strictObject({ enrolment: enrolmentSchema, plan: z.array(placementSchema) }),
})

/** Everything that can happen to a logbook: one step of one entry, or a setting of one record. */
export const changeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('enrolmentSet'), enrolment: enrolmentSchema }),
  z.strictObject({ change: z.literal('planSet'), plan: z.array(placementSchema) }),
  z.strictObject({ change: z.literal('peopleSet'), people: involvedSchema }),
  z.strictObject({ change: z.literal('creditSet'), credits: z.array(creditSchema) }),
  z.strictObject({ change: z.literal('arrangedSet'), arranged: z.array(z.string()) }),
  z.strictObject({ change: z.literal('handoverSet'), handover: handoverSchema }),
  z.strictObject({ change: z.literal('replanned'), replan: replanSchema }),
  z.strictObject({ change: z.literal('stepTaken'), entry: z.string(), step: stepSchema }),
])

/** The journal's unit, kept whole or not at all. A key seen before changes nothing. */
export const commitSchema = z.strictObject({
  at: instantSchema,
  by: z.string(),
  key: z.string(),
  changes: z.array(changeSchema).min(1),
})

export type Credit = Readonly<z.infer<typeof creditSchema>>
export type Replanned = Readonly<z.infer<typeof replanSchema>>
export type Change = Readonly<z.infer<typeof changeSchema>>
export type Commit = Readonly<z.infer<typeof commitSchema>>

export interface Logbook {
  readonly doctor: PersonId
  readonly enrolment: Enrolment | undefined
  readonly people: Readonly<z.infer<typeof involvedSchema>>
  readonly plan: readonly Placement[]
  /** How often post and plan were set: what a button that changes them carries. */
  readonly planSteps: number
  /** What was told of changes of the plan, oldest first. */
  readonly replans: readonly Replanned[]
  readonly credits: readonly Credit[]
  /** What was said to be arranged or booked (`arrangementOf`). */
  readonly arranged: readonly string[]
  /** Undefined until the doctor has chosen (`sharedOf`). */
  readonly handover?: Readonly<z.infer<typeof handoverSchema>> | undefined
  readonly entries: readonly Entry[]
}

/** What everyone's logbook is before its first commit. */
export const emptyLogbook = (doctor: PersonId): Logbook => ({
  doctor,
  enrolment: undefined,
  people: {},
  plan: [],
  planSteps: 0,
  replans: [],
  credits: [],
  arranged: [],
  entries: [],
})

export const apply = (logbook: Logbook, change: Change): Logbook => {
  switch (change.change) {
    case 'enrolmentSet':
      return { ...logbook, enrolment: change.enrolment, planSteps: logbook.planSteps + 1 }
    case 'planSet':
      return { ...logbook, plan: change.plan, planSteps: logbook.planSteps + 1 }
    case 'peopleSet':
      return { ...logbook, people: change.people }
    case 'creditSet':
      return { ...logbook, credits: change.credits }
    case 'handoverSet':
      return { ...logbook, handover: change.handover }
    case 'arrangedSet':
      return { ...logbook, arranged: change.arranged }
    case 'replanned':
      return { ...logbook, replans: [...logbook.replans, change.replan] }
    case 'stepTaken':
      return { ...logbook, entries: withStep(logbook.entries, change) }
  }
}

const withStep = (
  entries: readonly Entry[],
  { entry: id, step }: Extract<Change, { change: 'stepTaken' }>,
): readonly Entry[] =>
  entries.some((entry) => entry.id === id)
    ? entries.map((entry) => (entry.id === id ? { id, steps: [...entry.steps, step] } : entry))
    : [...entries, { id, steps: [step] }]

/** A logbook is the fold of its journal. */
export const fold = (doctor: PersonId, commits: readonly Commit[]): Logbook =>
  commits.flatMap((commit) => commit.changes).reduce(apply, emptyLogbook(doctor))

export const entryOf = (logbook: Logbook, id: EntryId): Entry | undefined =>
  logbook.entries.find((entry) => entry.id === id)

/** What was logged as it holds now, beside the entry it comes from. */
export interface Logged<C extends Content> {
  readonly entry: Entry
  readonly content: C
}

/** What an entry of that kind says. */
export type ContentOf<K extends Content['kind']> = Extract<Content, { kind: K }>

export type LoggedWeek = Logged<PlacementWeek>

/** The placement weeks that hold (waiting, approved or returned), oldest first. */
export const loggedWeeks = (logbook: Logbook): readonly LoggedWeek[] => loggedOf('placementWeek', logbook)

/** The entries of one kind that hold, oldest first. */
export const loggedOf = <K extends Content['kind']>(
  kind: K,
  logbook: Logbook,
): readonly Logged<ContentOf<K>>[] =>
  logged(logbook).filter((one): one is Logged<ContentOf<K>> => one.content.kind === kind)

const logged = (logbook: Logbook): readonly Logged<Content>[] =>
  sortedBy(
    logbook.entries.flatMap((entry) => {
      const content = contentOf(entry)
      return content !== undefined && statusOf(entry) !== 'gone' ? [{ entry, content }] : []
    }),
    ({ content }) => content.from,
  )
