import { delmalStages, type DelmalState } from '../../../rules/delmalState.ts'
import {
  becameKinds,
  type MonthServed,
  type PlacementServed,
  type ServedAgainstPlan,
} from '../../../rules/servedAgainstPlan.ts'
import { unitsPerDay, type Units } from '../../../rules/span.ts'
import type { Texts } from '../../texts/texts.ts'
import { amountOf } from './amount.ts'

/** All that the picture shows, in sentences: each placement, each month, and the delmål by their stages. */
export const toldInWords = (
  served: ServedAgainstPlan,
  states: readonly DelmalState[],
  texts: Texts,
): string =>
  [
    `${texts.picture.heading(texts.time.longDay(served.today))}.`,
    ...timeTold(served, texts),
    `${texts.activity.listHeading}.`,
    ...stagesTold(states, texts),
  ].join(' ')

const timeTold = ({ placements, months }: ServedAgainstPlan, texts: Texts): readonly string[] => {
  if (placements.length === 0) return [texts.placement.none]
  const each = months.map((one) => monthTold(one, texts)).join(', ')
  return [...placements.map((one) => placementTold(one, texts)), `${texts.picture.months}: ${each}.`]
}

const placementTold = (one: PlacementServed, texts: Texts): string => {
  const became = becameKinds.flatMap((kind) => {
    const periods = one.stretches.filter((stretch) => stretch.became === kind)
    return periods.length === 0
      ? []
      : [
          `${texts.picture.became(kind)} ${periods.map(({ from, to }) => texts.time.period(from, to)).join(', ')}`,
        ]
  })
  return `${texts.week.place(one.unit, one.specialty)}: ${[amountOf(one, texts), ...became].filter((told) => told !== '').join('; ')}.`
}

const monthTold = ({ month, planned, approved, waiting }: MonthServed, texts: Texts): string =>
  `${texts.time.shortMonth(month)} ${month.slice(0, 4)} ${texts.picture.monthTold(days(approved), days(planned), days(waiting))}`

const days = (units: Units): number => Math.floor(units / unitsPerDay)

const stagesTold = (states: readonly DelmalState[], texts: Texts): readonly string[] =>
  delmalStages.toReversed().flatMap((stage) => {
    const own = states.filter((one) => one.stage === stage).map(({ delmal }) => delmal)
    return own.length === 0 ? [] : [`${capital(texts.activity.stage(stage))}: ${own.join(', ')}.`]
  })

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
