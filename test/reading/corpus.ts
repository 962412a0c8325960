import { corpusOfActivities, corpusOfCommands } from './corpusOfTheRest.ts'
import { corpusOfPauses } from './corpusOfPauses.ts'
import { corpusOfWeeks } from './corpusOfWeeks.ts'
import type { Sentence } from './wanted.ts'

/** What people write, and how it must be read on Friday of week 47, 2026. */
export const corpus: readonly Sentence[] = [
  ...corpusOfWeeks,
  ...corpusOfActivities,
  ...corpusOfCommands,
  ...corpusOfPauses,
]
