import type { Finding, Vouched } from '../../rules/patientData.ts'
import type { Texts } from '../texts/texts.ts'
import type { Field } from './view.ts'

const id = 'vouched'
const vouchable: readonly Vouched[] = ['bareDigits', 'mistyped']

/** Lets a person say of what was found that it is no personal number; nothing where nobody can. */
export const vouchField = (
  found: readonly Finding[],
  vouched: readonly Vouched[],
  { general }: Texts,
): readonly Field[] => {
  const options = vouchable
    .filter((one) => found.includes(one))
    .map((one) => ({ value: one, title: general.vouch[one] }))
  return options.length === 0
    ? []
    : [{ field: 'choices', id, label: general.vouch.label, options, values: vouched }]
}

/** What a form handed in says to be no personal number. */
export const vouchedIn = (values: Readonly<Record<string, string>>): readonly Vouched[] => {
  const said = (values[id] ?? '').split(',')
  return vouchable.filter((one) => said.includes(one))
}

/** The answers to the form's own questions. */
export const withoutVouching = ({ [id]: _, ...values }: Readonly<Record<string, string>>) => values
