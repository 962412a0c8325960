import { z } from 'zod'
import { daySchema } from './calendar/day.ts'
import { instantSchema } from './calendar/instant.ts'
import type { Week } from './calendar/week.ts'
import { contentSchema, type CertifyingRole, type Content } from './content.ts'

/** Who signed, kept in the step because the certificate needs it even after the person is gone. */
const signerSchema = z.strictObject({
  name: z.string(),
  specialty: z.string().optional(),
  workplace: z.string().optional(),
  /** False: the approval waits for the kansli to confirm the handledare. */
  confirmed: z.boolean(),
})

/** An approval that was given on paper, on that day: `by` is the kansli's person who recorded it. */
const onPaperSchema = z.strictObject({ signed: daySchema })

const taken = { at: instantSchema, by: z.string() }
/** In whose place a delegate decided. */
const onBehalf = { onBehalfOf: z.string().optional() }

export const stepSchema = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('logged'), ...taken, content: contentSchema }),
  z.strictObject({ did: z.literal('amended'), ...taken, content: contentSchema }),
  z.strictObject({
    did: z.literal('approved'),
    ...taken,
    ...onBehalf,
    signer: signerSchema,
    onPaper: onPaperSchema.optional(),
  }),
  z.strictObject({ did: z.literal('returned'), ...taken, ...onBehalf, reason: z.string().min(1) }),
  z.strictObject({ did: z.literal('withdrawn'), ...taken }),
  z.strictObject({ did: z.literal('undone'), ...taken }),
])

export type Step = Readonly<z.infer<typeof stepSchema>>
export type EffectiveStep = Exclude<Step, { did: 'undone' }>
export type EntryId = string

/** An entry has no status field: its append-only steps are its only state. */
export interface Entry {
  readonly id: EntryId
  readonly steps: readonly Step[]
}

export type Status = 'waiting' | 'approved' | 'returned' | 'gone'

/** One entry a week and placement, so that the same week cannot be logged twice. */
export const placementWeekId = (week: Week, placement: string): EntryId => `${week}/${placement}`

/** One entry an activity, under a name that is new: the delivery that asked for it. */
export const activityId = (name: string): EntryId => `activity/${name}`

export const isActivityId = (id: EntryId): boolean => id.startsWith(activityId(''))

/** One entry an assessment, named like an activity's. */
export const assessmentId = (name: string): EntryId => `assessment/${name}`

export const isAssessmentId = (id: EntryId): boolean => id.startsWith(assessmentId(''))

/** One entry for the delmål that were certified in one go. */
export const certificateId = (name: string): EntryId => `certificate/${name}`

export const isCertificateId = (id: EntryId): boolean => id.startsWith(certificateId(''))

/** One entry for each of the two who certify uppnådd baskompetens. */
export const certificationId = (role: CertifyingRole): EntryId => `certification/${role}`

/** The steps that still hold: each `undone` takes away the last one before it. */
export const effectiveSteps = (entry: Entry): readonly EffectiveStep[] => {
  const holding: EffectiveStep[] = []
  for (const step of entry.steps) {
    if (step.did === 'undone') holding.pop()
    else holding.push(step)
  }
  return holding
}

export const lastStep = (entry: Entry): EffectiveStep | undefined => effectiveSteps(entry).at(-1)

/** What the last step that holds makes of the entry; `gone` when withdrawn or its logging undone. */
export const statusOf = (entry: Entry): Status => {
  const last = lastStep(entry)
  if (last === undefined) return 'gone'
  switch (last.did) {
    case 'logged':
    case 'amended':
      return 'waiting'
    case 'approved':
      return 'approved'
    case 'returned':
      return 'returned'
    case 'withdrawn':
      return 'gone'
  }
}

/** The content that holds now, or undefined once the entry's logging was undone. */
export const contentOf = (entry: Entry): Content | undefined =>
  effectiveSteps(entry).findLast((step) => step.did === 'logged' || step.did === 'amended')?.content

/**
 * How many times the entry was written anew after a decision or a withdrawal. A request for
 * approval belongs to one round: undoing a decision stays in it, a correction after it begins the next.
 */
export const roundOf = (entry: Entry): number => roundsOf(entry).length - 1

/** What the entry said in a round, whatever it says now: a card's history stays what was asked and decided. */
export const contentIn = (entry: Entry, round: number): Content | undefined => roundsOf(entry)[round]

/** The last content of each round; one round without content where nothing holds. */
const roundsOf = (entry: Entry): readonly (Content | undefined)[] => {
  const rounds: (Content | undefined)[] = [undefined]
  let closed = false
  for (const step of effectiveSteps(entry)) {
    const content = step.did === 'logged' || step.did === 'amended' ? step.content : undefined
    if (content !== undefined && closed) rounds.push(content)
    else if (content !== undefined) rounds[rounds.length - 1] = content
    closed = content === undefined
  }
  return rounds
}

/** Who wrote the content that holds now: the doctor, or the kansli on her behalf. */
export const writerOf = (entry: Entry): string | undefined =>
  effectiveSteps(entry).findLast((step) => step.did === 'logged' || step.did === 'amended')?.by
