import { writeFile } from 'node:fs/promises'
import { rosterColumns, type RosterColumn } from '../../rules/roster/columns.ts'
import { writeCsv } from '../documents/tables/csv.ts'
import { rosterHeadings } from '../documents/tables/rosterHeadings.ts'
import { writeXlsx } from '../documents/tables/xlsx.ts'
import { notDone, type ExitCode, type Given } from './command.ts'

type Example = Readonly<Partial<Record<RosterColumn, string>>>

const anna: Example = {
  role: 'BT-läkare',
  name: 'Anna Exempel',
  email: 'anna.exempel@example.org',
  programme: 'stockholm',
  start: '2027-03-01',
  percent: '100',
  mainSupervisor: 'karin.exempel@example.org',
}

/** A list that can be read as it stands; nobody in it exists. */
const examples: readonly Example[] = [
  { role: 'kansli', name: 'Maria Exempel', email: 'maria.exempel@example.org' },
  {
    role: 'huvudhandledare',
    name: 'Karin Exempel',
    email: 'karin.exempel@example.org',
    unit: 'Medicinkliniken',
    specialty: 'internmedicin',
  },
  {
    role: 'handledare',
    name: 'Bo Exempel',
    email: 'bo.exempel@example.org',
    unit: 'Akutkliniken',
    specialty: 'akutsjukvård',
  },
  {
    ...anna,
    unit: 'Akutkliniken',
    specialty: 'akut sjukvård',
    from: '2027-03-01',
    to: '2027-06-30',
    supervisor: 'bo.exempel@example.org',
  },
  {
    unit: 'Vårdcentralen Åsen',
    specialty: 'allmänmedicin',
    from: '2027-07-01',
    to: '2027-10-31',
    share: '80',
    supervisor: 'Sara Exempel <sara.exempel@example.org>',
  },
]

/** Writes the example; a file that is there is never written over. */
export const rosterExample = async (file: string, { texts, say }: Given): Promise<ExitCode> => {
  const words = texts.commandLine.sheet
  const headings = rosterColumns.map((column) => rosterHeadings[column][0] ?? column)
  const rows = examples.map((row) => rosterColumns.map((column) => row[column] ?? ''))
  const bytes = file.endsWith('.xlsx')
    ? await writeXlsx([{ name: 'BT', headings, rows }])
    : writeCsv([headings, ...rows])
  try {
    await writeFile(file, bytes, { flag: 'wx' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return notDone(words.exists(file), say)
    throw error
  }
  say(words.example(file))
  return 0
}
