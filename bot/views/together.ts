import type { View } from './view.ts'

/** Several cards as one message, in their order. */
export const together = (views: readonly View[]): View => ({
  summary: views.map(({ summary }) => summary).join(' · '),
  parts: views.flatMap(({ parts }) => parts),
})
