import { MARGIN, WIDTH, type Drawn } from './frame.ts'
import { words, widthOf } from './words.ts'

export interface Sign {
  /** Drawn around its middle. */
  readonly sign: (x: number, y: number) => string
  readonly label: string
}

const LINE = 20
const SIGN = 14
const BETWEEN = 14
const SIZE = 11

/** What the signs mean, in as few lines as hold them. */
export const legend = (signs: readonly Sign[]): Drawn => {
  let x = MARGIN
  let line = 0
  const drawn = signs.map(({ sign, label }) => {
    const width = SIGN + 6 + widthOf(label, SIZE)
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, line] = [MARGIN, line + 1]
    const middle = line * LINE + LINE / 2
    const svg = sign(x + SIGN / 2, middle) + words(label, { x: x + SIGN + 6, y: middle + 4, size: SIZE })
    x += width + BETWEEN
    return svg
  })
  return { svg: drawn.join(''), height: (line + 1) * LINE }
}
