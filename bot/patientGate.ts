import { patientNumberIn } from '../rules/patientData.ts'
import type { Answer, Input } from './platforms/platform.ts'
import type { Texts } from './texts/texts.ts'
import { said } from './views/said.ts'

/**
 * What is answered to anything that holds a personal number, before it is read, kept, sent on or
 * logged; undefined for what may pass. A form keeps the rest of what was written.
 */
export const patientGate = (input: Input, { general }: Texts): Answer | undefined => {
  switch (input.kind) {
    case 'text': {
      const found = patientNumberIn(input.text)
      return found && { reply: said(`${general.patient[found]} ${general.deleteMessage}`) }
    }
    case 'submit': {
      const errors = Object.entries(input.values).flatMap(([field, value]) => {
        const found = patientNumberIn(value)
        return found === undefined ? [] : [[field, general.patient[found]] as const]
      })
      return errors.length === 0 ? undefined : { errors: Object.fromEntries(errors) }
    }
    case 'press':
      return undefined
  }
}
