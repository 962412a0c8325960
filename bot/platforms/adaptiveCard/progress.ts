import type { CardElementArray, ContainerStyle, IColumn } from '@microsoft/teams.cards'
import type { Bar } from '../../views/view.ts'
import { literal } from './literal.ts'

/** The bars' ids begin so; the page finds them by it. */
const BAR_ID = 'bar'

/**
 * Label, bar, words. The bar is columns weighed by their shares, which every client that reads
 * cards can draw; the words say all of it.
 */
export const drawProgress = (bar: Bar, index: number): CardElementArray => [
  { type: 'TextBlock', text: literal(bar.label), weight: 'Bolder', wrap: true, spacing: 'Medium' },
  { type: 'ColumnSet', id: `${BAR_ID}${index}`, spacing: 'Small', columns: shares(bar).map(column) },
  { type: 'TextBlock', text: literal(bar.text), size: 'Small', isSubtle: true, wrap: true, spacing: 'Small' },
]

interface Share {
  readonly style: ContainerStyle
  readonly width: number
}

const shares = ({ approved, waiting, max }: Bar): readonly Share[] => {
  const done = within(approved, max)
  const pending = within(waiting, max - done)
  const all: readonly Share[] = [
    { style: 'good', width: done },
    { style: 'warning', width: pending },
    { style: 'emphasis', width: max - done - pending },
  ]
  const drawn = all.filter((share) => share.width > 0)
  return drawn.length > 0 ? drawn : [{ style: 'emphasis', width: 1 }]
}

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), Math.max(most, 0))

const column = ({ style, width }: Share): IColumn => ({
  type: 'Column',
  style,
  width,
  spacing: 'None',
  minHeight: '8px',
  items: [],
})
