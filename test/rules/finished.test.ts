import { describe, expect, it } from 'vitest'
import { delmalCodes } from '../../rules/delmal.ts'
import type { CertifyingRole } from '../../rules/content.ts'
import { certificationId } from '../../rules/entry.ts'
import { isFinished } from '../../rules/isFinished.ts'
import type { Change } from '../../rules/logbook.ts'
import { weekDue } from '../../rules/due/weeks.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { enrolment, facts, logbook, people, programme, step, weeksAt } from '../given.ts'

const nationell = programme('nationell')
const at = '2026-06-01T10:00:00.000Z'
const reached = (delmal: readonly (typeof delmalCodes)[number][]): Change[] => [
  step('activity/1', {
    did: 'logged',
    at,
    by: 'anna',
    content: {
      kind: 'activity',
      delmal: [...delmal],
      activity: 'kurs',
      from: '2026-03-10',
      to: '2026-03-10',
      check: 'DOPS',
    },
  }),
  step('activity/1', { did: 'approved', at, by: 'bo', signer: { name: 'Bo', confirmed: true } }),
]
const halves = [...weeksAt('akut sjukvård', '2026-W02', 13), ...weeksAt('allmänmedicin', '2026-W15', 13)]
const certified = (role: CertifyingRole, by: string): Change[] => [
  step(certificationId(role), {
    did: 'logged',
    at,
    by,
    content: { kind: 'certification', role, from: '2026-07-20', to: '2026-07-20', supervisor: by },
  }),
  step(certificationId(role), { did: 'approved', at, by, signer: { name: by, confirmed: true } }),
]
const both = [...certified('mainSupervisor', 'karin'), ...certified('assessor', 'eva')]
const all = [...halves, ...reached(delmalCodes), ...both]

const finished = (changes: readonly Change[], own: object = {}) => {
  const { end: _, ...open } = enrolment({ programme: 'nationell', form: 'integrerad', stStart: '2026-01-05' })
  const of = { ...logbook(changes), enrolment: { ...open, ...own } }
  return isFinished(facts(of, nationell, '2026-08-03'))
}

describe('a BT without a last day', () => {
  it('is finished when all that is required is approved, whatever is only advised', () => {
    expect(finished(all)).toBe(true)
  })

  it('goes on while some of it is missing', () => {
    expect(finished([])).toBe(false)
    expect(finished(halves)).toBe(false)
    expect(finished([...halves, ...reached(delmalCodes.slice(1)), ...both])).toBe(false)
    expect(finished([...weeksAt('akut sjukvård', '2026-W02', 26), ...reached(delmalCodes), ...both])).toBe(
      false,
    )
    expect(finished([...halves, ...reached(delmalCodes), ...certified('assessor', 'eva')])).toBe(false)
  })

  it('is finished also where the 24 months of ST had passed', () => {
    expect(finished(all, { stStart: '2024-01-01' })).toBe(true)
    expect(
      finished([...halves, ...reached(delmalCodes), ...certified('assessor', 'eva')], {
        stStart: '2024-01-01',
      }),
    ).toBe(false)
  })

  it('is finished as fristående too, where R14 does not apply', () => {
    expect(finished(all, { form: 'fristående' })).toBe(true)
    const most = [...halves, ...reached(delmalCodes.slice(1)), ...both]
    expect(finished(most, { form: 'fristående' })).toBe(false)
  })
})

describe('the card of the week', () => {
  it('is asked for until a BT without a last day is finished, and then no more', () => {
    const { end: _, ...open } = enrolment({ programme: 'nationell' })
    const asked = (...changes: Change[]) => {
      const of = { ...logbook(changes), enrolment: open }
      const now = '2026-08-03T08:00:00.000Z'
      const seen = facts(of, nationell, '2026-08-03')
      return weekDue({ logbook: of, facts: seen, people: people(), settings: defaultSettings, now })
    }
    expect(asked(...all)).toEqual([])
    expect(asked(...halves).length).toBeGreaterThan(0)
  })
})

describe('a BT with a last day', () => {
  it('goes on until that day, whatever is reached', () => {
    expect(finished(all, { end: '2026-12-31' })).toBe(false)
  })
})

it('without a programme that is there is not known to be finished', () => {
  expect(isFinished(undefined)).toBe(false)
})
