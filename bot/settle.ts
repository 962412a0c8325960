import type { Subject } from '../rules/card.ts'
import { due, nextDue, type Due } from '../rules/due.ts'
import { lives } from '../rules/lives.ts'
import type { Person, PersonId } from '../rules/person.ts'
import { plan, type Message } from '../rules/plan.ts'
import type { Delivery } from '../storage/delivery.ts'
import type { DueDoctor } from '../storage/store.ts'
import type { Bot } from './bot.ts'
import { showHomes } from './homes.ts'
import { addressOf, redraw, sendCard } from './living.ts'
import { PlatformError } from './platforms/platform.ts'
import type { Scene } from './scene.ts'

const leaseMs = 60_000
const mostTries = 2

type Waits = (subject: Subject) => boolean

/**
 * Says what a doctor's logbook gives reason to say and rewrites every card that shows it. What a
 * platform could not take now, or another sender holds, leaves the doctor due for the next tick.
 */
export const settle = async (doctor: DueDoctor, scene: Scene, bot: Bot): Promise<void> => {
  const { store, people, settings, now, today } = scene
  const logbook = await store.logbook(doctor.doctor)
  const dues = due(logbook, people, settings, now)
  const told = await toldTo(new Set(dues.map(({ recipient }) => recipient)), scene)
  const waits = await waiting(scene)
  const attempts = attempting(doctor.doctor, bot)
  for (const message of plan(dues, told, waits, today))
    await attempts.try(() => deliver(message, told, scene, bot))
  for (const delivery of await store.deliveries.about(doctor.doctor))
    if (lives(delivery, waits, today)) await attempts.try(() => redraw(delivery, scene, bot))
  for (const person of await touched(doctor.doctor, dues, scene))
    await attempts.try(() => showHomes(person, scene, bot))
  if (attempts.allDone()) await store.setNextDue(doctor, nextDue(logbook, settings, now))
}

/** Whoever's own page may show something of the logbook. */
const touched = async (doctor: PersonId, dues: readonly Due[], scene: Scene): Promise<readonly Person[]> => {
  const shown = await scene.store.deliveries.about(doctor)
  const all = [doctor, ...[...dues, ...shown].map(({ recipient }) => recipient)]
  return [...new Set(all)].flatMap((id) => scene.people.get(id) ?? [])
}

/** Runs one thing after the other; what fails for now is logged and remembered, the rest goes on. */
const attempting = (doctor: PersonId, bot: Bot) => {
  let done = true
  return {
    allDone: () => done,
    try: async (work: () => Promise<'done' | 'later'>) => {
      try {
        if ((await work()) === 'later') done = false
      } catch (error) {
        const fault = error instanceof PlatformError ? error.fault : 'unknown'
        bot.log.warn('delivery.failed', { id: doctor, fault, error })
        if (!isFinal(error)) done = false
      }
    },
  }
}

/** The platform will not take it however often it is tried; a press or a first word begins anew. */
const isFinal = (error: unknown): boolean =>
  error instanceof PlatformError && (error.fault === 'refused' || error.fault === 'unreachable')

const toldTo = async (recipients: ReadonlySet<PersonId>, { store }: Scene): Promise<readonly Delivery[]> => {
  const each = [...recipients].map((recipient) => store.deliveries.to(recipient))
  return (await Promise.all(each)).flat()
}

const waiting = async ({ store }: Scene): Promise<Waits> => {
  const keys = (await store.summaries()).flatMap(({ doctor, waiting }) =>
    waiting.map(({ entry, round }) => subjectKey({ doctor, entry, round })),
  )
  const known = new Set(keys)
  return (subject) => known.has(subjectKey(subject))
}

const subjectKey = ({ doctor, entry, round }: Subject): string => JSON.stringify([doctor, entry, round])

/** Someone who cannot be reached yet is passed over; the request stands in the kansli's overview. */
const deliver = async (
  message: Message,
  told: readonly Delivery[],
  scene: Scene,
  bot: Bot,
): Promise<'done' | 'later'> => {
  const { deliveries } = scene.store
  if (message.how === 'rewrite') {
    const standing = told.find(({ key }) => key === message.key)
    if (standing === undefined) return 'done'
    const delivery = { ...standing, card: message.card }
    await deliveries.put(delivery)
    return redraw(delivery, scene, bot)
  }
  const to = scene.people.get(message.recipient)
  const address = to && addressOf(to, bot)
  if (to === undefined || address === undefined) return 'done'
  const claim = await deliveries.claim(message.key, bot.machineNow(), leaseMs, mostTries)
  if (claim !== 'yours') return claim === 'leased' ? 'later' : 'done'
  try {
    await sendCard({ key: message.key, card: message.card, to, address }, scene, bot)
    return 'done'
  } catch (error) {
    if (surelyNotSent(error)) await deliveries.release(message.key)
    throw error
  }
}

/** After an unsure send the claim stays: when its lease ends, it is sent once more. */
const surelyNotSent = (error: unknown): boolean => error instanceof PlatformError && error.fault !== 'unsure'
