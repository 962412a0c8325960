import type { WeekPart } from '../../../../rules/proposal.ts'
import type { sheet as sv } from '../../sv/commands/sheet.ts'
import { refusal } from '../refusal.ts'
import { time } from '../time.ts'
import { week } from '../week.ts'

const partAsKept = ({ unit, from, to, percent, absences }: WeekPart): string =>
  [
    `${unit} ${from}–${to}`,
    week.percent(percent),
    ...absences.map(({ kind, halfDays }) => week.absent(time.halfDays(halfDays), week.absenceKind(kind))),
  ].join(', ')

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
    if (why.name === 'notTakenIn')
      return `No ${why.role === 'doctor' ? 'BT-läkare' : 'handledare'} here is “${why.asked}”. Take the person in with roster import first.`
    if (why.name === 'weekOrActivity')
      return 'A row is a week (Week, or From and To) or an activity (Date and Delmål), not both.'
    if (why.name === 'weekUnknown')
      return `“${why.asked}” is no week. Write it with its year, such as 2025-W47 or v47 2025.`
    if (why.name === 'daysUnknown')
      return `“${why.asked}” is no number of days. Write whole or half ones, such as 2 or 0.5.`
    if (why.name === 'daysUnplaced')
      return 'It cannot be told when the absence was. Write one row a week, and one a placement where it changes.'
    if (why.name === 'weekStands')
      return `${time.weekOfYear(why.week)} is there already: ${why.parts.map(partAsKept).join('; ')}. That stays; the BT-läkare can change it in the chat.`
    if (why.name === 'notEnrolled') return 'The BT-läkare is in no programme. Take her in with roster import.'
    if (why.name === 'noPlacement')
      return `The plan says nothing of ${time.weekOfYear(why.week)}. Write the placement, or take the plan in with roster import.`
    if (why.name === 'unknownPlacement')
      return `No placement in the BT-läkare's plan is like “${why.asked}”. Take the plan in with roster import.`
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
