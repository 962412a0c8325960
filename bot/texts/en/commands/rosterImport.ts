import type { rosterImport as sv } from '../../sv/commands/rosterImport.ts'

export const rosterImport: typeof sv = {
  help: `roster import FILE [--dry-run] [--skip-wrong]
roster import --example FILE
  Reads BT-läkare, handledare, office and placement plans from CSV or XLSX: one row a placement for
  a BT-läkare, one row for anyone else. Says row by row what is new, changed or wrong and why.
  People are known by their e-mail, and linked to their account in Slack or Teams when they first
  write. Empty cells change nothing, nobody is taken away, and the same file again changes nothing.
  If any row is wrong nothing at all is changed, unless --skip-wrong says to take the rest.
  --dry-run only shows, also while BT-loggen runs; otherwise it must be stopped.
  --example puts an example to start from in FILE (.csv or .xlsx).`,
  columns: {
    role: 'Role',
    name: 'Name',
    email: 'E-mail',
    programme: 'Programme',
    form: 'Form',
    start: 'BT start',
    end: 'BT end',
    stStart: 'ST start',
    percent: 'Employment percent',
    mainSupervisor: 'Main supervisor',
    assessor: 'External assessor',
    unit: 'Unit',
    specialty: 'Specialty',
    counts: 'Counts as',
    from: 'From',
    to: 'To',
    share: 'Percent',
    supervisor: 'Supervisor',
    protected: 'Protected identity',
  },
}
