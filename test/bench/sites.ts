import type { SiteStore } from '../../storage/store.ts'
import { startServer } from '../postgres/server.ts'
import { commitOn, named } from './commits.ts'
import { openFolder } from './folder.ts'
import { medians } from './measure.ts'
import { openBase } from './postgres.ts'
import { againstFirst, type Row } from './rows.ts'
import { firstDigest, idleTick, nextDigest } from './ticks.ts'

/** Half a year of each doctor. */
const weeks = 26

/** Ticks and digests of small and large sites in folders. */
export const folders = async (): Promise<readonly Row[]> => {
  const [small, middle, large] = [
    await openFolder(100, weeks, { people: true }),
    await openFolder(1_000, weeks, { people: true }),
    await openFolder(10_000, weeks, { people: true }),
  ]
  const rows = [
    ...(await ticks('A tick with nothing due, from a folder', [100, 10_000], [small.site, large.site])),
    ...(await digests('The digest, from a folder', [1_000, 10_000], [middle.site, large.site])),
  ]
  await Promise.all([small, middle, large].map((one) => one.close()))
  return rows
}

/** The same, and commits, in PostgreSQL, which waits for its disk. */
export const databases = async (full: boolean): Promise<readonly Row[]> => {
  const server = await startServer({ durable: true })
  if (server === undefined) {
    console.error('SKIPPED: no PostgreSQL for this machine')
    return []
  }
  const sizes = [1_000, 10_000, ...(full ? [100_000] : [])]
  const bases = []
  for (const doctors of sizes) bases.push(await openBase(server, doctors, weeks))
  const sites = bases.map(({ site }) => site)
  const committed = await medians(60, sites.map(commitOn))
  const rows = [
    ...againstFirst('One commit in PostgreSQL, on the disk', sizes.map(named), committed),
    ...(await ticks('A tick with nothing due, from PostgreSQL', sizes, sites)),
    ...(await digests('The digest, from PostgreSQL', sizes, sites)),
  ]
  await Promise.all(bases.map((one) => one.close()))
  await server.stop()
  return rows
}

const ticks = async (what: string, sizes: readonly number[], sites: readonly SiteStore[]) => {
  const tasks = await Promise.all(sites.map(idleTick))
  return againstFirst(what, sizes.map(named), await medians(60, tasks))
}

const digests = async (what: string, sizes: readonly number[], sites: readonly SiteStore[]) => {
  const first = await medians(3, sites.map(firstDigest), 1)
  const next = await medians(12, sites.map(nextDigest))
  const cases = sizes.flatMap((doctors) => [
    `${named(doctors)}, the day’s first`,
    `${named(doctors)}, after a commit`,
  ])
  return againstFirst(
    what,
    cases,
    first.flatMap((ms, i) => [ms, next[i] ?? NaN]),
  )
}
