import type { WeeksColumn } from '../../../../rules/weeksSheet/columns.ts'

const columns: Readonly<Record<WeeksColumn, string>> = {
  email: 'E-post',
  week: 'Vecka',
  from: 'Från',
  to: 'Till',
  unit: 'Placering',
  share: 'Procent',
  absent: 'Frånvaro',
  absence: 'Frånvaroslag',
  day: 'Datum',
  activity: 'Aktivitet',
  delmal: 'Delmål',
  check: 'Kontroll',
  line: 'Anteckning',
  supervisor: 'Handledare',
}

export const importWeeks = {
  help: `import weeks FIL [--dry-run] [--skip-wrong]
  Läser tidigare veckor och aktiviteter ur CSV eller XLSX in i loggböckerna, där de väntar på
  handledarens godkännande; inget godkänns här. En rad är en vecka (E-post, Vecka med år eller Från
  och Till, Placering, Procent, Frånvaro i dagar, Frånvaroslag) eller en aktivitet (E-post, Datum,
  Aktivitet, Delmål, Kontroll, Anteckning); båda kan ha Handledare. E-post är BT-läkarens. Utan
  Placering gäller planen, som tas in först med roster import; en anteckning om en vecka läses inte.
  Säger rad för rad vad som är nytt eller fel och varför. Det som redan är loggat skrivs aldrig
  över, och samma fil en gång till ändrar inget. Är någon rad fel tas inget in, om inte --skip-wrong
  säger att resten ska tas. --dry-run visar bara, också medan BT-loggen är igång; annars måste den
  vara stoppad.`,
  columns,
}
