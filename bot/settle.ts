import { due, nextDue } from '../rules/due.ts'
import type { Subject } from '../rules/card.ts'
import type { PersonId } from '../rules/person.ts'
import { plan, type Message } from '../rules/plan.ts'
import type { Delivery } from '../storage/delivery.ts'
import type { DueDoctor } from '../storage/store.ts'
import type { Bot } from './bot.ts'
import { addressOf, redraw, sendCard } from './living.ts'
import { PlatformError } from './platforms/platform.ts'
import type { Scene } from './scene.ts'

const leaseMs = 60_000
const mostTries = 2

/**
 * Says what a doctor's logbook gives reason to say and rewrites every card that shows it. What a
 * platform could not take now leaves the doctor due, and is tried again at the next tick.
 */
export const settle = async (doctor: DueDoctor, scene: Scene, bot: Bot): Promise<void> => {
  const { store, settings, now } = scene
  const logbook = await store.logbook(doctor.doctor)
  const dues = due(logbook, settings, now)
  const told = await toldTo(new Set(dues.map(({ recipient }) => recipient)), scene)
  const waiting = await waitingSubjects(scene)
  const failures: unknown[] = []
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      failures.push(error)
      const fault = error instanceof PlatformError ? error.fault : 'unknown'
      bot.log.warn('delivery.failed', { id: doctor.doctor, fault, error })
    }
  }
  for (const message of plan(dues, told, (subject) => waiting.has(subjectKey(subject))))
    await attempt(() => deliver(message, told, scene, bot))
  for (const delivery of await store.deliveries.about(doctor.doctor))
    await attempt(() => redraw(delivery, scene, bot))
  if (failures.length === 0) await store.setNextDue(doctor, nextDue(logbook, settings, now))
}

const toldTo = async (recipients: ReadonlySet<PersonId>, { store }: Scene): Promise<readonly Delivery[]> =>
  (await Promise.all([...recipients].map((recipient) => store.deliveries.to(recipient)))).flat()

const waitingSubjects = async ({ store }: Scene): Promise<ReadonlySet<string>> =>
  new Set(
    (await store.summaries()).flatMap(({ doctor, waiting }) =>
      waiting.map(({ entry, round }) => subjectKey({ doctor, entry, round })),
    ),
  )

const subjectKey = ({ doctor, entry, round }: Subject): string => `${doctor} ${entry} ${round}`

/** Someone who cannot be reached yet is passed over; the request stands in the kansli's overview. */
const deliver = async (
  message: Message,
  told: readonly Delivery[],
  scene: Scene,
  bot: Bot,
): Promise<void> => {
  const { deliveries } = scene.store
  if (message.how === 'extend') {
    const standing = told.find(({ key }) => key === message.key)
    if (standing) await deliveries.put({ ...standing, card: message.card })
    return
  }
  const to = scene.people.get(message.recipient)
  const address = to && addressOf(to, bot)
  if (to === undefined || address === undefined) return
  if (!(await deliveries.claim(message.key, bot.machineNow(), leaseMs, mostTries))) return
  try {
    await sendCard({ key: message.key, card: message.card, to, address }, scene, bot)
  } catch (error) {
    if (surelyNotSent(error)) await deliveries.release(message.key)
    throw error
  }
}

/** After an unsure send the lease decides: it is sent once more, not at once. */
const surelyNotSent = (error: unknown): boolean => error instanceof PlatformError && error.fault !== 'unsure'
