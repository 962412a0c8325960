import { intentSchema, type Intent, type Values } from './intent.ts'
import type { Input } from './platforms/platform.ts'
import { readText } from './reading/readText.ts'

/** What is wanted, from whatever way it was said; undefined for a button or form not known any more. */
export const readIncoming = (input: Input): { intent: Intent | undefined; values: Values } => {
  switch (input.kind) {
    case 'text':
      return { intent: readText(input.text), values: {} }
    case 'press':
      return { intent: intentSchema.safeParse(input.action).data, values: {} }
    case 'submit':
      return { intent: intentSchema.safeParse(input.action).data, values: input.values }
  }
}
