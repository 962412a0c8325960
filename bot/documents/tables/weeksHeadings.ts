import type { WeeksColumn } from '../../../rules/weeksSheet/columns.ts'
import { rosterHeadings } from './rosterHeadings.ts'
import type { Headings } from './table.ts'

/** How kanslier head the columns of their lists of weeks and activities, in either language; the first is ours. */
export const weeksHeadings: Headings<WeeksColumn> = {
  email: [...rosterHeadings.email, 'BT-läkare e-post'],
  week: ['Vecka', 'V', 'Veckonummer', 'Veckonr', 'Week'],
  from: ['Från', 'Fr.o.m.', 'Från och med', 'From'],
  to: ['Till', 'T.o.m.', 'Till och med', 'To'],
  unit: ['Placering', ...rosterHeadings.unit, 'Placement'],
  share: ['Procent', 'Tjänstgöringsgrad', 'Sysselsättningsgrad', '%', 'Percent'],
  absent: ['Frånvaro', 'Frånvarodagar', 'Frånvaro dagar', 'Dagar borta', 'Days absent', 'Absence days'],
  absence: ['Frånvaroslag', 'Frånvaroorsak', 'Typ av frånvaro', 'Slag av frånvaro', 'Kind of absence'],
  day: ['Datum', 'Dag', 'Day', 'Date'],
  activity: ['Aktivitet', 'Typ av aktivitet', 'Activity'],
  delmal: ['Delmål', 'Goals', 'Delmål BT'],
  check: ['Kontroll', 'Bedömning', 'Bedömningsmetod', 'Check', 'Assessment'],
  line: ['Anteckning', 'Anteckningar', 'Kommentar', 'Beskrivning', 'Note'],
  supervisor: [...rosterHeadings.supervisor],
}
