import { randomUUID } from 'node:crypto'
import type { PersonId } from '../rules/person.ts'
import { withoutDoctor } from '../rules/withoutDoctor.ts'
import type { Delivery } from './delivery.ts'

/** Whether a key names the person in one of its parts. */
export const names = (key: string, person: PersonId): boolean =>
  separators.some((before) => separators.some((after) => `/${key}/`.includes(`${before}${person}${after}`)))

const separators = ['/', '#', '@']

/**
 * What is left of a delivery when a person is forgotten: all of it, nothing, or what it tells of
 * others. It then gets a key that does not name her.
 */
export const withoutPerson = (delivery: Delivery, person: PersonId): Delivery | undefined => {
  if (delivery.recipient === person) return undefined
  const card = withoutDoctor(delivery.card, person)
  if (card === undefined) return undefined
  const tells = delivery.tells.filter((key) => !names(key, person))
  const isUntouched =
    card === delivery.card && tells.length === delivery.tells.length && !names(delivery.key, person)
  if (isUntouched) return delivery
  const key = names(delivery.key, person) ? `kept/${randomUUID()}` : delivery.key
  return { ...delivery, key, card, tells }
}
