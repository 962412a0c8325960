import { patientNumberIn, type Finding, type Vouched } from '../rules/patientData.ts'
import type { Answer, Incoming, Input } from './platforms/platform.ts'
import type { Texts } from './texts/texts.ts'
import { refusedLine } from './views/sayAgain.ts'
import { vouchedIn, vouchField, withoutVouching } from './views/vouchField.ts'

/** What may go on to be read, or what is answered instead. */
export type Gated = { readonly passed: Input } | { readonly refused: Answer }

/**
 * Stops anything that holds a personal number before it is read, kept, sent on or logged; a form
 * keeps the rest of what was written. Where a person can say that it is none she is asked, and
 * writes it once more: what was refused is not kept, and no button carries it.
 */
export const patientGate = (incoming: Incoming, texts: Texts): Gated => {
  const { input } = incoming
  switch (input.kind) {
    case 'text': {
      const found = patientNumberIn(input.text)
      return found === undefined ? { passed: input } : { refused: asLine(found, incoming, texts) }
    }
    case 'press':
      return carriesNumber(input.action)
        ? { refused: { notice: texts.general.patient.number } }
        : { passed: input }
    case 'submit':
      return ofForm(input, texts)
  }
}

/** Whether a platform that keeps what people say to it may keep this. */
export const mayBeKept = (text: string): boolean => patientNumberIn(text) === undefined

const asLine = (found: Finding, { channel }: Incoming, texts: Texts): Answer => {
  const view = refusedLine(found, texts)
  return channel === undefined ? { reply: view } : { private: view, notice: texts.general.answeredPrivately }
}

const ofForm = ({ action, values: written }: Extract<Input, { kind: 'submit' }>, texts: Texts): Gated => {
  const vouched = vouchedIn(written)
  const values = withoutVouching(written)
  const found = Object.entries(values).flatMap(([field, text]) => {
    const finding = patientNumberIn(text, vouched)
    return finding === undefined ? [] : [{ field, finding }]
  })
  if (found.length > 0) return { refused: atFields(found, vouched, texts) }
  return carriesNumber(action)
    ? { refused: { notice: texts.general.patient.number } }
    : { passed: { kind: 'submit', action, values } }
}

const atFields = (
  found: readonly { readonly field: string; readonly finding: Finding }[],
  vouched: readonly Vouched[],
  texts: Texts,
): Answer => {
  const sentences = found.map(({ field, finding }) => [field, texts.general.patient[finding]] as const)
  const [ask] = vouchField([...vouched, ...found.map(({ finding }) => finding)], vouched, texts)
  return {
    errors: Object.fromEntries(sentences),
    forget: found.map(({ field }) => field),
    ...(ask && { ask }),
  }
}

/** Where words come back in a button: they passed the gate when they were written, unless it is made up. */
const wordsIn = new Set([
  'line',
  'about',
  'placement',
  'badDay',
  'badDelmal',
  'words',
  'unit',
  'specialty',
  'given',
])

const carriesNumber = (action: unknown, isWords = false): boolean => {
  if (typeof action === 'string') return isWords && patientNumberIn(action) === 'number'
  if (typeof action !== 'object' || action === null) return false
  return Object.entries(action).some(([key, value]) => carriesNumber(value, isWords || wordsIn.has(key)))
}
