import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { loadProgrammes } from '../../bot/programmes.ts'
import { addDays, weekdayOf, type Day } from '../../rules/calendar/day.ts'
import { dayOf, instantOf, localTimeOf } from '../../rules/calendar/instant.ts'
import { subjectOf } from '../../rules/due/due.ts'
import { isOverdue } from '../../rules/overdue.ts'
import { isAway, type People, type PersonId } from '../../rules/person.ts'
import { defaultSettings } from '../../rules/settings.ts'
import type { Delivery } from '../../storage/delivery.ts'
import type { MemoryDisk } from '../../storage/memory.ts'
import { doctorsLog, everyone, someGoAway, supervisorsDecide } from './life.ts'
import { chance, rosterOf } from './people.ts'
import { openSite, type Sent, type Site } from './site.ts'

const zone = 'Europe/Stockholm'
const doctors = process.env['LONG'] ? 300 : 30
const first = '2026-09-07'
const last = '2027-11-12'
/** Ticks of a day: within and outside hours, and in the hours that a clock shift skips or repeats. */
const ticks = [
  '00:30',
  '02:30',
  '06:45',
  '07:00',
  '08:30',
  '09:15',
  '10:15',
  '12:15',
  '14:00',
  '15:45',
  '17:59',
  '18:00',
  '21:30',
]
/** First day down, and for how long. */
const downtimes = new Map([
  ['2026-10-23', 1],
  ['2026-12-22', 14],
  ['2027-03-26', 4],
  ['2027-06-17', 6],
  ['2027-09-10', 10],
])

const oracle = new Holidays('SE')
const publicIn = (year: number) =>
  oracle
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
/** The library's public holidays, and the eves that are free by custom. */
const red = new Set([
  ...[2026, 2027].flatMap(publicIn),
  ...['2026-12-24', '2026-12-31', '2027-06-25', '2027-12-24', '2027-12-31'],
])
const isWorking = (day: Day) => weekdayOf(day) < 6 && !red.has(day)

interface Figures {
  readonly sent: readonly Sent[]
  readonly deliveries: readonly Delivery[]
  longestWithoutOwner: number
  longestWait: number
}

describe('a year of reminders', () => {
  it(`of ${doctors} doctors, late handledare, leave, delegates, downtime and both clock shifts`, async () => {
    const began = performance.now()
    const figures = await liveTheYear()
    const repeated = count(
      figures.deliveries.flatMap(({ recipient, tells }) => tells.map((key) => `${recipient} ${key}`)),
    )
    const byMessage = new Map(figures.deliveries.map((one) => [one.message.id, one]))
    const reminders = figures.sent.flatMap(({ id, to, at }) =>
      byMessage.get(id)?.key.startsWith('reminder/') ? [`${to} ${dayOf(at, zone)}`] : [],
    )
    const subjects = figures.deliveries.flatMap(({ recipient, tells }) =>
      tells.map((key) => `${recipient} ${subjectOf(key)}`),
    )
    const quiet = figures.sent.filter(({ at }) => {
      const [day = '', time = ''] = localTimeOf(at, zone).split('T')
      return !isWorking(day) || time < '07:00' || time >= '18:00'
    })
    console.log(
      [
        `a year of ${doctors} doctors: ${figures.sent.length} messages, ${reminders.length} of them reminders`,
        `duplicates: ${repeated.filter(([, times]) => times > 1).length}`,
        `most reminders a day and person: ${Math.max(...count(reminders).map(([, times]) => times))}`,
        `most messages about one thing to one person: ${Math.max(...count(subjects).map(([, times]) => times))}`,
        `in quiet hours: ${quiet.length}`,
        `longest without an owner: ${figures.longestWithoutOwner} working days (longest wait ${figures.longestWait})`,
        `${Math.round((performance.now() - began) / 1000)} s`,
      ].join('\n'),
    )
    expect(figures.sent.length).toBeGreaterThan(20 * doctors)
    expect(figures.sent.length).toBe(byMessage.size)
    expect(repeated.filter(([, times]) => times > 1)).toEqual([])
    expect(count(reminders).filter(([, times]) => times > 1)).toEqual([])
    expect(count(subjects).filter(([, times]) => times > 3)).toEqual([])
    expect(quiet).toEqual([])
    expect(figures.longestWait).toBeGreaterThan(7)
    expect(figures.longestWithoutOwner).toBeLessThanOrEqual(7)
  }, 7_200_000)
})

