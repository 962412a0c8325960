import { addDays, daysInclusive, daysUntil, type Day, type Period } from '../../../rules/calendar/day.ts'
import { daysOfMonth, monthOf } from '../../../rules/calendar/month.ts'
import { element } from './svg.ts'

/** Little less than a phone is wide, so that its words are as large as others on one. */
export const WIDTH = 348
export const MARGIN = 6
export const INNER = WIDTH - 2 * MARGIN

/** A piece of the picture, drawn from its own top. */
export interface Drawn {
  readonly svg: string
  readonly height: number
}

/** Where a day begins, on an axis of whole months across the picture. */
export type Scale = (day: Day) => number

export const scaleOf = ({ from, to }: Period): Scale => {
  const first = daysOfMonth(monthOf(from)).from
  const days = daysInclusive(first, daysOfMonth(monthOf(to)).to)
  return (day) => MARGIN + (INNER * daysUntil(first, day)) / days
}

/** From the beginning of the first day to the end of the last. */
export const across = (
  scale: Scale,
  { from, to }: Period,
): { readonly x: number; readonly width: number } => {
  const x = scale(from)
  return { x, width: scale(addDays(to, 1)) - x }
}

export const space = (height: number): Drawn => ({ svg: '', height })

/** One below the other. */
export const stacked = (pieces: readonly Drawn[]): Drawn =>
  pieces.reduce<Drawn>(
    (above, { svg, height }) => ({
      svg: above.svg + (svg === '' ? '' : element('g', { transform: `translate(0 ${above.height})` }, svg)),
      height: above.height + height,
    }),
    space(0),
  )
