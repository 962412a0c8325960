import type { Day } from '../../rules/calendar/day.ts'
import { instantOf } from '../../rules/calendar/instant.ts'
import { addWeeks, weekOf } from '../../rules/calendar/week.ts'
import { approve, returnEntry } from '../../rules/decide.ts'
import { entryOf } from '../../rules/logbook.ts'
import type { People, Person, PersonId } from '../../rules/person.ts'
import { personSchema } from '../../rules/person.ts'
import { allDay, proposal } from '../../rules/proposal.ts'
import { nameDelegate, pause } from '../../rules/standIn.ts'
import { unloggedWeeks } from '../../rules/unloggedWeeks.ts'
import { writeWeek } from '../../rules/writeWeek.ts'
import type { SiteStore } from '../../storage/store.ts'

/** What people do on a day of the simulated year. Some log at once, some late, some need reminding; so for those who decide. */
export interface Life {
  readonly store: SiteStore
  readonly roll: () => number
  readonly today: Day
  readonly at: string
}

const lifeAt = ({ at }: Life) => instantOf(at, 'Europe/Stockholm')

export const everyone = async (store: SiteStore): Promise<People> =>
  new Map((await store.records('people', personSchema).all()).map(({ id, value }) => [id, value]))

/** The slower the person, the less on any one day. */
const paceOf = (id: PersonId): number =>
  [0.7, 0.5, 0.3, 0.12, 0.03][Number(/\d+/.exec(id)?.[0] ?? 0) % 5] ?? 0.5

/** The doctors who feel like it log what is missing; now and then a week of leave. */
export const doctorsLog = async (life: Life): Promise<void> => {
  for (const { doctor } of await life.store.summaries())
    if (life.roll() < paceOf(doctor)) await logMissing(doctor, life)
}

const logMissing = async (doctor: PersonId, life: Life) => {
  const { store, roll, today, at } = life
  const now = lifeAt(life)
  const isLeave = roll() < 0.1
  for (const week of unloggedWeeks(await store.logbook(doctor), addWeeks(weekOf(today), -1)))
    await store.commit(doctor, { at: now, by: doctor, key: `${doctor}/${week}/${at}` }, (logbook) => {
      const parts = proposal(logbook, week).map((part) =>
        isLeave ? { ...part, absences: allDay('semester', part) } : part,
      )
      return writeWeek(logbook, { week, parts, steps: 0, amend: false, by: doctor, at: now, today })
    })
}

/** Whoever has been told of something decides on it, at her own pace. */
export const supervisorsDecide = async (life: Life): Promise<void> => {
  const { store, roll, today, at } = life
  const people = await everyone(store)
  for (const { doctor, waiting, mainSupervisor } of await store.summaries())
    for (const { entry, supervisor } of waiting) {
      const told = [supervisor, mainSupervisor, people.get(supervisor ?? '')?.delegate?.to]
      const person = people.get(told.find((id) => id !== undefined && roll() < paceOf(id) / 2) ?? '')
      if (person === undefined) continue
      const author = { at: lifeAt(life), by: person.id, key: `${entry}/${at}/${person.id}` }
      await store.commit(doctor, author, (logbook) => {
        const steps = entryOf(logbook, entry)?.steps.length ?? 0
        const deciding = { entry, steps, person, people, at: author.at, today }
        return roll() < 0.03 ? returnEntry(logbook, deciding, 'fel vecka') : approve(logbook, deciding)
      })
    }
}

/** Someone goes away for some weeks, now and then with somebody in her place. */
export const someGoAway = async (life: Life, days: number): Promise<void> => {
  const { store, roll, today } = life
  const people = await everyone(store)
  const back = new Date(Date.parse(today) + days * 24 * 3600_000).toISOString().slice(0, 10)
  for (const person of people.values())
    if (roll() < 0.15) {
      const named = roll() < 0.4 ? delegated(person, people, today, back) : person
      const away = pause(named, back, today)
      const kept = await store.records('people', personSchema).get(person.id)
      if (away.ok && kept)
        await store.records('people', personSchema).put(person.id, kept.version, away.value)
    }
  await store.wake()
}

const delegated = (person: Person, people: People, today: Day, until: Day): Person => {
  const other = [...people.values()].find(({ id }) => id.startsWith('hl') && id !== person.id)
  const named =
    person.roles.includes('supervisor') &&
    other !== undefined &&
    nameDelegate(person, { to: other.id, from: today, until }, [other], today)
  return named && named.ok ? named.value : person
}
