import type { Language } from '../../rules/person.ts'
import { en } from './en/en.ts'
import { sv } from './sv/sv.ts'

/** Every sentence a person can read; one missing in a language does not compile. */
export type Texts = typeof sv

export const textsIn: Readonly<Record<Language, Texts>> = { sv, en }
