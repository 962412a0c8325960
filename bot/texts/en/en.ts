import type { sv } from '../sv/sv.ts'
import { decision } from './decision.ts'
import { general } from './general.ts'
import { office } from './office.ts'
import { progress } from './progress.ts'
import { refusal } from './refusal.ts'
import { time } from './time.ts'
import { week } from './week.ts'

export const en: typeof sv = { language: 'en', decision, general, office, progress, refusal, time, week }
