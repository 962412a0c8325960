import { faultIn } from './faultIn.ts'
import { Damaged } from './store.ts'

/** Reads what is kept. @throws Damaged by that name, with the field, when it is not what it must be. */
export const intact = <T>(name: string, read: () => T): T => {
  try {
    return read()
  } catch (error) {
    throw new Damaged(`${name} (${faultIn(error)})`, { cause: error })
  }
}
