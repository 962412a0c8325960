import type { Row } from 'write-excel-file/node'

/** What a cell of a workbook holds. */
export type Cell = string | number

/** One sheet to write: a row of headings, then the rows. */
export interface Sheet {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (Cell | undefined)[])[]
}

/** The cells of each sheet of a workbook as text, row by row. @throws for what is no workbook. */
export const readXlsx = async (bytes: Uint8Array): Promise<readonly (readonly (readonly string[])[])[]> => {
  const { default: readSheets } = await import('read-excel-file/node')
  const sheets = await readSheets(Buffer.from(bytes))
  return sheets.map(({ data }) => data.map((row) => row.map(asText)))
}

/** Days without their time, as the cell shows them. */
const asText = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

/** A workbook of these sheets; text is written as text, so that no cell is ever a formula. */
export const writeXlsx = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const { default: write } = await import('write-excel-file/node')
  return write(
    sheets.map(({ name, headings, rows }) => ({
      sheet: name,
      data: [headings.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map(rowOf)],
      columns: headings.map((heading, i) => ({ width: widthOf([heading, ...rows.map((row) => row[i])]) })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
}

const rowOf = (row: readonly (Cell | undefined)[]): Row =>
  row.map((value) => {
    if (value === undefined || value === '') return null
    return typeof value === 'number' ? { value, type: Number } : { value, type: String }
  })

const widthOf = (cells: readonly (Cell | undefined)[]): number =>
  Math.min(60, Math.max(8, ...cells.map((one) => String(one ?? '').length + 2)))
