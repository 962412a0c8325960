import type { Table as DocxTable, TableCell } from 'docx'
import type { Box, Column, Row, Table } from '../document.ts'
import { looks } from '../looks.ts'
import { textWidth, type Docx } from './paper.ts'

/** A table whose head comes again on each page. */
export const tableOf = ({ columns, rows, sum }: Table, docx: Docx): DocxTable => {
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

/** Fields side by side, each with its name above. */
export const boxesOf = (all: readonly Box[], docx: Docx): DocxTable =>
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
