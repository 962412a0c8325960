import type { Became } from '../../../rules/servedAgainstPlan.ts'
import { box, element } from './svg.ts'

/** Dark on light throughout, so that it holds in grey and on paper; patterns carry what colour does. */
export const ink = {
  text: '#1a2b33',
  quiet: '#4d616b',
  line: '#7d919b',
  faint: '#dde5e9',
  paper: '#ffffff',
  full: '#0b4f6c',
  half: '#b4d5e3',
  light: '#eaf3f7',
  warn: '#9a4a00',
} as const

/** How each kind of days is filled; no two are told apart by colour alone. */
export const fillOf: Readonly<Record<Became, string>> = {
  approved: ink.full,
  waiting: 'url(#waiting)',
  returned: 'url(#returned)',
  missing: 'url(#missing)',
  ahead: ink.paper,
}

/** A small piece of it, around its middle. */
export const swatch = (became: Became) => (x: number, y: number) =>
  box({ x: x - 7, y: y - 6, width: 14, height: 12 }, { fill: fillOf[became], stroke: edgeOf(became) })

export const edgeOf = (became: Became): string =>
  became === 'missing' || became === 'returned' ? ink.warn : ink.full

/** Stripes for what waits, waves back for what was sent back, dots for what is missing. */
export const patterns = (): string =>
  element(
    'defs',
    {},
    striped('waiting', ink.light, ink.full, 'rotate(45)'),
    striped('returned', ink.paper, ink.warn, 'rotate(0)'),
    element(
      'pattern',
      { id: 'missing', width: 5, height: 5, patternUnits: 'userSpaceOnUse' },
      element('circle', { cx: 2.5, cy: 2.5, r: 1.35, fill: ink.warn }),
    ),
  )

const striped = (id: string, ground: string, line: string, patternTransform: string): string =>
  element(
    'pattern',
    { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform },
    element('rect', { width: 5, height: 5, fill: ground }),
    element('rect', { width: 2, height: 5, fill: line }),
  )
