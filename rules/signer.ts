import type { EffectiveStep } from './entry.ts'
import type { Person } from './person.ts'

/** Who signed, as an approving step keeps it. */
export type Signer = Extract<EffectiveStep, { did: 'approved' }>['signer']

export const signerOf = ({ name, specialty, workplace, confirmed }: Person): Signer => ({
  name,
  ...(specialty !== undefined && { specialty }),
  ...(workplace !== undefined && { workplace }),
  confirmed,
})
