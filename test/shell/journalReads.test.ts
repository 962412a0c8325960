import { afterEach, describe, expect, it } from 'vitest'
import { rosterSchema, type Roster } from '../../bot/roster.ts'
import type { SiteStore } from '../../storage/store.ts'
import { enrolment, placement } from '../given.ts'
import { openWorld, person, type World } from '../stories/world.ts'

/** What was asked of the store, and whose journal was read. */
interface Asked {
  readonly calls: string[]
  readonly journals: string[]
}

const opened: World[] = []
afterEach(() => Promise.all(opened.splice(0).map((world) => world.stop())))

/** A site of so many doctors with weeks behind them, each with a handledare of her own, and what is asked of its store. */
const site = async (count: number): Promise<{ world: World; asked: Asked }> => {
  const asked: Asked = { calls: [], journals: [] }
  const world = await openWorld({
    roster: rosterOf(count),
    start: '2026-11-18T09:00',
    keepingThrough: (store) => counted(store, asked),
  })
  opened.push(world)
  await world.person('maria').in('kansli').says('kansli här')
  await world.at('2026-11-20T14:00')
  await world.at('2026-11-23T07:29')
  forget(asked)
  return { world, asked }
}

const forget = ({ calls, journals }: Asked) => [calls, journals].forEach((all) => all.splice(0))

const counted = (store: SiteStore, { calls, journals }: Asked): SiteStore => {
  const note = (call: string, ...journal: string[]) => {
    calls.push(call)
    journals.push(...journal)
  }
  return {
    ...store,
    logbook: (doctor) => (note('logbook', doctor), store.logbook(doctor)),
    journal: (doctor) => (note('journal', doctor), store.journal(doctor)),
    commit: (doctor, ...rest) => (note('commit', doctor), store.commit(doctor, ...rest)),
    summaries: () => (note('summaries'), store.summaries()),
    dueBy: (now) => (note('dueBy'), store.dueBy(now)),
    records: (kind, schema) => {
      const records = store.records(kind, schema)
      return {
        ...records,
        all: () => (note(`all ${kind}`), records.all()),
        get: (id) => (note(`one of ${kind}`), records.get(id)),
      }
    },
  }
}

const doctors = (count: number) => Array.from({ length: count }, (_, i) => `anna${i}`)

const rosterOf = (count: number): Roster =>
  rosterSchema.parse({
    people: [
      person('maria', 'Maria Lind', 'office', 'sv'),
      ...doctors(count).flatMap((id, i) => [
        person(id, `Anna Berg${i}`, 'doctor', 'sv'),
        person(`bo-${id}`, `Bo Ek${i}`, 'supervisor', 'sv'),
      ]),
    ],
    doctors: doctors(count).map((doctor) => ({
      doctor,
      changes: [
        { change: 'enrolmentSet', enrolment: enrolment({ start: '2026-11-02', end: '2027-11-01' }) },
        {
          change: 'planSet',
          plan: [placement('akut', '2026-11-02', '2027-11-01', { supervisor: `bo-${doctor}` })],
        },
      ],
    })),
  })

describe('no journal is read', () => {
  it('for the digest, however many doctors it tells of', async () => {
    const { world, asked } = await site(40)
    await world.at('2026-11-23T07:30')
    expect(await world.person('maria').in('kansli').last()).toContain('BT vecka 48')
    expect(asked.journals).toEqual([])
    expect(asked.calls).toContain('summaries')
  })

  it('for översikt, the lists behind its lines, their pages, and what waits', async () => {
    const { world, asked } = await site(40)
    const maria = world.person('maria')
    await maria.says('översikt')
    expect(await maria.last()).toContain('40')
    await maria.presses('Visa')
    expect(await maria.last()).toContain('Anna Berg')
    await maria.presses('Nästa')
    expect(await maria.last()).toContain('11–20 av 40')
    await maria.says('översikt')
    await maria.presses('Alla BT-läkare')
    expect(await maria.last()).toContain('1–10 av 40')
    for (const words of ['mina läkare', 'att godkänna', 'bekräfta'])
      await world.person('bo-anna0').says(words)
    expect(asked.journals).toEqual([])
  })
})

describe('a tick', () => {
  it('with nothing due asks the same of a large site as of a small one', async () => {
    const [small, large] = [await site(2), await site(40)]
    for (const { world } of [small, large]) {
      await world.at('2026-11-23T09:15')
      await world.at('2026-11-23T11:00')
    }
    for (const { world, asked } of [small, large]) {
      forget(asked)
      await world.at('2026-11-23T11:30')
    }
    expect(large.asked.calls).toEqual(small.asked.calls)
    expect(large.asked.calls).toEqual(['dueBy', 'one of channel', 'one of settings'])
  })

  it('after one doctor’s press reads her journal and nobody else’s', async () => {
    const { world, asked } = await site(40)
    await world.person('anna7').says('v47 akut')
    expect(await world.person('bo-anna7').last()).toContain('v47')
    expect(new Set(asked.journals)).toEqual(new Set(['anna7']))
  })
})
