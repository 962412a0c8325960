import type { Intent } from '../intent.ts'

/** How a text can be understood. */
export type Reading =
  | { readonly read: Intent }
  /** Two or three likely readings: it asks with them. */
  | { readonly maybe: readonly Intent[] }
  /** Not understood: the nearest things that can be said, none to three. */
  | { readonly nearest: readonly Intent[] }

/** Sure with one reading, a question with two or three, nothing otherwise. */
export const asked = (readings: readonly Intent[]): Reading | undefined => {
  const [first, ...more] = readings.filter(
    (one, index) => index === readings.findIndex((other) => isSame(one, other)),
  )
  if (first === undefined || more.length > 2) return undefined
  return more.length === 0 ? { read: first } : { maybe: [first, ...more] }
}

const isSame = (one: Intent, other: Intent): boolean => JSON.stringify(one) === JSON.stringify(other)
