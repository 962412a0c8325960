import type { types } from '@slack/bolt'
import type { Field, Option } from '../../../views/view.ts'
import { most } from './limits.ts'
import { cut, plain } from './text.ts'

/** One field with its label. */
export const drawField = (field: Field): types.InputBlock => ({
  type: 'input',
  block_id: field.id,
  label: plain(field.label, most.label),
  optional: !(field.required ?? false),
  element: input(field),
})

/** The value of an option as Slack takes it, which refuses an empty one. */
const asValue = (value: string): string => `=${value}`
export const fromValue = (value: string): string => value.slice(1)

const input = (field: Field): types.InputBlock['element'] => {
  const id = { action_id: field.id }
  switch (field.field) {
    case 'choice': {
      const [initial] = chosen(field.options, [field.value ?? ''])
      return {
        ...{ type: 'static_select', ...id, ...listed(field.options) },
        ...(initial && { initial_option: initial }),
      }
    }
    case 'choices': {
      const initial = chosen(field.options, field.values ?? [])
      const few = field.options.length <= most.checkboxes
      return {
        ...(few
          ? { type: 'checkboxes', ...id, options: field.options.map(option) }
          : { type: 'multi_static_select', ...id, ...listed(field.options) }),
        ...(initial.length > 0 && { initial_options: initial }),
      }
    }
    case 'day': {
      const day = field.value ?? ''
      return { type: 'datepicker', ...id, ...(isDay(day) && { initial_date: day }) }
    }
    case 'number':
      return {
        ...{ type: 'number_input', ...id, is_decimal_allowed: false },
        ...{ min_value: String(field.min), max_value: String(field.max) },
        ...initialText(field.value?.toString()),
      }
    case 'text': {
      const maxLength = Math.min(field.maxLength, most.inputText)
      return {
        ...{ type: 'plain_text_input', ...id, multiline: field.long ?? false, max_length: maxLength },
        ...initialText(field.value?.slice(0, maxLength)),
      }
    }
  }
}

const initialText = (text: string | undefined) => (text ? { initial_value: text } : {})

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

const option = ({ title, value }: Option): types.PlainTextOption => ({
  text: plain(title, most.optionText),
  value: asValue(value).slice(0, most.optionValue),
})

const chosen = (options: readonly Option[], values: readonly string[]): types.PlainTextOption[] =>
  options.filter(({ value }) => values.includes(value)).map(option)

/** The options, in groups named by their first and last where there are more than one list takes. */
const listed = (
  options: readonly Option[],
):
  | { options: types.PlainTextOption[] }
  | { option_groups: { label: types.PlainTextElement; options: types.PlainTextOption[] }[] } => {
  if (options.length <= most.options) return { options: options.map(option) }
  const groups = Array.from({ length: Math.ceil(options.length / most.options) }, (_, group) =>
    options.slice(group * most.options, (group + 1) * most.options),
  )
  return {
    option_groups: groups.map((some) => ({
      label: plain(span(some), most.optionText),
      options: some.map(option),
    })),
  }
}

const span = (options: readonly Option[]): string =>
  [options[0], options.at(-1)].map((one) => cut(one?.title ?? '', 34)).join(' – ')
