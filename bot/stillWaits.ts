import type { Subject } from '../rules/card.ts'
import type { Scene } from './scene.ts'

/** Whether a subject waits for a decision, from the summaries as they are now. */
export const waitingIn = async ({ store }: Scene): Promise<(subject: Subject) => boolean> => {
  const keys = (await store.summaries()).flatMap(({ doctor, waiting }) =>
    waiting.map(({ entry, round }) => keyOf({ doctor, entry, round })),
  )
  const known = new Set(keys)
  return (subject) => known.has(keyOf(subject))
}

const keyOf = ({ doctor, entry, round }: Subject): string => JSON.stringify([doctor, entry, round])
