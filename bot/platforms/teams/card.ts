import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { ActivityTypes, TextFormatTypes } from 'botbuilder'
import { z } from 'zod'
import { messageRefSchema } from '../../../storage/delivery.ts'
import type { Form, View } from '../../views/view.ts'
import { drawForm, drawView, MOST_BYTES, type FormState } from '../adaptiveCard.ts'
import { readValues } from '../adaptiveCard/field.ts'
import { formSchema } from '../viewSchema.ts'
import type { Content } from './outbox.ts'

/** The key of a form's own data beside its fields, which Teams puts in the same object. */
const CARRIED = 'bt-form'

/**
 * What an open form carries in its card, so that nothing of it lives here: itself, to be drawn
 * again with what is wrong, and the message that opened it.
 */
const carriedSchema = z.strictObject({ form: formSchema, origin: messageRefSchema.exactOptional() })

export type Carried = z.infer<typeof carriedSchema>

export const viewCard = (view: View): IAdaptiveCard => wide(drawView(view, MOST_BYTES - WIDTH_BYTES))

export const formCard = (carried: Carried, state: Omit<FormState, 'carried'> = {}): IAdaptiveCard =>
  wide(drawForm(carried.form, { ...state, carried: { [CARRIED]: carried } }))

/** A message with the card; `summary` is what a notification says. */
export const messageOf = (card: IAdaptiveCard, summary: string): Content => ({
  type: ActivityTypes.Message,
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
})

/** A line that is no answer of its own: plain words beside the cards. */
export const lineMessage = (text: string): Content => ({
  type: ActivityTypes.Message,
  text,
  textFormat: TextFormatTypes.Plain,
})

export const viewMessage = (view: View): Content => messageOf(viewCard(view), view.summary)

export const formMessage = (carried: Carried, state?: Omit<FormState, 'carried'>): Content =>
  messageOf(formCard(carried, state), carried.form.title)

export interface Submitted {
  /** Undefined for a form that the bot of today cannot have drawn. */
  readonly carried: Carried | undefined
  readonly values: Readonly<Record<string, string>>
}

/** What came back from a form; undefined for the data of an ordinary button. */
export const submittedIn = (data: Readonly<Record<string, unknown>>): Submitted | undefined => {
  if (!(CARRIED in data)) return undefined
  const carried = carriedSchema.safeParse(data[CARRIED]).data
  return { carried, values: carried === undefined ? {} : valuesOf(carried.form, data) }
}

/** Teams leaves out what was left empty. */
const valuesOf = ({ fields }: Form, data: Readonly<Record<string, unknown>>) =>
  readValues(Object.fromEntries(fields.map(({ id }) => [id, plain(data[id])])))

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** As wide as the chat: rows with a button beside them need the room. */
const width = { msteams: { width: 'full' } } as const

/** What the width takes of the bytes that a card may have. */
const WIDTH_BYTES = Buffer.byteLength(JSON.stringify(width))

const wide = (card: IAdaptiveCard): IAdaptiveCard => ({ ...card, ...width })
