import type { sheet as sv } from '../../sv/commands/sheet.ts'
import { refusal } from '../refusal.ts'
import { time } from '../time.ts'

export const sheet: typeof sv = {
  why: (why) => {
    if (why.name === 'cellEmpty') return 'The cell must be filled in.'
    if (why.name === 'numberIn')
      return `That looks like a personal number (${why.headings.join(', ')}). Take it out of the file; personal numbers are never needed.`
    if (why.name === 'contradicts') return `Row ${why.row} says something else of the same person.`
    if (why.name === 'notAmong') return `“${why.asked}” is not known. Write ${time.or(why.possible)}.`
    if (why.name === 'personUnknown')
      return `Nobody has the name or address “${why.asked}”. Write name <e-mail>, or add a row for that person with the role handledare.`
    if (why.name === 'nameShared') return `Several are called “${why.asked}”. Write the e-mail address.`
    if (why.name === 'noSupervisor')
      return `“${why.asked}” is there but is no handledare. Add a row for that person with the role handledare.`
    if (why.name === 'samePerson')
      return 'The extern bedömare must be another person than the huvudhandledare (Bilaga 4).'
    if (why.name === 'outsidePost')
      return why.end === undefined
        ? `The period lies before the BT, which begins ${time.longDay(why.start)}.`
        : `The period lies outside the BT, ${time.longDay(why.start)}–${time.longDay(why.end)}.`
    return refusal(why, () => undefined)
  },
  fault: (column, sentence) => (column === undefined ? sentence : `${column}: ${sentence}`),
  difference: (column, from, to) => (from === undefined ? `${column} ${to}` : `${column} ${from} → ${to}`),
  line: {
    new: (row, who, what) => `NEW      row ${row}  ${who}: ${what}`,
    changed: (row, who, what) => `CHANGED  row ${row}  ${who}: ${what}`,
    wrong: (row, who, what) => `WRONG    row ${row}  ${who}: ${what}`,
    held: (row, who, by) => `WAITS    row ${row}  ${who}: goes with row ${by}`,
  },
  sum: (rows, counts) =>
    `${rows} rows: ${counts.new} new, ${counts.changed} changed, ${counts.same} as before, ${counts.wrong} wrong` +
    (counts.held > 0 ? `, ${counts.held} that go with them.` : '.'),
  ignored: (headings) => `Columns that are not read: ${headings.join(', ')}.`,
  noHeadings: (columns) => `No row of the file has the headings ${columns.join(', ')}, so it cannot be read.`,
  unreadable: (file) =>
    `${file} cannot be read as CSV or XLSX. Open it in a spreadsheet and save it as one of them.`,
  nothingKept: 'Nothing was changed. Mend the rows, or run with --skip-wrong to take the rest.',
  onlyTried: 'Nothing was changed: it was a trial (--dry-run).',
  kept: (seconds) => `Done in ${seconds} s.`,
  keptRest: (seconds) =>
    `The rest is entered, in ${seconds} s. The wrong rows and those that go with them are untouched.`,
  overtaken: (who) => `The logbook of ${who} changed meanwhile and is untouched. Run it once more.`,
  unreadableLogbook: (what) => `Cannot be read and is untouched: ${what}. Run check.`,
  example: (file) => `The example is in ${file}.`,
  exists: (file) => `${file} exists already and is untouched.`,
}
