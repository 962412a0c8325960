import { folded } from '../../../rules/sheet/cells.ts'
import { holdsNumber } from '../../../rules/sheet/numbers.ts'
import type { SheetRow } from '../../../rules/sheet/row.ts'
import { readCsv } from './csv.ts'
import { readXlsx } from './xlsx.ts'

/** By what headings each column can be called. */
export type Headings<C extends string> = Readonly<Record<C, readonly string[]>>

export interface Table<C extends string> {
  readonly rows: readonly SheetRow<C>[]
  /** Headings that nobody reads. */
  readonly ignored: readonly string[]
}

/** No sheet has a row of headings with these among them. */
export interface NoTable<C extends string> {
  readonly missing: readonly C[]
}

/**
 * Reads a CSV file or the first sheet of a workbook that has the headings; titles above them, and
 * empty rows, are passed over. The rows have the numbers that they have in the file.
 * @throws for a file that is neither.
 */
export const readTable = async <C extends string>(
  bytes: Uint8Array,
  headings: Headings<C>,
  required: readonly C[],
): Promise<Table<C> | NoTable<C>> => {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b
  const sheets = isWorkbook ? await readXlsx(bytes) : [await readCsv(bytes)]
  for (const lines of sheets) {
    const at = lines.slice(0, 30).findIndex((line) => hasAll(columnsIn(line, headings), required))
    if (at >= 0) return tableBelow(at, lines, headings)
  }
  return { missing: required }
}

type Lines = readonly (readonly string[])[]
type Columns<C> = readonly (C | undefined)[]

const hasAll = <C>(columns: Columns<C>, required: readonly C[]): boolean =>
  required.every((column) => columns.includes(column))

/** The column of each cell of a row of headings; of two of the same name the first counts. */
const columnsIn = <C extends string>(line: readonly string[], headings: Headings<C>): Columns<C> => {
  const all = Object.entries(headings) as [C, readonly string[]][]
  const found = line.map((cell) => {
    const names = [cell, cell.replaceAll(/\([^)]*\)/g, '')].map(folded).filter((name) => name !== '')
    return all.find(([, known]) => known.some((one) => names.includes(folded(one))))?.[0]
  })
  return found.map((column, i) => (found.indexOf(column) === i ? column : undefined))
}

const tableBelow = <C extends string>(at: number, lines: Lines, headings: Headings<C>): Table<C> => {
  const titles = (lines[at] ?? []).map(tidy)
  const columns = columnsIn(titles, headings)
  const rows = lines.slice(at + 1).map((line, i) => rowIn(line, at + i + 2, titles, columns))
  return {
    rows: rows.filter(({ cells, holdNumbers }) => Object.keys(cells).length + holdNumbers.length > 0),
    ignored: titles.filter((title, i) => columns[i] === undefined && title !== ''),
  }
}

const rowIn = <C extends string>(
  line: readonly string[],
  row: number,
  titles: readonly string[],
  columns: Columns<C>,
): SheetRow<C> => {
  const cells: Partial<Record<C, string>> = {}
  const holdNumbers: string[] = []
  line.map(tidy).forEach((text, i) => {
    const column = columns[i]
    if (text === '') return
    if (holdsNumber(text, column !== undefined)) holdNumbers.push(titles[i] || String(i + 1))
    else if (column !== undefined) cells[column] = text
  })
  return { row, cells, holdNumbers }
}

/** Without stray spaces of any kind. */
const tidy = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
