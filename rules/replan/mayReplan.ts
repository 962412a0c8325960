import type { Person, PersonId } from '../person.ts'
import { granted, refused, type Ruling } from '../refusal.ts'
import type { PlanChange } from './change.ts'

/**
 * Who may change what of a doctor's plan: the kansli all of it, the doctor her own placements. Her
 * percent, her leave and her last day are her employment's, so the kansli sets them.
 */
export const mayReplan = (person: Person, doctor: PersonId, what: PlanChange['what']): Ruling<PersonId> => {
  if (person.roles.includes('office')) return granted(doctor)
  if (person.id !== doctor) return refused({ name: 'notYourLogbook' })
  return isOfPlacement[what] ? granted(doctor) : refused({ name: 'notYourPlan' })
}

const isOfPlacement: Readonly<Record<PlanChange['what'], boolean>> = {
  move: true,
  last: true,
  supervisor: true,
  remove: true,
  place: true,
  percent: false,
  end: false,
  pause: false,
  unpause: false,
  ended: false,
  resumed: false,
}
