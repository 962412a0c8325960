import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openDamages } from '../../../storage/damages.ts'
import { openDatabase, type Database } from '../../../storage/postgres/database.ts'
import { openDeliveries } from '../../../storage/postgres/deliveries.ts'
import { openLogbooks } from '../../../storage/postgres/logbooks.ts'
import { openRecords } from '../../../storage/postgres/records.ts'
import { openPostgresStore } from '../../../storage/postgres/store.ts'
import type { Value } from '../../../storage/postgres/statement.ts'
import { openQueues } from '../../../storage/queues.ts'
import { at, author, deciding, delivery, enrolled, logged, unitSchema } from '../../contracts/store/given.ts'
import { isMissing, makeDatabase, type TestDatabase } from '../../postgres/database.ts'
import { openSite } from './given.ts'

interface Asked {
  readonly text: string
  readonly values: readonly Value[]
}

const doctors = 2_000
const sites = 10

/** Ten large sites: what one doctor's rows are, each of the others' are. */
const filled = async (): Promise<TestDatabase> => {
  const own = await makeDatabase()
  const store = await openPostgresStore({ url: own.url, report: () => undefined })
  const site = await store.site('site0')
  await site.commit('d0', author('1'), deciding(enrolled, logged('w46')))
  await site.records('units', unitSchema).put('d0', 0, { name: 'Akuten' })
  await site.deliveries.put(delivery('d0'))
  await site.deliveries.claim('c', undefined, 1_000, 1)
  await store.close()
  const others = `generate_series(0, ${sites - 1}) s, generate_series(0, ${doctors - 1}) d where (s, d) <> (0, 0)`
  const columns = {
    journal: "'d' || d, seq, at, by, key, changes, prev, hash",
    logbook: "'d' || d, version, hash, changes, summary",
    due: "'d' || d, turns, '2099-01-01'",
    record: "kind, 'd' || d, version, value",
    delivery: "'d' || d, 'bo' || d, platform, conversation, 'm' || d, array['d' || d], at, delivery",
    claim: "'c' || d, until, tries, token",
  }
  for (const [table, values] of Object.entries(columns))
    await own.sql(`insert into bt.${table} select 'site' || s, ${values} from bt.${table}, ${others}`)
  await own.sql('analyze')
  return own
}

describe.skipIf(isMissing)(`among ${sites} sites of ${doctors} doctors`, () => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await filled()
    return () => own.drop()
  }, 60_000)

  /** Site 3 as its own process opens it, and the statements that it sends. */
  const site = () => {
    const asked: Asked[] = []
    const real = openDatabase({ url: own.url, report: () => undefined })
    onTestFinished(() => real.close())
    const note = ({ text }: { text: string }, values: readonly Value[]) => void asked.push({ text, values })
    const db: Database = {
      ...real,
      once: (statement, values) => (note(statement, values), real.once(statement, values)),
      ask: (statement, values) => (note(statement, values), real.ask(statement, values)),
    }
    const [queues, damages] = [openQueues(), openDamages()]
    return {
      asked,
      logbooks: openLogbooks(db, 'site3', queues, damages),
      records: openRecords(db, 'site3', queues, damages),
      deliveries: openDeliveries(db, 'site3', damages),
    }
  }

  /** The ways in which PostgreSQL goes through tables for the one statement that was sent. */
  const scans = async (asked: Asked[]): Promise<readonly string[]> => {
    expect(asked).toHaveLength(1)
    const [{ text, values } = { text: '', values: [] }] = asked.splice(0)
    const plan = await own.sql(`explain (format json) ${text}`, values)
    return [
      ...JSON.stringify(plan).matchAll(/"Node Type":"([\w ]*Scan)"[^{}]*?"(?:Index|Relation) Name":"(\w+)"/g),
    ].map(([, type, name]) => `${type} of ${name}`)
  }

  const byIndex = /^(Bitmap Index|Index|Index Only) Scan of \w+|^Bitmap Heap Scan of/

  test('all summaries are one indexed read, and so is what changed since', async () => {
    const { asked, logbooks } = site()
    expect(await logbooks.summaries()).toHaveLength(doctors)
    const first = await scans(asked)
    expect(first.filter((scan) => !byIndex.test(scan))).toEqual([])
    expect(first.join()).toContain('logbook_pkey')
    const another = await openSite(own, { id: 'site3' })
    await another.commit('d7', author('2'), deciding(logged('w47')))
    const summaries = await logbooks.summaries()
    expect(asked).toHaveLength(1)
    expect(summaries.find(({ doctor }) => doctor === 'd7')?.waiting).toHaveLength(2)
    const since = await scans(asked)
    expect(since.join()).toContain('logbook_pkey')
  })

  const asks: readonly (readonly [
    what: string,
    index: string,
    ask: (of: ReturnType<typeof site>) => Promise<unknown>,
  ])[] = [
    ['who is due', 'due_next', ({ logbooks }) => logbooks.dueBy(at)],
    ['one logbook', 'logbook_pkey', ({ logbooks }) => logbooks.logbook('d7')],
    ['all documents of a kind', 'record_pkey', ({ records }) => records('units', unitSchema).all()],
    ['what was sent about a doctor', 'delivery_doctors', ({ deliveries }) => deliveries.about('d7')],
    ['what was sent to a person', 'delivery_recipient', ({ deliveries }) => deliveries.to('bo7')],
    ['what was sent without a word', 'claim_pkey', ({ deliveries }) => deliveries.claimed()],
  ]

  test.each(asks)('%s is found by an index', async (_, index, ask) => {
    const opened = site()
    await ask(opened)
    const found = await scans(opened.asked)
    expect(found.filter((scan) => !byIndex.test(scan))).toEqual([])
    expect(found.join()).toContain(index)
  })
})
