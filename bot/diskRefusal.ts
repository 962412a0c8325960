import type { Refusal } from '../rules/refusal.ts'
import { Damaged, NotKept } from '../storage/store.ts'

/** What whoever wanted it is told when the disk did not take it, or the logbook is closed. */
export const diskRefusal = (error: unknown): Refusal | undefined => {
  if (error instanceof NotKept) return { name: 'notKept' }
  if (error instanceof Damaged) return { name: 'logbookClosed' }
  return undefined
}

/** Thrown for a conversation that the disk refused; the same error afterwards is an accident. */
export class DiskRefused extends Error {
  override readonly name = 'DiskRefused'
  readonly refusal: Refusal
  constructor(refusal: Refusal, cause: unknown) {
    super(refusal.name, { cause })
    this.refusal = refusal
  }
}

/** Before the conversation is over nothing was changed, and that is said; afterwards it was. */
export const orDiskRefused = async <T>(conversation: Promise<T> | T): Promise<T> => {
  try {
    return await conversation
  } catch (error) {
    const refusal = diskRefusal(error)
    throw refusal === undefined ? error : new DiskRefused(refusal, error)
  }
}
