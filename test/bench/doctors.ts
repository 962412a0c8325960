import { peopleRecords } from '../../bot/scene.ts'
import type { Week } from '../../rules/calendar/week.ts'
import type { Change } from '../../rules/logbook.ts'
import { granted } from '../../rules/refusal.ts'
import type { SiteStore } from '../../storage/store.ts'
import { enrolment, person, placement, weeksAt } from '../given.ts'
import { eachOf } from './measure.ts'

/** A Wednesday, at the desk. */
export const now = '2026-11-18T09:00:00.000Z'

const firstWeek: Week = '2026-W10'

export const doctorId = (i: number): string => `d${i}`

/** What the journal of a doctor in the middle of her BT holds: these many weeks, logged and approved. */
export const changesOf = (weeks: number): readonly Change[] => [
  { change: 'enrolmentSet', enrolment: enrolment({ start: '2026-03-02', end: '2027-03-01' }) },
  {
    change: 'planSet',
    plan: [
      placement('akut sjukvård', '2026-03-02', '2026-07-01'),
      placement('allmänmedicin', '2026-07-02', '2026-12-31', { specialty: 'allmänmedicin' }),
      placement('psykiatri', '2027-01-01', '2027-03-01', { specialty: 'psykiatri' }),
    ],
  },
  ...weeksAt('akut sjukvård', firstWeek, weeks),
]

/** Logbooks for doctors 0 to `count` − 1, each in one commit, so that a large site is made in seconds. */
export const fill = async (site: SiteStore, count: number, weeks: number): Promise<void> => {
  const changes = changesOf(weeks)
  const ids = Array.from({ length: count }, (_, i) => doctorId(i))
  await eachOf(ids, (id) => site.commit(id, { at: now, by: 'maria', key: 'filled' }, () => granted(changes)))
}

/** The doctors as people, with their handledare and the kansli. */
export const fillPeople = async (site: SiteStore, count: number): Promise<void> => {
  const people = peopleRecords(site)
  const doctors = Array.from({ length: count }, (_, i) => doctorOf(i))
  await eachOf([...staff, ...doctors], (one) => people.put(one.id, 0, one))
}

export const doctorOf = (i: number) => someone(doctorId(i), 'doctor')

const someone = (id: string, role: 'doctor' | 'supervisor' | 'office') =>
  person(id, {
    roles: [role],
    email: `${id}@region.se`,
    met: true,
    accounts: [{ platform: 'still', tenant: 'still', user: id }],
  })

export const staff = [someone('bo', 'supervisor'), someone('maria', 'office')]

/** One more thing logged, as small as a change can be. */
export const oneMore = (round: number): readonly Change[] => [
  { change: 'peopleSet', people: { mainSupervisor: `bo${round}` } },
]
