import type { types } from '@slack/bolt'
import { most } from './limits.ts'
import { cut } from './text.ts'

/** Words with some of them in bold, which only rich text can say without reading marks in the words. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
}

export const richText = (elements: types.RichTextBlock['elements']): types.RichTextBlock => ({
  type: 'rich_text',
  elements,
})

export const section = (runs: readonly Run[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements: runs
    .filter(({ text }) => text !== '')
    .map(({ text, bold }) => ({
      type: 'text',
      text: cut(text, most.richText),
      ...(bold && { style: { bold } }),
    })),
})

export const bullets = (items: readonly (readonly Run[])[]): types.RichTextBlock =>
  richText([{ type: 'rich_text_list', style: 'bullet', elements: items.map(section) }])

/** The items in order, in as many groups as keep each within the limit of a block. */
export const inBlocks = <T>(
  items: readonly T[],
  lengthOf: (item: T) => number,
): readonly (readonly T[])[] => {
  const groups: T[][] = []
  let room = 0
  for (const item of items) {
    const length = lengthOf(item)
    if (length > room || groups.length === 0) {
      groups.push([])
      room = most.richText
    }
    groups.at(-1)?.push(item)
    room -= length
  }
  return groups
}
