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
      return ofForm(input.action, input.values, today) ?? { unknown: 'form' }
  }
}

const ofText = (reading: Reading, text: string): Wanted => {
  if ('read' in reading) return { intent: reading.read, values: {} }
  return 'maybe' in reading ? reading : { ...reading, text }
}

/** A line said again is read as it would have been the first time. */
const ofForm = (action: unknown, values: Values, today: Day): Wanted | undefined => {
  const wanted = ofAction(action, values)
  if (wanted?.intent.verb !== 'sayAgain') return wanted
  const text = (values['text'] ?? '').trim()
  return ofText(readText(text, today), text)
}

const ofAction = (action: unknown, values: Values) => {
  const intent = intentSchema.safeParse(action).data
  return intent && { intent, values }
}
