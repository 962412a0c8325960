const inDays = (days: number): string => {
  if (days < 2) return days === 1 ? 'i morgon' : 'i dag'
  if (days < 14) return `om ${days} dagar`
  return `om ${Math.floor(days / 7)} veckor`
}

export const deadline = {
  heading: 'Datum att hålla',
  none: 'Inget datum ligger framför dig just nu.',
  programmeEnd: 'BT-anställningens sista dag',
  delmal: 'Alla delmål ska vara uppnådda, 24 månader efter ST-start',
  partShort: (part: string, amount: string) => `${part}: ${amount} hinns inte med som planen ser ut`,
  enough: (part: string) => `${part}: planen räcker`,
  assessments: (unit: string, done: number, asked: number) =>
    `${unit}: ${done} av ${asked} bedömningar är gjorda`,
  summary: (unit: string) => `${unit}: sammanfattande bedömning görs innan placeringen slutar`,
  kollegium: 'BT-kollegium ska vara hållet',
  certification: 'Slutbedömningen: boka huvudhandledare och extern bedömare i god tid',
  when: (day: string, days: number) => `${day}, ${inDays(days)}`,
  done: 'Klart',
  arranged: 'Ordnat',
  passed: (day: string) => `Gick ut ${day}`,
  isArranged: 'Det är ordnat',
  logIt: 'Logga aktivitet',
  show: 'Visa',
  reopened: 'Då påminner jag om det igen.',
  noted: 'Noterat; jag påminner inte mer om det.',
}
