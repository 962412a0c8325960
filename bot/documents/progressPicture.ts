import { delmalStages, delmalStates, type DelmalState } from '../../rules/delmalState.ts'
import type { Facts } from '../../rules/facts.ts'
import { becameKinds, servedAgainstPlan, type ServedAgainstPlan } from '../../rules/servedAgainstPlan.ts'
import type { Texts } from '../texts/texts.ts'
import { delmalMap, stageSign } from './picture/delmalMap.ts'
import { MARGIN, scaleOf, space, stacked, WIDTH, type Drawn } from './picture/frame.ts'
import { ink, patterns, swatch } from './picture/ink.ts'
import { legend } from './picture/legend.ts'
import { monthColumns } from './picture/months.ts'
import { placementLanes } from './picture/placements.ts'
import { element } from './picture/svg.ts'
import { todayMark } from './picture/todayMark.ts'
import { toldInWords } from './picture/toldInWords.ts'
import { words } from './picture/words.ts'

/** A picture, and the same in words for whoever cannot see it. */
export interface Picture {
  readonly svg: string
  readonly alt: string
  /** In the SVG's own units. */
  readonly width: number
  readonly height: number
}

/** How far a BT has come: its placements and months against the plan, and the 18 delmål as a map. */
export const progressPicture = (facts: Facts, texts: Texts): Picture => {
  const served = servedAgainstPlan(facts)
  const states = delmalStates(facts)
  const { svg, height } = stacked([
    ...timeDrawn(served, texts),
    space(12),
    ...delmalDrawn(states, texts),
    space(8),
  ])
  return { svg: framed(svg, height), alt: toldInWords(served, states, texts), width: WIDTH, height }
}

const timeDrawn = (served: ServedAgainstPlan, texts: Texts): readonly Drawn[] => {
  const scale = scaleOf(served.period)
  const title = heading(texts.picture.heading(texts.time.longDay(served.today)))
  if (served.placements.length === 0) return [title, line(texts.placement.none)]
  return [
    title,
    placementLanes(served, scale, texts),
    line(texts.picture.months),
    monthColumns(served, scale, texts),
    legend([
      ...becameKinds
        .filter((became) => hasBecome(served, became))
        .map((became) => ({ label: texts.picture.became(became), sign: swatch(became) })),
      { label: texts.picture.today, sign: (x, y) => todayMark(x, y - 6, y + 6) },
    ]),
  ]
}

const hasBecome = ({ placements }: ServedAgainstPlan, became: string): boolean =>
  placements.some(({ stretches }) => stretches.some((one) => one.became === became))

const delmalDrawn = (states: readonly DelmalState[], texts: Texts): readonly Drawn[] => [
  heading(texts.activity.listHeading),
  delmalMap(states),
  space(6),
  legend(
    delmalStages.map((stage) => ({
      label: `${texts.activity.stage(stage)}: ${states.filter((one) => one.stage === stage).length}`,
      sign: (x, y) => stageSign(stage, x, y),
    })),
  ),
]

const heading = (text: string): Drawn => ({
  svg: words(text, { x: MARGIN, y: 22, size: 14, bold: true }),
  height: 32,
})

const line = (text: string): Drawn => ({
  svg: words(text, { x: MARGIN, y: 14, fill: ink.quiet }),
  height: 22,
})

const framed = (svg: string, height: number): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      ...{ width: WIDTH, height, 'font-family': 'Roboto' },
    },
    patterns(),
    element('rect', { width: WIDTH, height, fill: ink.paper }),
    svg,
  )
