import { ink } from './ink.ts'
import { element, rounded } from './svg.ts'

/** A line where today is, with a point at its top so that it is not taken for an edge. */
export const todayMark = (x: number, top: number, bottom: number): string => {
  const [at, from, to] = [rounded(x), rounded(top), rounded(bottom)]
  return element('path', {
    d: `M${at} ${from}V${to}M${at - 3} ${from}h6l-3 4z`,
    ...{ stroke: ink.text, 'stroke-width': 1.5, fill: ink.text },
  })
}
