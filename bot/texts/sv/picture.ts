import type { Became } from '../../../rules/servedAgainstPlan.ts'

const became: Record<Became, string> = {
  approved: 'godkänt',
  waiting: 'väntar',
  returned: 'tillbakaskickat',
  missing: 'inte loggat',
  ahead: 'planerat',
}

export const picture = {
  heading: (day: string) => `Tiden mot planen, ${day}`,
  months: 'Heltid månad för månad',
  became: (kind: Became) => became[kind],
  today: 'i dag',
  /** Approved of planned. */
  served: (approved: string, planned: string) => `${approved} av ${planned}`,
  unplanned: (approved: string) => `${approved} utanför planen`,
  notCounted: 'räknas inte som tid',
  monthTold: (approved: number, planned: number, waiting: number) =>
    `${approved} av ${planned} dagar${waiting === 0 ? '' : `, ${waiting} väntar`}`,
}
