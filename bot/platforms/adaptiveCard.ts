import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { Form, View } from '../views/view.ts'
import { actionSets, button } from './adaptiveCard/buttons.ts'
import { drawField, type Written } from './adaptiveCard/field.ts'
import { drawPart, heading, paragraphs } from './adaptiveCard/part.ts'
import { shortened } from './adaptiveCard/shortened.ts'

/** Teams refuses a larger card. */
export const MOST_BYTES = 28_000

/** The verb of a form's cancel button. Nothing is asked of the bot: the card is simply taken away. */
export const CANCEL_FORM = 'cancelForm'

/** How large a picture is drawn, the sharpest first; at last it is left out. */
const ZOOMS = [2, 1.5, 1.25, 1, undefined]

/**
 * A View as an Adaptive Card, the same in Teams and on the page. In one that is too large pictures
 * become smaller, then they go, then the View loses its tail.
 */
export const drawView = (view: View, mostBytes = MOST_BYTES): IAdaptiveCard => {
  const zooms = view.parts.some(({ part }) => part === 'image') ? ZOOMS : [undefined]
  for (const zoom of zooms) {
    const card = cardOf(view, zoom)
    if (bytes(card) <= mostBytes) return card
  }
  const shorter = shortened(view)
  return shorter ? drawView(shorter, mostBytes) : cardOf(view, undefined)
}

/** What a form's card shows beside its Form, and what its submit button brings back beside the fields. */
export interface FormState {
  /** What the person wrote, and stays. */
  readonly values?: Written | undefined
  /** What is wrong, each at its field. */
  readonly errors?: Written | undefined
  readonly carried?: Readonly<Record<string, unknown>>
}

/** A Form as a card with inputs. */
export const drawForm = (form: Form, { values, errors, carried }: FormState = {}): IAdaptiveCard => ({
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: form.title,
  speak: form.title,
  body: [
    heading(form.title),
    ...(form.intro === undefined ? [] : paragraphs(form.intro, 'quiet')),
    ...form.fields.flatMap((field) => drawField(field, form.missing, values?.[field.id], errors?.[field.id])),
    ...actionSets([submit(form, carried), cancel(form)]),
  ],
})

const cardOf = (view: View, zoom: number | undefined): IAdaptiveCard => ({
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: view.summary,
  speak: view.summary,
  body: view.parts.flatMap((part, index) => drawPart(part, index, zoom)),
})

const submit = (form: Form, carried: FormState['carried']) => ({
  ...button({ title: form.submit, action: form.action, primary: true }),
  ...(carried && { data: carried }),
})

const cancel = (form: Form) => ({
  ...button({ title: form.cancel, action: { verb: CANCEL_FORM } }),
  associatedInputs: 'none' as const,
})

const bytes = (card: IAdaptiveCard): number => Buffer.byteLength(JSON.stringify(card))
