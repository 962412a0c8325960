import { describe, expect, it } from 'vitest'
import { confirmDue } from '../../rules/due/confirm.ts'
import { linkedDue } from '../../rules/due/linked.ts'
import type { Logbook } from '../../rules/logbook.ts'
import type { Person } from '../../rules/person.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { emptyLogbook } from '../../rules/logbook.ts'
import { logbook, people, person, placement } from '../given.ts'

const now = '2026-11-23T08:00:00.000Z'
const office = ['maria', 'olle'].map((id) => person(id, { roles: ['office'] }))
const concern = (of: Logbook, ...known: Person[]) => ({
  logbook: of,
  facts: undefined,
  people: people(...known),
  settings: defaultSettings,
  now,
})
const { supervisor: _, ...nobodys } = placement('ger', '2026-09-01', '2026-10-31')
const planned = logbook([
  {
    change: 'planSet',
    plan: [
      placement('akut', '2026-01-05', '2026-04-30', { supervisor: 'bo' }),
      placement('vc', '2026-05-01', '2026-08-31', { supervisor: 'sara' }),
      nobodys,
      placement('akut2', '2026-11-01', '2026-12-31', { supervisor: 'bo' }),
    ],
  },
  { change: 'peopleSet', people: { mainSupervisor: 'karin', assessor: 'eva' } },
])

describe('a handledare whom a doctor named herself', () => {
  it('is told of to everyone of the kansli, at once, once, however many placements are hers', () => {
    const known = [person('bo', { confirmed: false }), person('sara'), ...office]
    expect(confirmDue(concern(planned, ...known))).toEqual(
      ['maria', 'olle'].map((recipient) => ({
        key: `confirm/anna/bo#named@${recipient}`,
        subject: 'confirm/anna/bo',
        recipient,
        at: now,
        urgency: 'news',
        card: { kind: 'confirm', doctor: 'anna', person: 'bo' },
      })),
    )
  })

  it('is not told of once confirmed, nor where nobody knows her', () => {
    expect(confirmDue(concern(planned, person('bo'), ...office))).toEqual([])
    expect(confirmDue(concern(planned, person('nils', { confirmed: false }), ...office))).toEqual([])
  })
})

describe('an account linked by its e-mail', () => {
  const account = { platform: 'teams', tenant: 't', user: 'u' }
  const linked = (id: string) => person(id, { accounts: [account, { ...account, user: 'v', linked: true }] })
  const told = (of: Logbook, ...known: Person[]) =>
    linkedDue(concern(of, ...known, ...office)).map(({ recipient, card }) => [
      recipient,
      card.kind === 'linked' && card.person,
    ])

  it('is told of to everyone of the kansli, once, whoever of the logbook it is', () => {
    expect(linkedDue(concern(planned, linked('bo'), ...office))).toEqual(
      ['maria', 'olle'].map((recipient) => ({
        key: `linked/bo#linked@${recipient}`,
        subject: 'linked/bo',
        recipient,
        at: now,
        urgency: 'news',
        card: { kind: 'linked', doctor: 'anna', person: 'bo' },
      })),
    )
    for (const id of ['anna', 'sara', 'karin', 'eva'])
      expect(told(planned, linked(id))).toEqual([
        ['maria', id],
        ['olle', id],
      ])
  })

  it('is nothing to tell where the kansli gave the account, or the person is another logbook’s', () => {
    expect(told(planned, person('bo', { accounts: [account] }))).toEqual([])
    expect(told(planned, person('bo', { accounts: [{ ...account, linked: false }] }))).toEqual([])
    expect(told(planned, linked('nils'))).toEqual([])
    expect(told(emptyLogbook('anna'), linked('bo'))).toEqual([])
  })
})
