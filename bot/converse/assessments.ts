import { changeAssessment, newAssessment, saveAssessment } from '../conversations/assessment.ts'
import type { assessments } from '../intent/assessments.ts'
import type { Answers } from './answers.ts'

/** What is said of assessments. */
export const ofAssessments: Answers<typeof assessments> = {
  newAssessment,
  saveAssessment: (intent, asked, values) => saveAssessment(intent, values, asked),
  changeAssessment,
}
