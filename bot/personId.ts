import { createHash } from 'node:crypto'
import type { PersonId } from '../rules/person.ts'

/**
 * The id of a person first known by an address: the same each time, so that two who add her at
 * once cannot make two of her, and without the address, since ids stand in journals and logs.
 */
export const personIdOf = (email: string): PersonId =>
  createHash('sha256').update(email).digest('hex').slice(0, 16)
