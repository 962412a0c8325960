import type { RosterColumn } from '../../../rules/roster/columns.ts'
import type { Headings } from './table.ts'

/** How kanslier head the columns of their lists, in either language; the first is ours. */
export const rosterHeadings: Headings<RosterColumn> = {
  role: ['Roll', 'Funktion', 'Role'],
  name: ['Namn', 'För- och efternamn', 'BT-läkare', 'Läkare', 'Name'],
  email: ['E-post', 'Mejl', 'Mail', 'Epostadress', 'E-postadress', 'Mejladress', 'E-mail'],
  programme: ['Program', 'BT-program', 'Programme'],
  form: ['Form', 'BT-form', 'Anställningsform'],
  start: ['BT-start', 'Start', 'Startdatum', 'Första dag', 'BT start', 'Starts'],
  end: ['BT-slut', 'Slut', 'Slutdatum', 'Sista dag', 'BT slut', 'Ends'],
  stStart: ['ST-start', 'Start ST', 'ST-startdatum', 'ST start'],
  percent: ['Tjänstgöringsgrad', 'Sysselsättningsgrad', 'Anställningsgrad', 'Employment percent'],
  mainSupervisor: ['Huvudhandledare', 'Huvudhandledare e-post', 'HHL', 'Main supervisor'],
  assessor: ['Extern bedömare', 'Bedömare', 'Extern bedömare e-post', 'External assessor', 'Assessor'],
  unit: ['Enhet', 'Arbetsplats', 'Placering', 'Klinik', 'Placeringsenhet', 'Unit', 'Workplace'],
  specialty: ['Specialitet', 'Klinisk specialitet', 'Specialty', 'Speciality'],
  counts: ['Räknas som', 'Kategori', 'Counts as', 'Category'],
  from: ['Från', 'Fr.o.m.', 'Från och med', 'Placering från', 'From'],
  to: ['Till', 'T.o.m.', 'Till och med', 'Placering till', 'To'],
  share: ['Procent', 'Placering procent', '%', 'Percent'],
  supervisor: ['Handledare', 'Handledare e-post', 'Klinisk handledare', 'Supervisor'],
  protected: ['Skyddad identitet', 'Skyddade personuppgifter', 'Protected identity'],
}
