import { ink } from './ink.ts'
import { element, escaped, rounded } from './svg.ts'

interface Words {
  readonly x: number
  /** Of the line that the letters stand on. */
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

export const SIZE = 12

export const words = (text: string, { x, y, size = SIZE, bold, fill = ink.text, anchor }: Words): string =>
  element(
    'text',
    {
      x: rounded(x),
      y: rounded(y),
      'font-size': size,
      fill,
      ...(bold && { 'font-weight': 500 }),
      ...(anchor && { 'text-anchor': anchor }),
    },
    escaped(text),
  )

/** As much of a text as surely fits, with '…' for the rest. */
export const fitted = (text: string, width: number, size = SIZE): string => {
  if (widthOf(text, size) <= width) return text
  const signs = [...text]
  while (signs.length > 0 && widthOf(`${signs.join('')}…`, size) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

/** No narrower than the text is in Roboto, each letter as wide as the widest of its kind. */
export const widthOf = (text: string, size = SIZE): number =>
  size * [...text].reduce((sum, sign) => sum + (kinds.find(([signs]) => signs.test(sign))?.[1] ?? 1), 0)

const kinds: readonly (readonly [RegExp, number])[] = [
  [/[ ijl.,:;'|!I]/, 0.28],
  [/[ftr()/\-·]/, 0.42],
  [/[a-ln-vx-zåäöéü0-9]/, 0.57],
  [/[A-LN-VX-ZÅÄÖÉÜ–…&+]/, 0.7],
  [/[mwMW%]/, 0.9],
]
