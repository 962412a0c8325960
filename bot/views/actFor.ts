import type { PersonId } from '../../rules/person.ts'
import type { Intent } from '../intent.ts'
import type { Reader } from './reader.ts'

/** The same wish on behalf of a doctor, where the reader is not the doctor herself. */
export const actFor = <I extends Intent>(intent: I, doctor: PersonId, { viewer }: Reader): I =>
  viewer === doctor ? intent : { ...intent, for: doctor }
