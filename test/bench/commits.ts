import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { Change } from '../../rules/logbook.ts'
import { granted } from '../../rules/refusal.ts'
import type { SiteStore } from '../../storage/store.ts'
import { changesOf, doctorId, now, oneMore } from './doctors.ts'
import { openFolder, type Folder } from './folder.ts'
import { medians } from './measure.ts'
import { againstFirst, type Row } from './rows.ts'

/** So short that a site of 25,000 is made within the time there is. */
const weeks = 2

/** One more commit, each time of another of the first 25 doctors. */
export const commitOn = (site: SiteStore) => (round: number) =>
  site.commit(doctorId(round % 25), { at: now, by: 'maria', key: `press ${round}` }, () =>
    granted(oneMore(round)),
  )

type Journal = [doctor: string, commits: { changes: readonly Change[] }[]]

/** The same with lowdb as it comes: all of a site in one file, which each change writes anew. */
const singleFile = ({ dir }: Folder, doctors: number) => {
  const journalOf = (i: number): Journal => [doctorId(i), [{ changes: changesOf(weeks) }]]
  const db = new Low<Record<string, Journal[1]>>(
    new JSONFile(join(dir, 'single.json')),
    Object.fromEntries(Array.from({ length: doctors }, (_, i) => journalOf(i))),
  )
  return (round: number) =>
    db.update((all) => void all[doctorId(round % 25)]?.push({ changes: oneMore(round) }))
}

/** What one commit costs as the site grows, and beside lowdb's own way. */
export const commits = async (): Promise<readonly Row[]> => {
  const sizes = [25, 2_500, 25_000]
  const folders = await Promise.all(sizes.map((doctors) => openFolder(doctors, weeks)))
  const own = await medians(
    60,
    folders.map(({ site }) => commitOn(site)),
  )
  await Promise.all(folders.map((one) => one.close()))
  return [
    ...againstFirst('One commit in a folder, on the disk', sizes.map(named), own),
    ...(await besideSingleFile([25, 250, 2_500])),
  ]
}

const besideSingleFile = async (sizes: readonly number[]): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (const doctors of sizes) {
    const folder = await openFolder(doctors, weeks)
    const cases = [commitOn(folder.site), singleFile(folder, doctors)]
    const values = await medians(12, cases)
    rows.push(
      ...againstFirst(
        `One commit at ${named(doctors)}`,
        ['the bot’s journal, synced', 'lowdb’s one file, not synced'],
        values,
      ),
    )
    await folder.close()
  }
  return rows
}

export const named = (doctors: number): string => `${doctors.toLocaleString('en')} doctors`
