import { readFile } from 'node:fs/promises'
import type { Outcome, SheetRow } from '../../rules/sheet/row.ts'
import { readTable, type Headings, type Table } from '../documents/tables/table.ts'
import { notDone, type ExitCode, type Given } from './command.ts'
import { isWrong, report, type ColumnNames } from './report.ts'
import { readingSite, writingSite, type OpenSite } from './site.ts'

/** A table that can be taken into the site. */
export interface Importable<C extends string> {
  readonly headings: Headings<C>
  readonly required: readonly C[]
  readonly columns: ColumnNames<C>
  /** What the rows come to on the site as it is; `keep` makes it so. */
  readonly look: (rows: readonly SheetRow<C>[], site: OpenSite) => Promise<Looked<C>>
}

export interface Looked<C extends string> {
  readonly outcomes: readonly Outcome<C>[]
  /** Keeps it, and gives a sentence for each thing that could not be kept. */
  readonly keep: () => Promise<readonly string[]>
}

/** Options of every import. */
export const importOptions = {
  'dry-run': { type: 'boolean' },
  'skip-wrong': { type: 'boolean' },
} as const

/**
 * Reads a file, reports row by row, and takes all of it or, where a row is wrong, nothing, unless
 * the rest was asked for.
 */
export const importing = async <C extends string>(
  file: string,
  importable: Importable<C>,
  given: Given,
): Promise<ExitCode> => {
  const { flags, texts, say } = given
  const words = texts.commandLine.sheet
  const { headings, required, columns } = importable
  const bytes = await readFile(file)
  const table = await readTable(bytes, headings, required).catch(() => undefined)
  if (table === undefined) return notDone(words.unreadable(file), say)
  if ('missing' in table) return notDone(words.noHeadings(required.map((one) => columns[one])), say)
  if (table.ignored.length > 0) say(words.ignored(table.ignored))
  const onSite = flags.has('dry-run') ? readingSite : writingSite
  return onSite(given, (site) => take(table, importable, site, given))
}

const take = async <C extends string>(
  { rows }: Table<C>,
  { columns, look }: Importable<C>,
  site: OpenSite,
  given: Given,
): Promise<ExitCode> => {
  const { flags, texts, say } = given
  const words = texts.commandLine.sheet
  const began = performance.now()
  const { outcomes, keep } = await look(rows, site)
  report(outcomes, columns, given)
  for (const what of site.store.damaged()) say(words.unreadableLogbook(what))
  const wrong = outcomes.some(isWrong)
  if (flags.has('dry-run')) say(words.onlyTried)
  else if (wrong && !flags.has('skip-wrong')) say(words.nothingKept)
  else {
    const left = await keep()
    left.forEach(say)
    const seconds = texts.time.number((performance.now() - began) / 1000)
    say(wrong ? words.keptRest(seconds) : words.kept(seconds))
    if (left.length > 0) return 1
  }
  return wrong || site.store.damaged().length > 0 ? 1 : 0
}
