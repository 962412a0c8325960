import { vocabulary } from '../vocabulary.ts'

/** Words for an assessment that do not say which; the first two are what the bot itself writes. */
export const assessmentWords = vocabulary<'assessment'>([
  [
    'assessment',
    'bedömning, assessment, bedömningar, bedömningen, ny bedömning, en bedömning, logga bedömning, logga en bedömning, bedöma, bedöm, assessments, new assessment, log assessment, log an assessment, assess',
  ],
])
