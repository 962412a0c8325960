import type { Language } from '../../../rules/person.ts'
import { decision } from './decision.ts'
import { general } from './general.ts'
import { office } from './office.ts'
import { progress } from './progress.ts'
import { refusal } from './refusal.ts'
import { time } from './time.ts'
import { week } from './week.ts'

/** Every sentence a person can read, in Swedish. The other languages have its type. */
export const sv = { language: 'sv' as Language, decision, general, office, progress, refusal, time, week }
