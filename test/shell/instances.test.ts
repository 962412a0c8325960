import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { livePage } from '../../bot/live/livePage.ts'
import type { Live } from '../../bot/live/serve.ts'
import { startLive } from '../../bot/live/startLive.ts'
import { openPostgresStore } from '../../storage/postgres/store.ts'
import { loadProgrammes } from '../../bot/programmes.ts'
import { rosterSchema } from '../../bot/roster.ts'
import { isMissing, makeDatabase, type TestDatabase } from '../postgres/database.ts'
import { webActor } from '../platforms/webRig.ts'
import { person } from '../stories/world.ts'

const silent = { info: () => {}, warn: () => {}, error: () => {} }
const { programmes } = await loadProgrammes()

const onPage = (id: string) => ({ accounts: [{ platform: 'web', tenant: 'demo', user: id }] })

const roster = rosterSchema.parse({
  people: [
    person('anna', 'Anna Berg', 'doctor', 'sv', onPage('anna')),
    person('bo', 'Bo Ek', 'supervisor', 'sv', onPage('bo')),
  ],
  doctors: [
    {
      doctor: 'anna',
      changes: [
        {
          change: 'enrolmentSet',
          enrolment: { programme: 'vgr', start: '2026-11-02', form: 'fristående', percent: 100 },
        },
        {
          change: 'planSet',
          plan: [
            {
              ...{ id: 'akut', unit: 'Akutkliniken', specialty: 'akut sjukvård', supervisor: 'bo' },
              ...{ from: '2026-11-02', to: '2027-03-01' },
            },
          ],
        },
      ],
    },
  ],
})

let own: TestDatabase
const running: Live[] = []

/** One instance of the bot on the database, as it would run on a machine of its own; gives its page. */
const instance = async (): Promise<string> => {
  let url = ''
  running.push(
    await startLive({
      ...{ host: '127.0.0.1', port: 0, log: silent },
      sites: [{ id: 'site', programmes, fixedSettings: {}, roster }],
      openStore: () => openPostgresStore({ url: own.url, report: () => undefined }),
      clock: { now: () => '2026-11-20T14:00:00.000Z' },
      platforms: [
        async (sites, clock) => {
          const page = await livePage(sites, clock, 0, () => {})
          return {
            ...page,
            start: async (answer) => {
              await page.start(answer)
              url = page.url()
            },
          }
        },
      ],
    }),
  )
  return url
}

const until = async (sees: () => Promise<string>, text: string) => {
  for (let tries = 0; tries < 200 && !(await sees()).includes(text); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await sees()).toContain(text)
}

describe.skipIf(isMissing)('two instances on one database', () => {
  beforeEach(async () => {
    own = await makeDatabase()
  })
  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop()
    await own.drop()
  })

  it('answer for any doctor, and a form opened at one is sent in at the other', async () => {
    const [here, there] = await Promise.all([instance(), instance()])
    await webActor(here, 'anna').says('aktivitet')
    await webActor(there, 'anna').submits({
      ...{ delmal: 'BT1', kind: 'kurs', day: '2026-11-18', signer: 'bo', line: 'Etik i vardagen' },
    })
    await until(() => webActor(here, 'bo').last(), 'Etik i vardagen')
    await webActor(here, 'anna').says('v47 akut')
    await until(() => webActor(there, 'bo').last(), '2 väntar på ditt godkännande')
    const presses = await Promise.all([here, there].map((url) => webActor(url, 'bo').aims('Godkänn båda')))
    await Promise.all(presses.map((press) => press()))
    await until(async () => (await webActor(there, 'anna').sees()).join('\n'), 'Godkänd av Bo Ek')
    const steps = await own.sql("select changes from bt.journal where doctor = 'anna' order by seq")
    const approvals = JSON.stringify(steps).match(/"did":"approved"/g)
    expect(approvals).toHaveLength(2)
  })
})
