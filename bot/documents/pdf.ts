import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import type { Content, Definition } from 'pdfmake'
import type { Block, Box, Column, Document, Row, Table } from './document.ts'
import { looks } from './looks.ts'

/** A document to print. The library and its fonts are loaded for the first one that is asked for. */
export const asPdf = async (document: Document): Promise<Uint8Array> => {
  const { default: pdfmake } = await import('pdfmake')
  pdfmake.setFonts({ Roboto: fonts })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path))
  return new Uint8Array(await pdfmake.createPdf(definitionOf(document)).getBuffer())
}

const folder = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts',
  'Roboto',
)
const fonts = {
  normal: join(folder, 'Roboto-Regular.ttf'),
  bold: join(folder, 'Roboto-Medium.ttf'),
  italics: join(folder, 'Roboto-Italic.ttf'),
  bolditalics: join(folder, 'Roboto-MediumItalic.ttf'),
}

const definitionOf = ({ title, foot, blocks }: Document): Definition => ({
  pageSize: 'A4',
  pageMargins: [looks.margin, looks.margin, looks.margin, looks.margin + 10],
  language: 'sv-SE',
  displayTitle: true,
  info: { title },
  defaultStyle: { font: 'Roboto', fontSize: looks.size, lineHeight: 1.15 },
  content: blocks.map(drawn),
  // Below this there is no room for what it heads: the head of a table and a row.
  pageBreakBefore: ({ headlineLevel, startPosition }) =>
    headlineLevel === heading && startPosition.verticalRatio > 0.9,
  footer: (page, pages) => ({
    margin: [looks.margin, 12, looks.margin, 0],
    fontSize: looks.small,
    color: looks.quiet,
    columns: [foot, { text: looks.pageOf(page, pages), alignment: 'right', width: 70 }],
  }),
})

/** Marks what may not stand last on a page. */
const heading = 2

const drawn = (block: Block): Content => {
  switch (block.block) {
    case 'title':
      return { text: block.text, fontSize: looks.title, bold: true, margin: [0, 0, 0, 8] }
    case 'heading':
      return {
        text: block.text,
        fontSize: looks.heading,
        bold: true,
        margin: [0, 10, 0, 4],
        headlineLevel: heading,
      }
    case 'text':
      return block.tone === 'note'
        ? { text: block.text, fontSize: looks.small + 1, color: looks.quiet, margin: [0, 0, 0, 5] }
        : { text: block.text, margin: [0, 0, 0, 5] }
    case 'points':
      return block.numbered === true
        ? { ol: [...block.points], margin: [0, 0, 0, 5] }
        : { ul: [...block.points], margin: [0, 0, 0, 5] }
    case 'table':
      return tableOf(block)
    case 'boxes':
      return boxesOf(block.boxes)
    case 'picture':
      return { svg: block.svg, width: block.width, alignment: 'center', margin: [0, 4, 0, 8] }
    case 'together':
      return { stack: block.blocks.map(drawn), unbreakable: true }
    case 'newPage':
      return { text: '', pageBreak: 'after' }
  }
}

const tableOf = ({ columns, rows, sum }: Table): Content => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: rows.every((row) => row.every((lines) => lines.length <= looks.linesKeptTogether)),
    widths: columns.map(({ width }) => `${width}%`),
    body: [
      columns.map(({ title, align }) => ({
        text: title,
        bold: true,
        fillColor: looks.shade,
        ...aligned(align),
      })),
      ...rows.map((row) => cellsOf(row, columns, false)),
      ...(sum === undefined ? [] : [cellsOf(sum, columns, true)]),
    ],
  },
  layout: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => looks.line,
    vLineColor: () => looks.line,
  },
  fontSize: looks.size - 1,
  margin: [0, 2, 0, 8],
})

const cellsOf = (row: Row, columns: readonly Column[], bold: boolean): Content[] =>
  row.map((lines, i) => ({
    stack: lines.map((line) => ({ text: line, margin: [0, 0, 0, 2] })),
    ...(bold && { bold }),
    ...aligned(columns[i]?.align),
  }))

const aligned = (align: Column['align']) => align !== undefined && { alignment: align }

const boxesOf = (all: readonly Box[]): Content => ({
  table: {
    widths: all.map(() => '*'),
    heights: all.some(({ tall }) => tall) ? looks.tallBox : looks.box,
    dontBreakRows: true,
    body: [
      all.map(({ label, value }) => ({
        stack: [
          { text: label, fontSize: looks.small, color: looks.quiet },
          { text: value ?? ' ', margin: [0, 1, 0, 0] },
        ],
      })),
    ],
  },
  layout: { hLineWidth: () => 0.75, vLineWidth: () => 0.75 },
  margin: [0, 0, 0, -0.75],
})
