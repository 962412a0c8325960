import { addDays, type Day } from '../../rules/calendar/day.ts'
import { instantOf, type Instant } from '../../rules/calendar/instant.ts'
import { addWeeks, mondayOf, weekOf, weeksBetween, type Week } from '../../rules/calendar/week.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { digestSlot } from '../../rules/slots.ts'
import { activityId, contentOf } from '../../rules/entry.ts'
import { entryOf } from '../../rules/logbook.ts'
import { stepsOfWeek } from '../../rules/writeWeek.ts'
import type { SiteStore } from '../../storage/store.ts'
import type { Intent, Values } from '../intent.ts'
import type { Answer, Incoming } from '../platforms/platform.ts'
import type { DemoClock } from './demoClock.ts'
import { demoDoctors, type DemoDoctor } from './demoDoctors.ts'
import { demoStart } from './demoRoster.ts'

/** What the story is played on: the bot's own door, under a clock that the story sets. */
export interface Stage {
  readonly store: SiteStore
  readonly clock: DemoClock
  answer(incoming: Incoming): Promise<Answer>
  tick(): Promise<void>
}

/**
 * Plays the demo's months through the bot's own conversations: every Friday the card comes and
 * the doctors log, every Tuesday the handledare decide. In the end the kansli claims its
 * channel, and the digest comes.
 * Ends at the present instant.
 */
export const playStory = async (stage: Stage, today: Day, last: Week, now: Instant): Promise<void> => {
  for (const week of weeksBetween(weekOf(demoStart(today)), last)) {
    stage.clock.set(at(week, 4, '14:00'))
    await stage.tick()
    stage.clock.set(at(week, 4, '15:10'))
    for (const doctor of demoDoctors) await log(stage, doctor, week, last)
    const tuesday = at(week, 8, '10:20')
    stage.clock.set(tuesday)
    if (tuesday < at(addWeeks(last, 1), 0, '08:00'))
      for (const doctor of demoDoctors) await decide(stage, doctor, last)
  }
  stage.clock.set(at(last, 4, '15:40'))
  await stage.answer(inChannel('maria', 'kansli', 'kansli här'))
  const digest = digestSlot(addWeeks(last, 1), defaultSettings)
  if (digest > now) return
  stage.clock.set(digest)
  await stage.tick()
}

/** Said in a channel of the page. */
const inChannel = (user: string, channel: string, text: string): Incoming => ({
  platform: 'web',
  tenant: 'demo',
  user,
  channel,
  input: { kind: 'text', text },
  key: `story/${user}/${text}`,
})

const at = (week: Week, days: number, time: string) =>
  instantOf(`${addDays(mondayOf(week), days)}T${time}`, defaultSettings.zone)

const log = async (stage: Stage, doctor: DemoDoctor, week: Week, last: Week) => {
  const logbook = await stage.store.logbook(doctor.id)
  const first = logbook.enrolment && weekOf(logbook.enrolment.start)
  if (first === undefined || week < first || week > addWeeks(last, -doctor.unlogged)) return
  const steps = stepsOfWeek(logbook, week)
  const nth = weeksBetween(first, week).length - 1
  const deviation = doctor.deviations[nth]
  const activity = doctor.activities[nth]
  await (deviation === undefined
    ? press(stage, doctor.id, { verb: 'logWeeks', weeks: [{ week, steps }] })
    : submit(stage, doctor.id, { verb: 'saveWeek', week, steps }, deviation))
  if (activity !== undefined) {
    const intent = { verb: 'saveActivity' as const, entry: activityId(week), steps: 0 }
    const values = { day: addDays(mondayOf(week), 4), ...activity }
    await stage.answer({ ...written(doctor.id, intent), input: { kind: 'submit', action: intent, values } })
  }
}

/** The handledare of each waiting week approves it, up to the weeks she has not come to yet. */
const decide = async (stage: Stage, { id: doctor, undecided }: DemoDoctor, last: Week) => {
  const logbook = await stage.store.logbook(doctor)
  const until = addWeeks(last, -undecided)
  const summary = (await stage.store.summaries()).find((one) => one.doctor === doctor)
  for (const { entry: id, supervisor } of summary?.waiting ?? []) {
    const entry = entryOf(logbook, id)
    const from = entry && contentOf(entry)?.from
    if (entry === undefined || from === undefined || supervisor === undefined || from >= mondayOf(until))
      continue
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
  return { ...written(user, action), ...(card && { message: card.message }) }
}

const written = (user: string, action: Intent) => ({
  platform: 'web',
  tenant: 'demo',
  user,
  key: `story/${user}/${JSON.stringify(action)}`,
})
