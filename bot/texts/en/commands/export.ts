import type { exporting as sv } from '../../sv/commands/export.ts'

export const exporting: typeof sv = {
  help: `export [PERSON] [--format xlsx|csv|json|ics|html] [--out FILE OR FOLDER]
  Writes what is kept in one file: of one person (e-mail, name or id), else of all BT-läkare. json
  is complete, with all history (its shape: bot/documents/export/stored.ts); csv and xlsx have one
  row an entry, xlsx also one row a doctor; ics has dates to keep and changes of placement; html is
  a copy to read. Can be run while BT-loggen runs. A file that exists is never written over.`,
  noFormat: (format, formats) => `There is no format ${format}. Choose ${formats.join(', ')}.`,
  nobody: (named) => `Nobody, or more than one, has the name or address ${named}.`,
  nothing: 'No BT-läkare has anything kept.',
  written: (persons, file) =>
    `${persons === 1 ? '1 person' : `${persons} persons`} in ${file}. The file holds personal data: keep it safely.`,
}
