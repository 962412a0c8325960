import { describe, expect, it } from 'vitest'
import { instantOf } from '../../rules/calendar/instant.ts'
import { handoverDue } from '../../rules/due/handover.ts'
import { changesOfHandledare, share, sharedOf, type Shared } from '../../rules/handover.ts'
import { apply, emptyLogbook, type Logbook } from '../../rules/logbook.ts'
import type { Placement } from '../../rules/post.ts'
import type { Ruling } from '../../rules/refusal.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { logbook, people, placement } from '../given.ts'

const zone = 'Europe/Stockholm'
const answer = <T>(ruling: Ruling<T>) => (ruling.ok ? ruling.value : ruling.refusal)
const planned = (...plan: Placement[]) => logbook([{ change: 'planSet', plan }])
const { supervisor: _, ...unnamed } = placement('ger', '2026-05-01', '2026-06-30')
const akut = placement('akut', '2026-01-05', '2026-04-30', { supervisor: 'bo' })
const vc = placement('vc', '2026-05-01', '2026-08-31', { supervisor: 'sara' })
const vc2 = placement('vc2', '2026-09-01', '2026-12-31', { supervisor: 'sara' })

describe('what the next handledare is told', () => {
  const told = (of: Logbook, shared: Shared) => answer(share(of, shared))

  it('is how far the delmål have come, and no words, until the doctor says otherwise', () => {
    expect(sharedOf(logbook())).toEqual({ delmal: true })
    const own = apply(logbook(), { change: 'handoverSet', handover: { delmal: false, line: 'Hej' } })
    expect(sharedOf(own)).toEqual({ delmal: false, line: 'Hej' })
  })

  it('is kept without spaces around, and without words where there are none', () => {
    expect(told(logbook(), { delmal: true, line: ' Vill öva samtal ' })).toEqual([
      { change: 'handoverSet', handover: { delmal: true, line: 'Vill öva samtal' } },
    ])
    for (const line of ['  ', undefined])
      expect(told(logbook(), { delmal: false, line })).toEqual([
        { change: 'handoverSet', handover: { delmal: false } },
      ])
  })

  it('needs a logbook, and at most 300 characters', () => {
    expect(told(emptyLogbook('anna'), { delmal: true })).toEqual({ name: 'notEnrolled' })
    expect(told(logbook(), { delmal: true, line: 'x'.repeat(301) })).toEqual({
      name: 'lineTooLong',
      atMost: 300,
    })
    expect(told(logbook(), { delmal: true, line: ` ${'x'.repeat(300)} ` })).toHaveLength(1)
  })
})

describe('a change of handledare', () => {
  const changes = (...plan: Placement[]) => changesOfHandledare(planned(...plan)).map(({ id }) => id)

  it('is a placement that follows another under someone else, whatever order the plan is written in', () => {
    expect(changes(akut, vc, vc2)).toEqual(['vc'])
    expect(changes(vc2, vc, akut)).toEqual(['vc'])
  })

  it('is not the first placement, nor one whose handledare nobody has named', () => {
    expect(changes(akut)).toEqual([])
    expect(changes(akut, unnamed)).toEqual([])
    expect(changes(unnamed, vc2)).toEqual(['vc2'])
  })
})

describe('the hand-over card', () => {
  const due = (of: Logbook, local: string, handoverDays = 7) => {
    const settings = { ...defaultSettings, handoverDays }
    const now = instantOf(local, zone)
    return handoverDue({ logbook: of, facts: undefined, people: people(), settings, now })
  }

  it('goes to the next handledare at 09:15 seven days before, or on the working day after', () => {
    // A week before Friday 1 May 2026, which is red itself.
    expect(due(planned(akut, vc), '2026-04-01T10:00')).toEqual([
      {
        key: 'handover/anna/vc/2026-05-01#ahead@sara',
        subject: 'handover/anna/vc/2026-05-01',
        recipient: 'sara',
        at: instantOf('2026-04-24T09:15', zone),
        urgency: 'news',
        card: { kind: 'handover', doctor: 'anna', placement: 'vc' },
      },
    ])
    // Nineteen days before is a Sunday.
    const [early] = due(planned(akut, vc), '2026-04-01T10:00', 19)
    expect(early?.at).toBe(instantOf('2026-04-13T09:15', zone))
  })

  it('is for nobody once the placement has begun, and never for the doctor herself', () => {
    expect(due(planned(akut, vc), '2026-04-30T23:59')).toHaveLength(1)
    expect(due(planned(akut, vc), '2026-05-01T00:00')).toEqual([])
    expect(due(planned(akut, { ...vc, supervisor: 'anna' }), '2026-04-01T10:00')).toEqual([])
  })

  it('is for nobody about a doctor who has left by then', () => {
    const ended = (end?: string) =>
      apply(planned(akut, vc), {
        change: 'enrolmentSet',
        enrolment: {
          programme: 'stockholm',
          start: '2026-01-05',
          form: 'fristående',
          percent: 100,
          ...(end !== undefined && { end }),
          ended: { how: 'left' },
        },
      })
    expect(due(ended('2026-04-30'), '2026-04-01T10:00')).toEqual([])
    expect(due(ended('2026-05-01'), '2026-04-01T10:00')).toHaveLength(1)
    expect(due(ended(), '2026-04-01T10:00')).toHaveLength(1)
    expect(
      due(
        [{ change: 'planSet' as const, plan: [akut, vc] }].reduce(apply, emptyLogbook('anna')),
        '2026-04-01T10:00',
      ),
    ).toHaveLength(1)
    // Of a BT that goes on, also after the last day of its post.
    expect(
      due(planned(akut, { ...vc, from: '2027-05-03', to: '2027-06-01' }), '2027-04-01T10:00'),
    ).toHaveLength(1)
  })
})
