import type { Form } from '../views/view.ts'
import type { Answer } from './platform.ts'

type Wrong = Pick<Answer, 'errors' | 'ask' | 'forget'>

/** The form as it is shown again: with what is asked as well, below the first field that is wrong. */
export const formAgain = (form: Form, { errors = {}, ask }: Wrong): Form => {
  if (ask === undefined) return form
  const others = form.fields.filter(({ id }) => id !== ask.id)
  const place = others.findIndex(({ id }) => id in errors)
  return { ...form, fields: others.toSpliced(place < 0 ? others.length : place + 1, 0, ask) }
}

/** What was written, as far as it may stand in the form again. */
export const writtenAgain = (
  values: Readonly<Record<string, string>>,
  { forget = [] }: Wrong,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([field, text]) => [field, forget.includes(field) ? '' : text]),
  )
