import type { Part, Row, View } from '../../../views/view.ts'
import { drawPart } from './part.ts'

/**
 * One page of a View that is longer than the surface takes: the same View with so many rows of its
 * longest list as fit. The others are on the pages after it.
 */
export const paged = (view: View, page: number, mostBlocks: number): { view: View; more: boolean } => {
  const longest = longestList(view.parts)
  // Without its list, and with a block for the way to the next page.
  const room = mostBlocks - 1 - blocks(view.parts.filter((part) => part !== longest))
  if (longest === undefined || blocks(view.parts) <= mostBlocks - 1) return { view, more: false }
  const size = Math.max(1, room)
  const rows = longest.rows.slice(page * size, (page + 1) * size)
  const parts = view.parts.map((part) => (part === longest ? { ...longest, rows } : part))
  return { view: { ...view, parts }, more: (page + 1) * size < longest.rows.length }
}

type List = { readonly part: 'list'; readonly rows: readonly Row[] }

const longestList = (parts: readonly Part[]): List | undefined =>
  parts
    .filter((part) => part.part === 'list')
    .reduce<List | undefined>(
      (a, b) => (a !== undefined && a.rows.length >= b.rows.length ? a : b),
      undefined,
    )

const blocks = (parts: readonly Part[]): number => parts.flatMap(drawPart).length
