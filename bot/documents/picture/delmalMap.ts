import type { DelmalStage, DelmalState } from '../../../rules/delmalState.ts'
import { INNER, MARGIN, type Drawn } from './frame.ts'
import { ink } from './ink.ts'
import { box, element } from './svg.ts'
import { words } from './words.ts'

const COLUMNS = 6
const GAP = 5
const CELL = { width: (INNER - GAP * (COLUMNS - 1)) / COLUMNS, height: 44 }

/** The 18 as a map: code and sign in each, the sign fuller the further it has come. */
export const delmalMap = (states: readonly DelmalState[]): Drawn => ({
  svg: states.map(cell).join(''),
  height: Math.ceil(states.length / COLUMNS) * (CELL.height + GAP) - GAP,
})

const cell = ({ delmal, stage }: DelmalState, index: number): string => {
  const x = MARGIN + (index % COLUMNS) * (CELL.width + GAP)
  const y = Math.floor(index / COLUMNS) * (CELL.height + GAP)
  const { ground, letters } = looks[stage]
  return [
    box({ x, y, ...CELL }, { rx: 4, fill: ground, stroke: stage === 'notBegun' ? ink.line : ink.full }),
    words(delmal, { x: x + CELL.width / 2, y: y + 17, bold: true, fill: letters, anchor: 'middle' }),
    stageSign(stage, x + CELL.width / 2, y + 31),
  ].join('')
}

const looks: Readonly<Record<DelmalStage, { readonly ground: string; readonly letters: string }>> = {
  notBegun: { ground: ink.paper, letters: ink.quiet },
  begun: { ground: ink.light, letters: ink.text },
  underlag: { ground: ink.half, letters: ink.text },
  certified: { ground: ink.full, letters: ink.paper },
}

const R = 7

/** An empty ring, a half one, a full one, and a tick in a ring. */
export const stageSign = (stage: DelmalStage, cx: number, cy: number): string => {
  const disc = (fill: string) =>
    element('circle', { cx, cy, r: R, fill, stroke: ink.full, 'stroke-width': 1.5 })
  switch (stage) {
    case 'notBegun':
      return disc(ink.paper)
    case 'begun':
      return (
        disc(ink.paper) +
        element('path', { d: `M${cx} ${cy - R}a${R} ${R} 0 0 0 0 ${2 * R}z`, fill: ink.full })
      )
    case 'underlag':
      return disc(ink.full)
    case 'certified':
      return disc(ink.paper) + element('path', { ...tick, d: `M${cx - 3.5} ${cy}l2.5 3 4.5-6` })
  }
}

const tick = { fill: 'none', stroke: ink.full, 'stroke-width': 2.2, 'stroke-linecap': 'round' }
