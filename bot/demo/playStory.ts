import { addDays, type Day } from '../../rules/calendar/day.ts'
import { instantOf } from '../../rules/calendar/instant.ts'
import { addWeeks, mondayOf, weekOf, type Week } from '../../rules/calendar/week.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { entryOf, loggedWeeks } from '../../rules/logbook.ts'
import { stepsOfWeek } from '../../rules/writeWeek.ts'
import type { SiteStore } from '../../storage/store.ts'
import type { Intent, Values } from '../intent.ts'
import type { Answer, Incoming } from '../platforms/platform.ts'
import type { DemoClock } from './demoClock.ts'
import { demoStart } from './demoRoster.ts'

/** What the story is played on: the bot's own door, under a clock that the story sets. */
export interface Stage {
  readonly store: SiteStore
  readonly clock: DemoClock
  answer(incoming: Incoming): Promise<Answer>
  tick(): Promise<void>
}

/** Which weeks of a doctor differ from the plan, counted from the story's start, and how. */
const deviations: Readonly<Record<string, Readonly<Record<number, Values>>>> = {
  anna: {
    6: { placement: 'vc', percent: '100', absent: '4', kind: 'sjukfrånvaro' },
    14: { placement: 'vc', percent: '80', absent: '0', kind: 'semester' },
    22: { placement: 'akut', percent: '100', absent: '2', kind: 'kurs' },
  },
  erik: {
    17: { placement: 'akut', percent: '100', absent: '10', kind: 'semester' },
    24: { placement: 'akut', percent: '100', absent: '1', kind: 'VAB' },
  },
}

/** How many of the last weeks a doctor has not logged, and her handledare not decided. */
const late: Readonly<Record<string, { unlogged: number; undecided: number }>> = {
  anna: { unlogged: 1, undecided: 1 },
  erik: { unlogged: 2, undecided: 2 },
}

/**
 * Plays the demo's months through the bot's own conversations: every Friday the card comes and
 * the doctors log, every Tuesday the handledare decide. Ends at the present instant.
 */
export const playStory = async (stage: Stage, today: Day, last: Week): Promise<void> => {
  const first = weekOf(demoStart(today))
  for (let week = first, nth = 0; week <= last; week = addWeeks(week, 1), nth += 1) {
    stage.clock.set(at(week, 4, '14:00'))
    await stage.tick()
    stage.clock.set(at(week, 4, '15:10'))
    for (const doctor of ['anna', 'erik'])
      if (week <= addWeeks(last, -(late[doctor]?.unlogged ?? 0)))
        await log(stage, doctor, week, deviations[doctor]?.[nth])
    stage.clock.set(at(week, 8, '10:20'))
    if (at(week, 8, '10:20') < at(addWeeks(last, 1), 0, '08:00'))
      for (const doctor of ['anna', 'erik'])
        await decide(stage, doctor, addWeeks(last, -(late[doctor]?.undecided ?? 0)))
  }
}

const at = (week: Week, days: number, time: string) =>
  instantOf(`${addDays(mondayOf(week), days)}T${time}`, defaultSettings.zone)

const log = async (stage: Stage, doctor: string, week: Week, deviation: Values | undefined) => {
  const logbook = await stage.store.logbook(doctor)
  if (logbook.enrolment === undefined || week < weekOf(logbook.enrolment.start)) return
  const steps = stepsOfWeek(logbook, week)
  await (deviation === undefined
    ? press(stage, doctor, { verb: 'logWeeks', weeks: [{ week, steps }] })
    : submit(stage, doctor, { verb: 'saveWeek', week, steps }, deviation))
}

/** The handledare of each waiting week approves it, up to the weeks she has not come to yet. */
const decide = async (stage: Stage, doctor: string, until: Week) => {
  const logbook = await stage.store.logbook(doctor)
  const summary = (await stage.store.summaries()).find((one) => one.doctor === doctor)
  for (const { entry: id, supervisor } of summary?.waiting ?? []) {
    const entry = entryOf(logbook, id)
    const week = loggedWeeks(logbook).find((one) => one.entry.id === id)?.content.week
    if (entry === undefined || supervisor === undefined || week === undefined || week >= until) continue
    const entries = [{ doctor, entry: id, steps: entry.steps.length }]
    await press(stage, supervisor, { verb: 'approve', entries })
  }
}

const press = async (stage: Stage, user: string, action: Intent) =>
  stage.answer({ ...(await from(user, action, stage)), input: { kind: 'press', action } })

const submit = async (stage: Stage, user: string, action: Intent, values: Values) =>
  stage.answer({ ...(await from(user, action, stage)), input: { kind: 'submit', action, values } })

/** Everything is pressed on the newest card that the bot has sent the person. */
const from = async (user: string, action: Intent, { store }: Stage) => {
  const card = (await store.deliveries.to(user)).at(-1)
  return {
    platform: 'web',
    tenant: 'demo',
    user,
    key: `story/${user}/${JSON.stringify(action)}`,
    ...(card && { message: card.message }),
  }
}
