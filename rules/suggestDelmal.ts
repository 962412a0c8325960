import { overlap } from './calendar/day.ts'
import type { Delmal } from './delmal.ts'
import { delmalStates } from './delmalState.ts'
import type { Facts } from './facts.ts'
import { categoryOf } from './programmes/programme.ts'

/**
 * Up to three delmål to propose: not covered yet, those that must be met within the part of the
 * present placement first (R16; empty until the kansli fills it), else in their own order.
 */
export const suggestDelmal = (facts: Facts): readonly Delmal[] => {
  const { logbook, programme, today } = facts
  const placement = logbook.plan.find((one) => overlap(one, { from: today, to: today }) !== undefined)
  const part = placement && categoryOf(programme, placement)?.part
  const fitting = (part && programme.delmalWithin[part]) ?? []
  const open = delmalStates(facts).filter(({ stage }) => stage !== 'underlag')
  const first = open.filter(({ delmal }) => fitting.includes(delmal))
  const rest = open.filter((one) => !first.includes(one))
  return [...first, ...rest].slice(0, 3).map(({ delmal }) => delmal)
}
