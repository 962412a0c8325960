import type { Day } from '../rules/calendar/day.ts'
import { intentSchema, type Intent, type Values } from './intent.ts'
import type { Input } from './platforms/platform.ts'
import { readText, type Reading } from './reading/readText.ts'

/** What is wanted, from whatever way it was said. */
export type Wanted =
  | { readonly intent: Intent; readonly values: Values }
  /** Likely readings of a text, to ask with. */
  | { readonly maybe: readonly Intent[] }
  /** A text not understood: the nearest things that can be said. */
  | { readonly nearest: readonly Intent[]; readonly text: string }
  /** A button or form from an older version of the bot. */
  | { readonly unknown: 'button' | 'form' }

export const readIncoming = (input: Input, today: Day): Wanted => {
  switch (input.kind) {
    case 'text':
      return ofText(readText(input.text, today), input.text.trim())
    case 'press':
      return ofAction(input.action, {}) ?? { unknown: 'button' }
    case 'submit':
      return ofAction(input.action, input.values) ?? { unknown: 'form' }
  }
}

const ofText = (reading: Reading, text: string): Wanted => {
  if ('read' in reading) return { intent: reading.read, values: {} }
  return 'maybe' in reading ? reading : { ...reading, text }
}

const ofAction = (action: unknown, values: Values): Wanted | undefined => {
  const intent = intentSchema.safeParse(action).data
  return intent && { intent, values }
}