const count = (keys: readonly string[]): readonly (readonly [string, number])[] => {
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  return [...times]
}

const liveTheYear = async (): Promise<Figures> => {
  const { programmes } = await loadProgrammes()
  const roll = chance(47)
  const roster = rosterOf(doctors, first)
  const disk: MemoryDisk = new Map()
  const sent: Sent[] = []
  const open = (day: Day) => openSite(disk, programmes, roster, instantOf(`${day}T00:00`, zone), sent)
  let site = await open(first)
  const wait = { longestWithoutOwner: 0, longestWait: 0 }
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const down = downtimes.get(day)
    if (down !== undefined) {
      day = addDays(day, down)
      site = await open(day)
    }
    await liveTheDay(day, site, roll)
    if (isWorking(day)) await noteWaits(day, site, wait)
  }
  const people = await everyone(site.store)
  const each = await Promise.all([...people.keys()].map((id) => site.store.deliveries.to(id)))
  return { sent, deliveries: each.flat(), ...wait }
}

const liveTheDay = async (day: Day, site: Site, roll: () => number) => {
  const at = (time: string) => ({ store: site.store, roll, today: day, at: `${day}T${time}` })
  for (const time of ticks) {
    await site.tick(instantOf(`${day}T${time}`, zone))
    if (time === '14:00' && weekdayOf(day) === 5) await doctorsLog(at('14:30'))
    if (time === '10:15' && isWorking(day)) await doctorsLog(at('11:00'))
    if (time === '18:00' && weekdayOf(day) === 7) await doctorsLog(at('20:00'))
    if (time === '12:15' && isWorking(day)) await supervisorsDecide(at('13:00'))
    if (time === '06:45' && day.endsWith('-05')) await someGoAway(at('06:50'), day.includes('-07-') ? 28 : 9)
  }
}

/** How long requests wait, and how long nobody but who was asked knows of it. */
const noteWaits = async (
  day: Day,
  site: Site,
  wait: Pick<Figures, 'longestWait' | 'longestWithoutOwner'>,
) => {
  const people = await everyone(site.store)
  const now = instantOf(`${day}T21:30`, zone)
  for (const summary of await site.store.summaries())
    for (const waiting of summary.waiting) {
      const days = workingDays(waiting.since, day, waiting.supervisor, people)
      wait.longestWait = Math.max(wait.longestWait, days)
      const isOwned = isOverdue(waiting, summary, { people, settings: defaultSettings, now })
      if (!isOwned) wait.longestWithoutOwner = Math.max(wait.longestWithoutOwner, days)
    }
}

/** Reckoned by itself: working days after the one on which it could be read, without those nobody was there. */
const workingDays = (since: string, today: Day, asked: PersonId | undefined, people: People): number => {
  const [sinceDay = '', time = ''] = localTimeOf(since, zone).split('T')
  let day = isWorking(sinceDay) && time < '18:00' ? sinceDay : addDays(sinceDay, 1)
  while (!isWorking(day)) day = addDays(day, 1)
  const person = people.get(asked ?? '')
  const isHere = (id: PersonId | undefined, on: Day) => {
    const one = people.get(id ?? '')
    return one !== undefined && !isAway(one, on)
  }
  let days = 0
  for (day = addDays(day, 1); day <= today; day = addDays(day, 1)) {
    const delegate = person?.delegate
    const standsIn = delegate && delegate.from <= day && day <= delegate.until ? delegate.to : undefined
    if (isWorking(day) && (isHere(asked, day) || isHere(standsIn, day))) days += 1
  }
  return days
}
