import type { IntentOf } from '../../intent.ts'
import { readerOf, type Asked } from '../../scene.ts'
import { placementsView } from '../../views/placementsView.ts'
import { asRefusal, asView, type Reply } from '../reply.ts'
import { whose } from './whose.ts'

/** `plan anna`: a doctor's plan with all that can be changed of it; `tänk om`: the same, keeping nothing. */
export const showPlan = async (intent: IntentOf<'showPlan'>, asked: Asked): Promise<Reply> => {
  const meant = whose(intent, asked, (doctor) => ({ ...intent, doctor }))
  if ('reply' in meant) return meant
  if (meant.rest !== '' && intent.doctor === undefined)
    return asRefusal({ name: 'doctorUnknown', asked: meant.rest })
  const facts = await asked.facts(meant.doctor)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  return asView(placementsView(facts, readerOf(asked, asked.me), intent.whatIf))
}
