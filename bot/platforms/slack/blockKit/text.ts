import type { types } from '@slack/bolt'

/**
 * Text as it was written: never Slack's markup, so that `*`, `_` and links stay what they are. The
 * three signs that Slack reads in every text object are escaped once, here and nowhere else.
 */
export const plain = (text: string, most: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: escaped(text, most),
  emoji: false,
})

/** The notification line and fallback text of a message, which Slack would read as markup. */
export const escaped = (text: string, most: number): string =>
  cut(text, most, (one) => one.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'))

/** As much of the text as fits once it is written out, with '…' for the rest. No text is written as '–'. */
export const cut = (text: string, most: number, written: (text: string) => string = (one) => one): string => {
  const whole = written(text)
  if (whole.trim() === '') return '–'
  if (whole.length <= most) return whole
  const signs = [...text]
  let fits = 0
  let length = 1
  while (fits < signs.length && length + written(signs[fits] ?? '').length <= most)
    length += written(signs[fits++] ?? '').length
  return `${written(signs.slice(0, fits).join(''))}…`
}
