import { emailOf, type People, type Person } from '../person.ts'
import { folded } from './cells.ts'
import type { Why } from './row.ts'

/** Everyone who is known so far, found by address and by name; grows while a table is read. */
export interface Known {
  byEmail(written: string): readonly Person[]
  byName(name: string): readonly Person[]
  /** The person as she is from now on. */
  keep(person: Person): void
  get(id: string): Person | undefined
}

export const knownAmong = (people: People): Known => {
  const all = new Map(people)
  const emails = new Map<string, Set<string>>()
  const names = new Map<string, Set<string>>()
  const index = ({ id, name, email = '' }: Person) => {
    put(emails, emailOf(email), id)
    put(names, folded(name), id)
  }
  const found = (ids: ReadonlySet<string> = new Set()) => [...ids].flatMap((id) => all.get(id) ?? [])
  for (const person of people.values()) index(person)
  return {
    byEmail: (written) => found(emails.get(emailOf(written) ?? '')),
    byName: (name) => found(names.get(folded(name))),
    keep: (person) => {
      all.set(person.id, person)
      index(person)
    },
    get: (id) => all.get(id),
  }
}

const put = (index: Map<string, Set<string>>, key: string | undefined, id: string): void => {
  if (key !== undefined) index.set(key, (index.get(key) ?? new Set<string>()).add(id))
}

/** 'bo@region.se', 'Bo Ek <bo@region.se>', 'Bo Ek, bo@region.se', 'Bo Ek': the name and the address in it. */
export const namedIn = (text: string): { readonly name: string; readonly email: string | undefined } => {
  const address = /[^\s<>,;()]+@[^\s<>,;()]+/.exec(text)?.[0]
  const name = text
    .replace(address ?? '', '')
    .replaceAll(/[<>,;()]/g, ' ')
    .trim()
  return { name, email: address && emailOf(address) }
}

/** Who is named, by address or, where only one bears it, by name. */
export const personNamed = (text: string, known: Known): Person | Why => {
  const { name, email } = namedIn(text)
  const [one, another] = email === undefined ? known.byName(name) : known.byEmail(email)
  if (one === undefined) return { name: 'personUnknown', asked: text.trim() }
  if (another === undefined) return one
  return email === undefined ? { name: 'nameShared', asked: name } : { name: 'emailShared', asked: email }
}

export const isPerson = (found: Person | Why): found is Person => 'roles' in found
