import type { Day } from '../../../rules/calendar/day.ts'
import type { PlacementServed, ServedAgainstPlan, Stretch } from '../../../rules/servedAgainstPlan.ts'
import type { Texts } from '../../texts/texts.ts'
import { amountOf } from './amount.ts'
import { across, INNER, MARGIN, WIDTH, type Drawn, type Scale } from './frame.ts'
import { edgeOf, fillOf, ink } from './ink.ts'
import { box } from './svg.ts'
import { todayMark } from './todayMark.ts'
import { fitted, widthOf, words } from './words.ts'

const BAR = 14
const BAR_TOP = 17
const LANE = 38

/** A lane for each placement: what it is, how much of it is approved, and its days on the axis. */
export const placementLanes = (
  { placements, today }: ServedAgainstPlan,
  scale: Scale,
  texts: Texts,
): Drawn => ({
  svg: placements
    .map((one, index) => lane(one, index * LANE, scale, texts) + todayIn(one, index * LANE, scale, today))
    .join(''),
  height: placements.length * LANE,
})

const lane = (one: PlacementServed, top: number, scale: Scale, texts: Texts): string => {
  const amount = amountOf(one, texts)
  const room = INNER - widthOf(amount, 11) - 10
  return [
    words(fitted(texts.week.place(one.unit, one.specialty), room), { x: MARGIN, y: top + 12 }),
    words(amount, { x: WIDTH - MARGIN, y: top + 12, size: 11, fill: ink.quiet, anchor: 'end' }),
    box({ x: MARGIN, y: top + BAR_TOP + BAR, width: INNER, height: 1 }, { fill: ink.faint }),
    ...one.stretches.map((stretch) => bar(stretch, top + BAR_TOP, scale)),
  ].join('')
}

const bar = (stretch: Stretch, y: number, scale: Scale): string =>
  box(
    { ...across(scale, stretch), y, height: BAR },
    { fill: fillOf[stretch.became], stroke: edgeOf(stretch.became), 'stroke-width': 1 },
  )

const todayIn = ({ stretches }: PlacementServed, top: number, scale: Scale, today: Day): string =>
  stretches.some(({ from, to }) => from <= today && today <= to)
    ? todayMark(scale(today), top + BAR_TOP - 2, top + BAR_TOP + BAR + 2)
    : ''
