import type { CardElementArray, IColumnSet, IImage, ITextBlock } from '@microsoft/teams.cards'
import { pngOf } from '../../documents/png.ts'
import type { Part, Row, Tone } from '../../views/view.ts'
import { actionSets, button } from './buttons.ts'
import { literal } from './literal.ts'
import { drawProgress } from './progress.ts'

/**
 * The elements of one part, in order.
 * @param index its place in the View, which names its bar
 * @param zoom how large its picture is drawn; undefined leaves it out
 */
export const drawPart = (part: Part, index: number, zoom: number | undefined): CardElementArray => {
  switch (part.part) {
    case 'heading':
      return [heading(part.text)]
    case 'text':
      return paragraphs(part.text, part.tone)
    case 'facts':
      return [{ type: 'FactSet', facts: part.facts.map(fact) }]
    case 'progress':
      return drawProgress(part, index)
    case 'list':
      return part.rows.map(row)
    case 'image':
      return zoom === undefined ? [] : [image(part, zoom)]
    case 'buttons':
      return actionSets(part.buttons.map(button))
  }
}

/** Within the card: no address that anyone else could open. */
const image = ({ svg, alt }: Extract<Part, { part: 'image' }>, zoom: number): IImage => ({
  type: 'Image',
  url: `data:image/png;base64,${Buffer.from(pngOf(svg, zoom)).toString('base64')}`,
  altText: alt,
  size: 'Auto',
  // Teams lets it be opened larger.
  msteams: { allowExpand: true },
})

export const heading = (text: string): ITextBlock => ({
  type: 'TextBlock',
  style: 'heading',
  text: literal(text),
  size: 'Medium',
  weight: 'Bolder',
  wrap: true,
})

/** One block a line: clients do not agree on what a line break in a block means. */
export const paragraphs = (text: string, tone: Tone = 'normal'): ITextBlock[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'TextBlock', text: literal(line), wrap: true, ...toned(tone) }))

const toned = (tone: Tone): Pick<ITextBlock, 'color' | 'isSubtle' | 'weight'> => {
  switch (tone) {
    case 'normal':
      return {}
    case 'quiet':
      return { isSubtle: true }
    case 'good':
      return { color: 'Good' }
    case 'attention':
      return { color: 'Attention' }
  }
}

const fact = ({ label, value }: { readonly label: string; readonly value: string }) => ({
  title: literal(label),
  value: literal(value),
})

const row = ({ text, detail, tone, button: action }: Row): IColumnSet => ({
  type: 'ColumnSet',
  spacing: 'Medium',
  separator: true,
  columns: [
    {
      type: 'Column',
      width: 'stretch',
      verticalContentAlignment: 'Center',
      items: detail === undefined ? paragraphs(text, tone) : [...paragraphs(text), fineprint(detail, tone)],
    },
    ...(action
      ? [
          {
            type: 'Column' as const,
            width: 'auto',
            verticalContentAlignment: 'Center' as const,
            items: actionSets([button(action)]),
          },
        ]
      : []),
  ],
})

/** Small words under what they explain. */
export const fineprint = (text: string, tone: Tone = 'quiet'): ITextBlock => ({
  type: 'TextBlock',
  text: literal(text),
  size: 'Small',
  spacing: 'None',
  wrap: true,
  ...toned(tone === 'normal' ? 'quiet' : tone),
})
