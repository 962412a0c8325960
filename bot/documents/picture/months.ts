import { daysInclusive } from '../../../rules/calendar/day.ts'
import { daysOfMonth } from '../../../rules/calendar/month.ts'
import type { MonthServed, ServedAgainstPlan } from '../../../rules/servedAgainstPlan.ts'
import { unitsPerDay, type Units } from '../../../rules/span.ts'
import type { Texts } from '../../texts/texts.ts'
import { across, INNER, MARGIN, WIDTH, type Drawn, type Scale } from './frame.ts'
import { fillOf, ink } from './ink.ts'
import { box, element } from './svg.ts'
import { todayMark } from './todayMark.ts'
import { words } from './words.ts'

const HIGH = 52
const AXIS = 30

/** A column for each month: as high as its full-time days, planned as an outline, served as its filling. */
export const monthColumns = (served: ServedAgainstPlan, scale: Scale, texts: Texts): Drawn => ({
  svg: [
    ...served.months.map((month) => column(month, scale)),
    todayMark(scale(served.today), -4, HIGH),
    element('line', { x1: MARGIN, x2: WIDTH - MARGIN, y1: HIGH, y2: HIGH, stroke: ink.line }),
    ...names(served.months, scale, texts),
    ...years(served.months, scale),
  ].join(''),
  height: HIGH + AXIS,
})

const column = ({ month, planned, approved, waiting }: MonthServed, scale: Scale): string => {
  const days = daysOfMonth(month)
  const { x, width } = across(scale, days)
  const high = (units: Units) => (HIGH * units) / (unitsPerDay * daysInclusive(days.from, days.to))
  const inside = { x: x + width * 0.12, width: width * 0.76 }
  const part = (units: Units, below: Units, fill: string, stroke: string) =>
    units === 0
      ? ''
      : box({ ...inside, y: HIGH - high(below + units), height: high(units) }, { fill, stroke })
  return [
    part(planned, 0, fillOf.ahead, ink.line),
    part(approved, 0, fillOf.approved, ink.full),
    part(waiting, approved, fillOf.waiting, ink.full),
  ].join('')
}

/** So many names of months stand beside each other. */
const MOST_NAMES = 12

const names = (months: readonly MonthServed[], scale: Scale, texts: Texts): readonly string[] =>
  months.flatMap(({ month }, index) => {
    const { x, width } = across(scale, daysOfMonth(month))
    return index % Math.ceil(months.length / MOST_NAMES) > 0
      ? []
      : [
          words(texts.time.shortMonth(month), {
            x: x + width / 2,
            y: HIGH + 13,
            size: 10.5,
            anchor: 'middle',
          }),
        ]
  })

const YEAR = 26

/** Each year where its months begin; one with too few of them is told by the next. */
const years = (months: readonly MonthServed[], scale: Scale): readonly string[] => {
  const all = [...new Set(months.map(({ month }) => month.slice(0, 4)))]
  return all.flatMap((year, index) => {
    const own = months.filter(({ month }) => month.startsWith(year))
    const from = daysOfMonth(own[0]?.month ?? year).from
    const { x, width } = across(scale, { from, to: daysOfMonth(own.at(-1)?.month ?? year).to })
    const isTold = width >= YEAR || index === all.length - 1
    const at = Math.min(x, MARGIN + INNER - YEAR)
    return isTold ? [words(year, { x: at, y: HIGH + 26, size: 10.5, fill: ink.quiet })] : []
  })
}
