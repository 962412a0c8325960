import { addDays } from '../../rules/calendar/day.ts'
import { delmalCodes } from '../../rules/delmal.ts'
import type { Change } from '../../rules/logbook.ts'
import { granted } from '../../rules/refusal.ts'
import type { SiteStore } from '../../storage/store.ts'
import { botOn } from './bot.ts'
import { doctorId, now } from './doctors.ts'
import { openFolder } from './folder.ts'
import { medians } from './measure.ts'
import { againstFirst, type Row } from './rows.ts'

const weeks = 36

/** What `status` takes for a long logbook beside a short one, with its picture. */
export const status = async (): Promise<readonly Row[]> => {
  const folder = await openFolder(25, weeks, { people: true })
  const sizes = [50, 300]
  const asking = []
  for (const [i, entries] of sizes.entries()) asking.push(await askingOf(folder.site, i, entries))
  const rows = againstFirst(
    '`status` of one doctor',
    sizes.map((entries) => `${entries} entries`),
    await medians(40, asking),
  )
  await folder.close()
  return rows
}

const askingOf = async (site: SiteStore, i: number, entries: number) => {
  const id = doctorId(i)
  await site.commit(id, { at: now, by: id, key: 'activities' }, () => granted(activities(entries - weeks)))
  const bot = botOn(site)
  return async (round: number) => {
    const input = { kind: 'text', text: 'status' } as const
    const answer = await bot.answer({
      platform: 'still',
      tenant: 'still',
      user: id,
      input,
      key: `${id} ${round}`,
    })
    if (answer.reply === undefined) throw new Error('no status')
    await bot.finished()
  }
}

const activities = (count: number): Change[] =>
  Array.from({ length: count }, (_, i) => {
    const day = addDays('2026-03-02', i)
    const delmal = delmalCodes.filter((_, nth) => nth === i % delmalCodes.length)
    const content = { kind: 'activity' as const, activity: 'seminarium' as const, delmal, from: day, to: day }
    return {
      change: 'stepTaken',
      entry: `activity ${i}`,
      step: { did: 'logged', at: now, by: 'd0', content },
    }
  })
