import type * as library from 'docx'
import type { FileChild, Paragraph, Table as DocxTable, TableCell } from 'docx'
import type { Block, Box, Column, Document, Row, Table } from './document.ts'
import { looks } from './looks.ts'

type Docx = typeof library

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

/** In twentieths of a point, as Word counts. */
const a4 = { width: 11_906, height: 16_838 }
const textWidth = a4.width - 2 * 20 * looks.margin
const marginsOf = (all: number) => ({ top: all, right: all, bottom: all, left: all })

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

const tableOf = ({ columns, rows, sum }: Table, docx: Docx): DocxTable => {
  const { TableRow } = docx
  const head = columns.map(({ title }) => [title])
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    columnWidths: columns.map(({ width }) => Math.round((textWidth * width) / 100)),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(head, columns, 'head', docx) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: row.every((lines) => lines.length <= looks.linesKeptTogether),
            children: cellsOf(row, columns, 'body', docx),
          }),
      ),
      ...(sum === undefined
        ? []
        : [new TableRow({ cantSplit: true, children: cellsOf(sum, columns, 'sum', docx) })]),
    ],
  })
}

const cellsOf = (
  row: Row,
  columns: readonly Column[],
  kind: 'head' | 'body' | 'sum',
  docx: Docx,
): TableCell[] =>
  row.map(
    (lines, i) =>
      new docx.TableCell({
        margins: cellMargins,
        ...(kind === 'head' && { shading: { fill: looks.shade.slice(1) } }),
        children: lines.map(
          (line) =>
            new docx.Paragraph({
              spacing: { after: 40 },
              ...(columns[i]?.align === 'right' && { alignment: docx.AlignmentType.RIGHT }),
              children: [new docx.TextRun({ text: line, size: 2 * (looks.size - 1), bold: kind !== 'body' })],
            }),
        ),
      }),
  )

const cellMargins = { top: 40, bottom: 40, left: 80, right: 80 }

const boxesOf = (all: readonly Box[], docx: Docx): DocxTable =>
  new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    columnWidths: all.map(() => Math.round(textWidth / all.length)),
    rows: [
      new docx.TableRow({
        cantSplit: true,
        height: {
          value: 20 * (all.some(({ tall }) => tall) ? looks.tallBox : looks.box),
          rule: docx.HeightRule.ATLEAST,
        },
        children: all.map(
          ({ label, value }) =>
            new docx.TableCell({
              margins: cellMargins,
              children: [
                new docx.Paragraph({
                  spacing: { after: 20 },
                  children: [
                    new docx.TextRun({ text: label, size: 2 * looks.small, color: looks.quiet.slice(1) }),
                  ],
                }),
                new docx.Paragraph({ text: value ?? '', spacing: { after: 0 } }),
              ],
            }),
        ),
      }),
    ],
  })
