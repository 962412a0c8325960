import { fromValue } from './blockKit/field.ts'
import type { FieldState, Submission } from './payload.ts'

/** What was filled in, by field id; several choices are joined by commas, an empty field is ''. */
export const valuesOf = ({ view }: Submission): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(view.state.values).map(([field, actions]) => [field, written(Object.values(actions)[0])]),
  )

const written = (field: FieldState | undefined): string => {
  if (field?.selected_options !== undefined)
    return field.selected_options.map(({ value }) => fromValue(value)).join(',')
  if (field?.selected_option) return fromValue(field.selected_option.value)
  return field?.selected_date ?? field?.value ?? ''
}
