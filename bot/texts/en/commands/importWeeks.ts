import type { importWeeks as sv } from '../../sv/commands/importWeeks.ts'

export const importWeeks: typeof sv = {
  help: `import weeks FILE [--dry-run] [--skip-wrong]
  Reads earlier weeks and activities from CSV or XLSX into the logbooks, where they wait for the
  handledare's approval; nothing is approved here. A row is a week (E-mail, Week with its year or
  From and To, Placement, Percent, Days absent, Kind of absence) or an activity (E-mail, Date,
  Activity, Delmål, Check, Note); both can have Supervisor. E-mail is the BT-läkare's. Without a
  placement the plan tells, which roster import takes in first; a note on a week is not read.
  Says row by row what is new or wrong and why. What is logged already is never written over, and
  the same file again changes nothing. If any row is wrong nothing is taken, unless --skip-wrong
  says to take the rest. --dry-run only shows, also while BT-loggen runs; otherwise it must be
  stopped.`,
  columns: {
    email: 'E-mail',
    week: 'Week',
    from: 'From',
    to: 'To',
    unit: 'Placement',
    share: 'Percent',
    absent: 'Days absent',
    absence: 'Kind of absence',
    day: 'Date',
    activity: 'Activity',
    delmal: 'Delmål',
    check: 'Check',
    line: 'Note',
    supervisor: 'Supervisor',
  },
}
