import { z } from 'zod'
import { weekSchema } from './calendar/week.ts'
import type { PersonId } from './person.ts'

const weeksCard = z.strictObject({
  kind: z.literal('weeks'),
  doctor: z.string(),
  weeks: z.array(weekSchema).min(1),
})

/** So many requests fit one card on every platform. */
export const mostSubjects = 10

const subject = z.strictObject({
  doctor: z.string(),
  entry: z.string(),
  round: z.int().min(0),
  /** The request stands in a newer card. */
  moved: z.boolean().optional(),
})

const requestsCard = z.strictObject({ kind: z.literal('requests'), subjects: z.array(subject).min(1) })

const activityCard = z.strictObject({ kind: z.literal('activity'), doctor: z.string(), entry: z.string() })

const confirmCard = z.strictObject({ kind: z.literal('confirm'), doctor: z.string(), person: z.string() })

/** Tells the kansli that an account was linked to a person by its e-mail. */
const linkedCard = z.strictObject({ kind: z.literal('linked'), doctor: z.string(), person: z.string() })

/** Tells the kansli that someone outside the organisation wrote: known by the name on the account only. */
const outsiderCard = z.strictObject({ kind: z.literal('outsider'), platform: z.string(), name: z.string() })

const returnedCard = z.strictObject({ kind: z.literal('returned'), subject })

/**
 * What a living message is about. It holds no text and no state: a card is always drawn from the
 * logbooks as they are now, so that no message can go stale for long.
 */
export const cardSchema = z.discriminatedUnion('kind', [
  weeksCard,
  activityCard,
  requestsCard,
  returnedCard,
  confirmCard,
  linkedCard,
  outsiderCard,
])

export type Card = Readonly<z.infer<typeof cardSchema>>
export type Subject = Readonly<z.infer<typeof subject>>

/** Whose logbooks a card shows. */
export const doctorsOf = (card: Card): readonly PersonId[] => {
  switch (card.kind) {
    case 'weeks':
    case 'activity':
    case 'confirm':
    case 'linked':
      return [card.doctor]
    case 'outsider':
      return []
    case 'requests':
      return [...new Set(card.subjects.map((one) => one.doctor))]
    case 'returned':
      return [card.subject.doctor]
  }
}
