import type { Button, View } from './view.ts'

/** One sentence, with buttons where there is a way on. */
export const said = (text: string, buttons: readonly Button[] = []): View => ({
  summary: text,
  parts: [{ part: 'text', text }, ...(buttons.length === 0 ? [] : [{ part: 'buttons' as const, buttons }])],
})
