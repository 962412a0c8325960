import type { FileChild, Paragraph } from 'docx'
import type { Block, Document } from './document.ts'
import { a4, marginsOf, textWidth, type Docx } from './docx/paper.ts'
import { boxesOf, tableOf } from './docx/tables.ts'
import { looks } from './looks.ts'

/** A document to edit. The library is loaded for the first one that is asked for. */
export const asDocx = async ({ title, foot, blocks }: Document): Promise<Uint8Array> => {
  const docx = await import('docx')
  const footer = new docx.Footer({
    children: [
      new docx.Paragraph({
        tabStops: [{ type: docx.TabStopType.RIGHT, position: textWidth }],
        children: [
          new docx.TextRun({ text: `${foot}\t`, size: 2 * looks.small }),
          new docx.TextRun({
            size: 2 * looks.small,
            children: ['Sida ', docx.PageNumber.CURRENT, ' av ', docx.PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
  const file = new docx.Document({
    title,
    creator: 'BT-loggen',
    styles: stylesOf,
    numbering: { config: blocks.flatMap((block, i) => numberingOf(block, i, docx)) },
    sections: [
      {
        properties: { page: { size: a4, margin: marginsOf(20 * looks.margin) } },
        footers: { default: footer },
        children: blocks.flatMap((block, i) => drawn(block, i, docx)),
      },
    ],
  })
  return new Uint8Array(await docx.Packer.toBuffer(file))
}

const headingRun = (size: number) => ({ font: 'Arial', size: 2 * size, bold: true, color: '000000' })
const stylesOf = {
  default: {
    document: {
      run: { font: 'Arial', size: 2 * looks.size, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 100 } },
    },
    heading1: { run: headingRun(looks.title), paragraph: { spacing: { after: 160 } } },
    heading2: { run: headingRun(looks.heading), paragraph: { spacing: { before: 200, after: 80 } } },
  },
}

const drawn = (block: Block, at: number, docx: Docx): FileChild[] => {
  const { Paragraph, TextRun, HeadingLevel, PageBreak } = docx
  switch (block.block) {
    case 'title':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })]
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2, keepNext: true })]
    case 'text':
      return [
        new Paragraph({
          children: [
            new TextRun(
              block.tone === 'note'
                ? { text: block.text, size: 2 * (looks.small + 1), color: looks.quiet.slice(1) }
                : block.text,
            ),
          ],
        }),
      ]
    case 'points':
      return block.points.map(
        (point) =>
          new Paragraph({
            text: point,
            ...(block.numbered === true
              ? { numbering: { reference: listName(at), level: 0 } }
              : { bullet: { level: 0 } }),
          }),
      )
    case 'table':
      return [tableOf(block, docx), gap(docx)]
    case 'boxes':
      return [boxesOf(block.boxes, docx), gap(docx)]
    // A document to edit has the picture's words.
    case 'picture':
      return [new Paragraph({ text: block.alt })]
    case 'together':
      return block.blocks.flatMap((one) => drawn(one, at, docx))
    case 'newPage':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

/** Two tables that touch would be one to Word. */
const gap = ({ Paragraph, TextRun }: Docx): Paragraph =>
  new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: '', size: 8 })] })

const listName = (at: number): string => `list-${at}`

/** Each numbered list begins with one. */
const numberingOf = (block: Block, at: number, { LevelFormat, AlignmentType }: Docx) =>
  block.block === 'points' && block.numbered === true
    ? [
        {
          reference: listName(at),
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 400, hanging: 400 } } },
            },
          ],
        },
      ]
    : []
