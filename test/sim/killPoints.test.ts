import { beforeAll, describe, expect, it } from 'vitest'
import { loadProgrammes } from '../../bot/programmes.ts'
import type { Roster } from '../../bot/roster.ts'
import { instantOf, type LocalTime } from '../../rules/calendar/instant.ts'
import type { Change } from '../../rules/logbook.ts'
import type { Programmes } from '../../rules/programmes/programme.ts'
import type { MemoryDisk } from '../../storage/memory.ts'
import { logged, placement, step, week } from '../given.ts'
import { openSite, simPerson, simRoster, type Mishap, type Sent } from './site.ts'

const at = (local: LocalTime) => instantOf(local, 'Europe/Stockholm')
const thursday = at('2026-11-19T15:00')

const enrolled = (end: string): Change[] => [
  {
    change: 'enrolmentSet',
    enrolment: { programme: 'stockholm', start: '2026-11-16', end, form: 'fristående', percent: 100 },
  },
  { change: 'peopleSet', people: { mainSupervisor: 'karin' } },
  { change: 'planSet', plan: [placement('akut', '2026-11-16', '2027-06-30')] },
]

const siteOf = (changes: readonly Change[], end = '2027-11-15', bo: object = {}): Roster =>
  simRoster(
    [
      simPerson('anna', 'doctor'),
      { ...simPerson('bo', 'supervisor'), ...bo },
      simPerson('karin', 'supervisor'),
      simPerson('maria', 'office'),
      simPerson('sara', 'supervisor'),
    ],
    [{ doctor: 'anna', changes: [...enrolled(end), ...changes] }],
  )

const waiting = logged(week('2026-W47'), 'anna', thursday)
const back = step('2026-W47/akut', { did: 'returned', at: thursday, by: 'bo', reason: 'fel vecka' })

const untilDecember = placement('akut', '2026-11-16', '2026-12-01')
const fromDecember = placement('vc', '2026-12-02', '2027-06-30', { supervisor: 'sara' })

interface Case {
  readonly kind: string
  readonly roster: Roster
  readonly to: string
  /** What has been said before, and when the message in question is due. */
  readonly before: readonly LocalTime[]
  readonly due: LocalTime
  /** Not sent a second time for safety. */
  readonly once?: boolean
}

const cases: readonly Case[] = [
  { kind: 'a request', roster: siteOf([waiting]), to: 'bo', before: [], due: '2026-11-19T15:00' },
  {
    kind: 'its reminder',
    roster: siteOf([waiting]),
    to: 'bo',
    before: ['2026-11-19T15:00'],
    due: '2026-11-20T09:15',
  },
  {
    kind: 'its escalation',
    roster: siteOf([waiting]),
    to: 'karin',
    before: ['2026-11-19T15:00', '2026-11-20T09:15', '2026-11-24T09:15'],
    due: '2026-11-26T09:15',
    once: true,
  },
  { kind: 'a return', roster: siteOf([waiting, back]), to: 'anna', before: [], due: '2026-11-19T15:00' },
  { kind: 'the card of the week', roster: siteOf([]), to: 'anna', before: [], due: '2026-11-20T14:00' },
  {
    kind: 'its reminder on Monday',
    roster: siteOf([]),
    to: 'anna',
    before: ['2026-11-20T14:00'],
    due: '2026-11-23T09:15',
  },
  {
    kind: 'a date to keep',
    roster: siteOf([], '2027-02-11'),
    to: 'anna',
    before: [],
    due: '2026-11-19T09:15',
  },
  {
    kind: 'a handledare to confirm',
    roster: siteOf([], '2027-11-15', { confirmed: false }),
    to: 'maria',
    before: [],
    due: '2026-11-19T15:00',
  },
  {
    kind: 'a hand-over',
    roster: siteOf([{ change: 'planSet', plan: [untilDecember, fromDecember] }]),
    to: 'sara',
    before: [],
    due: '2026-11-25T09:15',
  },
]

/** Where it goes wrong, how often it comes, and how often where it is not repeated for safety. */
const mishaps: readonly (readonly [Mishap, number, number])[] = [
  ['rate', 1, 1],
  ['diesBefore', 1, 0],
  ['unsure', 1, 0],
  // It came and nobody knows: the lease over, it may come once more.
  ['unsureButSent', 2, 1],
  ['diesAfter', 2, 1],
  ['diesAtClaim', 1, 1],
]

let programmes: Programmes
beforeAll(async () => {
  programmes = (await loadProgrammes()).programmes
})

describe.each(cases)('$kind', ({ roster, to, before, due, once = false }) => {
  it.each(mishaps)('that meets with %s comes %i time(s), an escalation %i', async (met, times, timesOnce) => {
    const disk: MemoryDisk = new Map()
    const sent: Sent[] = []
    const armed: Mishap[] = []
    const open = (local: LocalTime) =>
      openSite(disk, programmes, roster, at(local), sent, (where) =>
        (armed[0] === 'diesAtClaim') === (where === 'claim') ? armed.shift() : undefined,
      )
    const site = await open(before[0] ?? due)
    for (const local of before) await site.tick(at(local))
    const earlier = sent.length
    armed.push(met)
    await site.tick(at(due))
    expect(armed).toEqual([])
    const died = met.startsWith('dies')
    const after = died ? await open(due) : site
    for (const seconds of [1, 30, 61, 90, 300, 3600])
      await after.tick(new Date(Date.parse(at(due)) + 1000 * seconds).toISOString())
    const came = sent.slice(earlier).filter((one) => one.to === to)
    expect(came).toHaveLength(once ? timesOnce : times)
    const unsure = await after.store.deliveries.claimed()
    expect(unsure.some((key) => key.includes('#escalated@'))).toBe(
      once && met !== 'rate' && met !== 'diesAtClaim',
    )
  })
})
