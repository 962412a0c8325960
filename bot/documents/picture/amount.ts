import type { AgainstPlan } from '../../../rules/servedAgainstPlan.ts'
import type { Texts } from '../../texts/texts.ts'

/** What is approved of what was planned: '11 v 4 d av 17 v'. */
export const amountOf = ({ approved, planned, waiting }: AgainstPlan, { picture, time }: Texts): string => {
  if (planned > 0) return picture.served(time.weeksAndDays(approved), time.weeksAndDays(planned))
  return approved + waiting > 0 ? picture.unplanned(time.weeksAndDays(approved)) : picture.notCounted
}
