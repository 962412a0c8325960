import type { CardElementArray, ITextBlock } from '@microsoft/teams.cards'
import type { Field, Option } from '../../views/view.ts'
import { literal } from './literal.ts'

/** By field id: what the person wrote, or what is wrong with it. Several choices are joined by commas. */
export type Written = Readonly<Record<string, string>>

/** One input with its label, and below it what the bot said of it. */
export const drawField = (
  field: Field,
  missing?: string,
  written?: string,
  error?: string,
): CardElementArray => [
  ...input(field, missing, written),
  ...(error === undefined ? [] : [complaint(field.id, error)]),
]

const input = (field: Field, missing: string | undefined, written: string | undefined): CardElementArray => {
  const base = {
    id: field.id,
    label: field.label,
    isRequired: field.required ?? false,
    errorMessage: missing ?? field.label,
  }
  switch (field.field) {
    case 'choice':
      return [
        {
          ...base,
          ...choiceSet(field.options),
          ...value(chosen(field.options, written ?? field.value)),
          style: 'compact',
        },
      ]
    case 'choices':
      return [
        {
          ...base,
          ...choiceSet(field.options),
          ...value(written ?? field.values?.join(',')),
          style: 'expanded',
          isMultiSelect: true,
        },
      ]
    case 'day':
      return [
        { ...base, type: 'Input.Date', ...value(written ?? field.value), ...between(field.min, field.max) },
      ]
    case 'number':
      return [
        {
          ...base,
          type: 'Input.Number',
          errorMessage: field.wrong ?? `${base.errorMessage} (${field.min}–${field.max})`,
          ...value(numeral(written) ?? field.value),
          ...between(field.min, field.max),
        },
      ]
    case 'text':
      return [
        {
          ...base,
          type: 'Input.Text',
          ...value(written ?? field.value),
          isMultiline: field.long ?? false,
          maxLength: field.maxLength,
        },
      ]
  }
}

/** Stands for an empty value among choices, since a card refuses a choice without one. */
const NOTHING = '–'

/** What a card's fields hold, as the bot put them in. */
export const readValues = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value === NOTHING ? '' : value]))

const choiceSet = (options: readonly Option[]) => ({
  type: 'Input.ChoiceSet' as const,
  choices: options.map(({ title, value }) => ({ title, value: value || NOTHING })),
  wrap: true,
})

const chosen = (options: readonly Option[], value: string | undefined): string | undefined =>
  value === '' && options.some((option) => option.value === '') ? NOTHING : value

const value = <T>(present: T | undefined) => (present === undefined ? {} : { value: present })

const between = <T>(min: T | undefined, max: T | undefined) => ({
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
})

const numeral = (written: string | undefined): number | undefined => {
  const number = written === undefined || written.trim() === '' ? NaN : Number(written)
  return Number.isFinite(number) ? number : undefined
}

/** Named after its field, so that the page can tie them together. */
const complaint = (field: string, text: string): ITextBlock => ({
  type: 'TextBlock',
  id: `complaint-${field}`,
  text: literal(text),
  color: 'Attention',
  spacing: 'Small',
  wrap: true,
})
