import { openPlanForm, savePlanForm } from '../conversations/plan/forms.ts'
import { replan, undoReplan } from '../conversations/plan/perform.ts'
import { sayPlan } from '../conversations/plan/sayPlan.ts'
import { showPlan } from '../conversations/plan/showPlan.ts'
import type { plan } from '../intent/plan.ts'
import type { Answers } from './answers.ts'

/** What is said of a doctor's plan and post. */
export const ofPlan: Answers<typeof plan> = {
  showPlan,
  sayPlan,
  replan,
  undoReplan,
  openPlanForm,
  savePlanForm: (intent, asked, values) => savePlanForm(intent, values, asked),
}
