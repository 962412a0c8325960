import type { Person } from '../../rules/person.ts'
import type { PagePerson } from '../platforms/web/wire.ts'
import { onPage } from './demoRoster.ts'

/** Someone who stands on no list, so that a first meeting can be tried. */
const visitor: PagePerson = { id: 'leo', name: 'Leo Nyman', role: 'doctor', language: 'sv' }

/** Whom one can be on the page: everyone with an account there, by name, and a visitor. */
export const pagePersons = (people: readonly Person[]): readonly PagePerson[] => {
  const known = people.flatMap(pagePerson)
  const all = known.some(({ id }) => id === visitor.id) ? known : [...known, visitor]
  return all.sort((a, b) => inSwedish.compare(a.name, b.name))
}

const pagePerson = ({ name, roles, language, accounts }: Person): PagePerson[] => {
  const [role] = roles
  const { platform, tenant } = onPage('')
  const account = accounts.find((one) => one.platform === platform && one.tenant === tenant)
  return role === undefined || account === undefined ? [] : [{ id: account.user, name, role, language }]
}

const inSwedish = new Intl.Collator('sv')
