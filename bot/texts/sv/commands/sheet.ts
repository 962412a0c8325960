import type { WeekPart } from '../../../../rules/proposal.ts'
import type { Why } from '../../../../rules/sheet/row.ts'
import { refusal } from '../refusal.ts'
import { time } from '../time.ts'
import { week } from '../week.ts'

const partAsKept = ({ unit, from, to, percent, absences }: WeekPart): string =>
  [
    `${unit} ${from}–${to}`,
    week.percent(percent),
    ...absences.map(({ kind, halfDays }) => week.absent(time.halfDays(halfDays), week.absenceKind(kind))),
  ].join(', ')

/** What is said of the rows of a table that somebody filled in. */
export const sheet = {
  why: (why: Why): string => {
    if (why.name === 'cellEmpty') return 'Cellen måste fyllas i.'
    if (why.name === 'numberIn')
      return `Det ser ut som ett personnummer (${why.headings.join(', ')}). Ta bort det ur filen; personnummer behövs aldrig.`
    if (why.name === 'contradicts') return `Rad ${why.row} säger något annat om samma person.`
    if (why.name === 'notAmong') return `”${why.asked}” känns inte igen. Skriv ${time.or(why.possible)}.`
    if (why.name === 'personUnknown')
      return `Ingen som heter eller har adressen ”${why.asked}” finns. Skriv namn <e-post>, eller lägg en rad för personen med Roll handledare.`
    if (why.name === 'nameShared') return `Flera heter ”${why.asked}”. Skriv e-postadressen.`
    if (why.name === 'noSupervisor')
      return `”${why.asked}” finns men är inte handledare. Lägg en rad för personen med Roll handledare.`
    if (why.name === 'samePerson')
      return 'Extern bedömare ska vara en annan person än huvudhandledaren (Bilaga 4).'
    if (why.name === 'outsidePost')
      return why.end === undefined
        ? `Perioden ligger före BT, som börjar ${time.longDay(why.start)}.`
        : `Perioden ligger utanför BT, ${time.longDay(why.start)}–${time.longDay(why.end)}.`
    if (why.name === 'notTakenIn')
      return `Ingen ${why.role === 'doctor' ? 'BT-läkare' : 'handledare'} här är ”${why.asked}”. Ta in personen med roster import först.`
    if (why.name === 'weekOrActivity')
      return 'En rad är en vecka (Vecka, eller Från och Till) eller en aktivitet (Datum och Delmål), inte båda.'
    if (why.name === 'weekUnknown')
      return `”${why.asked}” är ingen vecka. Skriv den med år, till exempel 2025-W47 eller v47 2025.`
    if (why.name === 'daysUnknown')
      return `”${why.asked}” är inga dagar. Skriv hela eller halva, som 2 eller 0,5.`
    if (why.name === 'daysUnplaced')
      return 'Det framgår inte när frånvaron var. Skriv en rad per vecka, och per placering där den byts.'
    if (why.name === 'weekStands')
      return `${time.weekOfYear(why.week)} finns redan: ${why.parts.map(partAsKept).join('; ')}. Det står kvar; BT-läkaren kan ändra det i chatten.`
    if (why.name === 'notEnrolled')
      return 'BT-läkaren är inte inlagd i något program. Ta in henne med roster import.'
    if (why.name === 'noPlacement')
      return `Planen säger inget om ${time.weekOfYear(why.week)}. Skriv placeringen, eller ta in planen med roster import.`
    if (why.name === 'unknownPlacement')
      return `Ingen placering i BT-läkarens plan liknar ”${why.asked}”. Ta in planen med roster import.`
    return refusal(why, () => undefined)
  },
  fault: (column: string | undefined, sentence: string) =>
    column === undefined ? sentence : `${column}: ${sentence}`,
  difference: (column: string, from: string | undefined, to: string) =>
    from === undefined ? `${column} ${to}` : `${column} ${from} → ${to}`,
  line: {
    new: (row: number, who: string, what: string) => `NY      rad ${row}  ${who}: ${what}`,
    changed: (row: number, who: string, what: string) => `ÄNDRAD  rad ${row}  ${who}: ${what}`,
    wrong: (row: number, who: string, what: string) => `FEL     rad ${row}  ${who}: ${what}`,
    held: (row: number, who: string, by: number) => `VÄNTAR  rad ${row}  ${who}: hör ihop med rad ${by}`,
  },
  sum: (rows: number, counts: { new: number; changed: number; same: number; wrong: number; held: number }) =>
    `${rows} rader: ${counts.new} nya, ${counts.changed} ändrade, ${counts.same} som förut, ${counts.wrong} med fel` +
    (counts.held > 0 ? `, ${counts.held} som hör ihop med dem.` : '.'),
  ignored: (headings: readonly string[]) => `Kolumner som inte läses: ${headings.join(', ')}.`,
  noHeadings: (columns: readonly string[]) =>
    `Filen har ingen rad med rubrikerna ${columns.join(', ')}. Rad för rad går det då inte att läsa.`,
  unreadable: (file: string) =>
    `${file} går inte att läsa som CSV eller XLSX. Öppna den i Excel och spara som en av dem.`,
  nothingKept: 'Inget är ändrat. Rätta raderna, eller kör med --skip-wrong för att ta resten.',
  onlyTried: 'Inget är ändrat: det var ett prov (--dry-run).',
  kept: (seconds: string) => `Klart på ${seconds} s.`,
  keptRest: (seconds: string) =>
    `Resten är infört på ${seconds} s. Raderna med fel och de som hör ihop med dem är orörda.`,
  overtaken: (who: string) => `Loggboken för ${who} ändrades under tiden och är orörd. Kör en gång till.`,
  unreadableLogbook: (what: string) => `Kan inte läsas och är orörd: ${what}. Kör check.`,
  example: (file: string) => `Exemplet ligger i ${file}.`,
  exists: (file: string) => `${file} finns redan och är orörd.`,
}
