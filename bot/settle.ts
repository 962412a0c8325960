import { doctorsOf } from '../rules/card.ts'
import type { Instant } from '../rules/calendar/instant.ts'
import type { Concern, Due } from '../rules/due/due.ts'
import { dueNow, nextDue, timetable } from '../rules/due/timetable.ts'
import { factsOf } from '../rules/facts.ts'
import { lives } from '../rules/lives.ts'
import type { Person, PersonId } from '../rules/person.ts'
import { plan, type Held } from '../rules/plan/plan.ts'
import { recipientsIn } from '../rules/plan/message.ts'
import type { DueDoctor } from '../storage/store.ts'
import type { Bot } from './bot.ts'
import { showHomes } from './homes.ts'
import { redraw } from './living.ts'
import { PlatformError } from './platforms/platform.ts'
import { say } from './say.ts'
import type { Scene } from './scene.ts'
import { waitingIn } from './stillWaits.ts'

/** Runs what touches one message when nothing else does. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>

/** A due doctor with all that her logbook gives reason to say. */
interface Timed {
  readonly due: DueDoctor
  readonly table: readonly Due[]
  readonly next: Instant | undefined
}

/**
 * Says what these doctors' logbooks give reason to say, in one message to each person, and
 * rewrites every card that shows them. What a platform could not take now, or another sender
 * holds, leaves its doctors due for the next tick. Each message is sent in its own turn.
 */
export const settle = async (
  doctors: readonly DueDoctor[],
  scene: Scene,
  bot: Bot,
  inTurn: InTurn,
): Promise<void> => {
  const timed = await timetables(doctors, scene, bot)
  const tables = timed.flatMap(({ table }) => table)
  const stillWaits = await waitingIn(scene)
  const dues = dueNow(tables, scene.now)
  const told = await toldTo(recipientsIn(dues), scene)
  const unsure = new Set(await scene.store.deliveries.claimed())
  const { messages, held } = plan(dues, {
    ...scene,
    told,
    stillWaits,
    isUnsure: (key) => unsure.has(key),
    coming: tables.filter(({ at }) => at > scene.now),
  })
  const attempts = attempting(bot)
  for (const message of messages)
    await attempts.try(doctorsOf(message.card), () => inTurn(() => say(message, told, scene, bot)))
  for (const { due } of timed)
    for (const delivery of await scene.store.deliveries.about(due.doctor))
      if (lives(delivery, stillWaits, scene.today))
        await attempts.try([due.doctor], () => inTurn(() => redraw(delivery, scene, bot)))
  for (const [person, about] of await homesTouched(timed, dues, scene))
    await attempts.try(about, () => inTurn(() => showHomes(person, scene, bot)))
  for (const one of timed)
    if (attempts.allDone(one.due.doctor)) await scene.store.setNextDue(one.due, nextOf(one, held))
}

/** Whoever's own page may show something of these logbooks, and of whose. */
const homesTouched = async (
  timed: readonly Timed[],
  dues: readonly Due[],
  { store, people }: Scene,
): Promise<ReadonlyMap<Person, readonly PersonId[]>> => {
  const touched = new Map<Person, PersonId[]>()
  for (const { due } of timed) {
    const shown = await store.deliveries.about(due.doctor)
    const told = dues.filter(({ card }) => doctorsOf(card).includes(due.doctor))
    for (const id of new Set([due.doctor, ...[...told, ...shown].map(({ recipient }) => recipient)])) {
      const person = people.get(id)
      if (person !== undefined) touched.set(person, [...(touched.get(person) ?? []), due.doctor])
    }
  }
  return touched
}

/** A doctor whose logbook cannot be read is passed over; the others go on. */
const timetables = async (doctors: readonly DueDoctor[], scene: Scene, bot: Bot): Promise<Timed[]> => {
  const timed: Timed[] = []
  for (const due of doctors)
    try {
      const concern = await concernOf(due.doctor, scene)
      const table = timetable(concern)
      timed.push({ due, table, next: nextDue(table, concern) })
    } catch (error) {
      bot.log.error('settle.failed', { id: due.doctor, error })
    }
  return timed
}

const concernOf = async (doctor: PersonId, scene: Scene): Promise<Concern> => {
  const { store, programmes, people, settings, now, today } = scene
  const logbook = await store.logbook(doctor)
  return { logbook, facts: factsOf(logbook, programmes, people, today), people, settings, now }
}

/** When time or the end of what holds it back gives the doctor's logbook something to say. */
const nextOf = ({ due: { doctor }, next }: Timed, held: readonly Held[]): Instant | undefined =>
  [
    ...(next === undefined ? [] : [next]),
    ...held.filter(({ due }) => doctorsOf(due.card).includes(doctor)).map(({ until }) => until),
  ]
    .sort()
    .at(0)

/** Runs one thing after the other; what fails for now is logged and remembered, the rest goes on. */
const attempting = (bot: Bot) => {
  const unfinished = new Set<PersonId>()
  const again = (doctors: readonly PersonId[]) => doctors.forEach((doctor) => unfinished.add(doctor))
  return {
    allDone: (doctor: PersonId) => !unfinished.has(doctor),
    try: async (doctors: readonly PersonId[], work: () => Promise<'done' | 'later'>) => {
      try {
        if ((await work()) === 'later') again(doctors)
      } catch (error) {
        const fault = error instanceof PlatformError ? error.fault : 'unknown'
        bot.log.warn('delivery.failed', { id: doctors.join(' '), fault, error })
        if (!isFinal(error)) again(doctors)
      }
    },
  }
}

/** The platform will not take it however often it is tried; a press or a first word begins anew. */
const isFinal = (error: unknown): boolean =>
  error instanceof PlatformError && (error.fault === 'refused' || error.fault === 'unreachable')

const toldTo = async (recipients: readonly PersonId[], { store }: Scene) => {
  const each = recipients.map((recipient) => store.deliveries.to(recipient))
  return (await Promise.all(each)).flat()
}
