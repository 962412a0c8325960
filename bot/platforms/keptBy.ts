import type { Person } from '../../rules/person.ts'
import { memberId } from './teams/memberId.ts'
import { privateWith } from './web/conversations.ts'

/** Where platforms keep something of a person in the store: the kind of record, and its id. */
export const keptBy = ({ accounts }: Person): readonly { readonly kind: string; readonly id: string }[] =>
  accounts.flatMap(({ platform, tenant, user }) => {
    if (platform === 'teams') return [{ kind: 'teams-members', id: memberId({ platform, tenant, user }) }]
    return platform === 'web' ? [{ kind: 'page', id: privateWith(user) }] : []
  })
