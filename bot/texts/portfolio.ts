/** What stands in the pack for the extern bedömare. Swedish, as the certificates it goes with. */
export const portfolio = {
  title: (name: string) => `Portfölj: ${name}`,
  foot: (name: string, day: string) => `Portfölj inför slutbedömningen · ${name} · ${day}`,
  about: (programme: string, form: string, from: string, to: string | undefined) =>
    `${programme}, ${form} BT, ${to === undefined ? `från ${from}` : `${from} till ${to}`}.`,
  people: (mainSupervisor: string, assessor: string) =>
    `Huvudhandledare: ${mainSupervisor}. Extern bedömare: ${assessor}.`,
  nobody: 'ingen utsedd ännu',
  glance: 'I korthet',
  certified: (count: number) => `${count} av 18 delmål är intygade av en handledare`,
  ready: (count: number) => `${count} delmål till har godkänd aktivitet och godkänd bedömning`,
  months: (months: string) => `${months} månader på heltid är godkända`,
  parts: (primary: string, emergency: string) =>
    `Varav primärvård ${primary} och akut sjukvård ${emergency} månader`,
  assessments: (count: number, by: number) =>
    `${count} ${count === 1 ? 'bedömning' : 'bedömningar'} av ${by} ${by === 1 ? 'person' : 'personer'}`,
  missing: 'Kvar att ordna',
  placements: 'Placeringar',
  placement: 'Placering',
  planned: 'Planerad',
  supervisor: 'Handledare',
  approved: 'Godkänt',
  noPlacements: 'Ingen placering är planerad.',
  delmal: 'Delmålen',
  evidence: 'Aktiviteter',
  checks: 'Bedömningar',
  state: 'Läge',
  more: (count: number) => `och ${count} till`,
  times: (what: string, times: number) => (times === 1 ? what : `${what} × ${times}`),
  all: 'Bedömningar i tidsordning',
  day: 'Dag',
  kind: 'Slag',
  by: 'Bedömare',
  words: 'Delmål och anteckning',
  none: 'Ingen bedömning är godkänd ännu.',
  note: 'Bara det som är godkänt i loggboken står här. Intygen skrivs under på papper.',
}
