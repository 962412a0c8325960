import { z } from 'zod'
import { instantSchema } from './calendar/instant.ts'
import { daySchema } from './calendar/day.ts'
import { weekSchema } from './calendar/week.ts'
import { deadlineNames } from './deadlineName.ts'
import type { PersonId } from './person.ts'

const weeksCard = z.strictObject({
  kind: z.literal('weeks'),
  doctor: z.string(),
  weeks: z.array(weekSchema).min(1),
  /** Sent unasked: when the week is over, or again when it is still not logged. */
  asked: z.enum(['first', 'again']).optional(),
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

const requestsCard = z.strictObject({
  kind: z.literal('requests'),
  subjects: z.array(subject).min(1),
  reminder: z.boolean().optional(),
})

const activityCard = z.strictObject({ kind: z.literal('activity'), doctor: z.string(), entry: z.string() })

const assessmentCard = z.strictObject({
  kind: z.literal('assessment'),
  doctor: z.string(),
  entry: z.string(),
})

/** What somebody gave or recorded: to the doctor as news, to whoever did it as the receipt. */
const givenCard = z.strictObject({
  kind: z.literal('given'),
  doctor: z.string(),
  entries: z.array(z.string()).min(1),
})

/** Whether uppnådd baskompetens can be certified, and by whom it is. */
const certificationCard = z.strictObject({ kind: z.literal('certification'), doctor: z.string() })

const confirmCard = z.strictObject({ kind: z.literal('confirm'), doctor: z.string(), person: z.string() })

/** Tells the kansli that an account was linked to a person by its e-mail. */
const linkedCard = z.strictObject({ kind: z.literal('linked'), doctor: z.string(), person: z.string() })

/** Tells the kansli that someone outside the organisation wrote: known by the name on the account only. */
const outsiderCard = z.strictObject({ kind: z.literal('outsider'), platform: z.string(), name: z.string() })

/** Tells the kansli that the channel it claimed takes no messages any more. */
const channelLostCard = z.strictObject({ kind: z.literal('channelLost'), platform: z.string() })

const returnedCard = z.strictObject({ kind: z.literal('returned'), subject })

/** So many deadlines fit one card on every platform. */
export const mostDeadlines = 10

const deadlinesCard = z.strictObject({
  kind: z.literal('deadlines'),
  items: z
    .array(
      z.strictObject({
        doctor: z.string(),
        name: z.enum(deadlineNames),
        of: z.string().optional(),
        day: daySchema,
      }),
    )
    .min(1),
})

const handoverCard = z.strictObject({
  kind: z.literal('handover'),
  doctor: z.string(),
  placement: z.string(),
})

/** A plan that was changed, or several changes at once: named by when the first was made. */
const planChangedCard = z.strictObject({
  kind: z.literal('planChanged'),
  doctor: z.string(),
  at: instantSchema,
})

/** How all doctors stand in a week, to the channel claimed then; with how far the history had come. */
const digestCard = z.strictObject({
  kind: z.literal('digest'),
  week: weekSchema,
  claimedAt: instantSchema,
  head: z.strictObject({ site: z.string(), logbooks: z.int() }),
})

/** Several reminders of one day to one person. */
const togetherCard = z.strictObject({
  kind: z.literal('together'),
  cards: z.array(z.discriminatedUnion('kind', [weeksCard, requestsCard, deadlinesCard])).min(2),
})

/**
 * What a living message is about. It holds no text and no state: a card is always drawn from the
 * logbooks as they are now, so that no message can go stale for long.
 */
export const cardSchema = z.discriminatedUnion('kind', [
  weeksCard,
  activityCard,
  assessmentCard,
  givenCard,
  certificationCard,
  requestsCard,
  returnedCard,
  confirmCard,
  linkedCard,
  outsiderCard,
  channelLostCard,
  deadlinesCard,
  handoverCard,
  planChangedCard,
  togetherCard,
  digestCard,
])

export type Card = Readonly<z.infer<typeof cardSchema>>
export type Subject = Readonly<z.infer<typeof subject>>

/** Whose logbooks a card shows. */
export const doctorsOf = (card: Card): readonly PersonId[] => {
  switch (card.kind) {
    case 'weeks':
    case 'activity':
    case 'assessment':
    case 'given':
    case 'certification':
    case 'confirm':
    case 'linked':
    case 'handover':
    case 'planChanged':
      return [card.doctor]
    case 'outsider':
    case 'channelLost':
      return []
    case 'requests':
      return [...new Set(card.subjects.map((one) => one.doctor))]
    case 'returned':
      return [card.subject.doctor]
    case 'digest':
      return []
    case 'deadlines':
      return [...new Set(card.items.map((one) => one.doctor))]
    case 'together':
      return [...new Set(card.cards.flatMap(doctorsOf))]
  }
}

export type RequestsCard = Extract<Card, { kind: 'requests' }>

/** The requests a card shows, alone or together with other things. */
export const requestsIn = (card: Card): readonly Subject[] =>
  card.kind === 'requests' ? card.subjects : card.kind === 'together' ? card.cards.flatMap(requestsIn) : []

/** The same card with its requests changed. */
export const withRequests = (card: Card, change: (one: Subject) => Subject): Card => {
  if (card.kind === 'requests') return { ...card, subjects: card.subjects.map(change) }
  if (card.kind !== 'together') return card
  return {
    ...card,
    cards: card.cards.map((one) =>
      one.kind === 'requests' ? { ...one, subjects: one.subjects.map(change) } : one,
    ),
  }
}
