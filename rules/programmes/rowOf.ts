import type { Programme } from './programme.ts'

/**
 * The row of the year that a period is, where its plan names one instead of a category:
 * introduction and holiday are no placements (DOMAIN 3).
 */
export const rowOf = (
  programme: Programme,
  period: { readonly category?: string | undefined },
): Programme['rows'][number] | undefined => programme.rows.find(({ kind }) => kind === period.category)
