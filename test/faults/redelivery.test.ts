import { expect, it } from 'vitest'
import { drawCard } from '../../bot/drawCard.ts'
import { sceneAt } from '../../bot/scene.ts'
import type { Answer } from '../../bot/platforms/platform.ts'
import { stillRig } from '../platforms/stillRig.ts'
import { chance, type Chance } from '../rules/patientData/chance.ts'
import { openWorld, programmes, type World } from '../stories/world.ts'
import { weekLife, type Deed } from './weekLife.ts'

const schedules = process.env.LONG ? 10_000 : 1_000
const perStory = 20

interface Delivery extends Deed {
  readonly key: string
}

/** Weeks of two doctors and what is done to them: threads in which each deed follows from the last. */
const threadsOf = (by: Chance): readonly (readonly Delivery[])[] =>
  [
    ['anna', '2026-W45'],
    ['anna', '2026-W46'],
    ['anna', '2026-W47'],
    ['erik', '2026-W47'],
  ].map(([doctor = '', week = '']) =>
    weekLife(by, doctor, week, by.between(1, 3)).map((deed, i) => ({
      ...deed,
      key: `${doctor} ${week} ${i}`,
    })),
  )

/**
 * The same deliveries as a network may hand them over: threads shuffled into each other, up to four
 * things at once, and everything again now and then, under its old key or a new one.
 */
const shuffled = (
  threads: readonly (readonly Delivery[])[],
  by: Chance,
): readonly (readonly Delivery[])[] => {
  const left = threads.map((thread) => [...thread])
  const batches: Delivery[][] = []
  const before: Delivery[] = []
  while (left.some((thread) => thread.length > 0)) {
    const waiting = left.filter((thread) => thread.length > 0)
    const first = waiting.filter(() => by.between(0, 1) === 0).flatMap((thread) => thread.shift() ?? [])
    before.push(...first)
    const again = Array.from({ length: before.length === 0 ? 0 : by.between(0, 1) }, () =>
      renamed(by.one(before), by),
    )
    batches.push(by.between(0, 1) === 0 ? [...first, ...again] : [...again, ...first])
  }
  return [...batches, ...before.filter(() => by.between(0, 3) === 0).map((one) => [renamed(one, by)])]
}

const renamed = (delivery: Delivery, by: Chance): Delivery =>
  by.between(0, 1) === 0 ? delivery : { ...delivery, key: `${delivery.key} again ${by.digits(6)}` }

const now = '2026-11-20T14:00:00.000Z'

const play = async (batches: readonly (readonly Delivery[])[]) => {
  const rig = stillRig()
  const world = await openWorld({ start: '2026-11-20T15:00', rig: () => Promise.resolve(rig) })
  const unanswered: Delivery[] = []
  for (const batch of batches)
    await Promise.all(
      batch.map(async (one) => {
        const message = (await world.store.deliveries.to(one.user)).at(-1)?.message
        const answer = await world.deliver({ ...one, ...(message && { message }) })
        if (!isAnswer(answer)) unanswered.push(one)
      }),
    )
  const end = { state: await stateOf(world), dead: await deadCards(world, rig.sent), logged: world.logged() }
  await world.stop()
  return { ...end, unanswered }
}

const isAnswer = ({ rewrite, reply, notice, form, errors }: Answer): boolean =>
  [rewrite, reply, notice, form, errors].some((part) => part !== undefined && part !== '')

/** What every entry has been through, without when and under which key. */
const stateOf = async ({ store }: World) => {
  const logbooks = await Promise.all(['anna', 'erik'].map((doctor) => store.logbook(doctor)))
  return logbooks.flatMap(({ doctor, entries }) =>
    entries
      .map(({ id, steps }) => ({ doctor, id, steps: steps.map((step) => ({ ...step, at: '' })) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  )
}

/** Messages that no longer say what holds. */
const deadCards = async (
  { store }: World,
  sent: ReadonlyMap<string, unknown>,
): Promise<readonly string[]> => {
  const scene = await sceneAt({ store, programmes, fixedSettings: {} }, now)
  const dead: string[] = []
  for (const person of scene.people.values())
    for (const { card, message } of await store.deliveries.to(person.id))
      if (JSON.stringify(sent.get(message.id)) !== JSON.stringify(await drawCard(card, person, scene)))
        dead.push(`${person.id}: ${JSON.stringify(card)}`)
  return dead
}

it(
  'repeated, reordered, renamed and simultaneous deliveries come to what each once in order comes to',
  async () => {
    const count = { deliveries: 0, other: 0, unanswered: 0, dead: 0, failed: 0 }
    for (let story = 0; story < schedules / perStory; story += 1) {
      const threads = threadsOf(chance(story))
      const clean = await play(threads.flat().map((one) => [one]))
      expect(clean.state.reduce((sum, { steps }) => sum + steps.length, 0)).toBe(threads.flat().length)
      for (let schedule = 0; schedule < perStory; schedule += 1) {
        const batches = shuffled(threads, chance(10_000 * (story + 1) + schedule))
        const run = await play(batches)
        count.deliveries += batches.flat().length
        count.other += Number(JSON.stringify(run.state) !== JSON.stringify(clean.state))
        count.unanswered += run.unanswered.length
        count.dead += run.dead.length
        count.failed += run.logged.length
      }
    }
    console.log(
      `redelivery: ${schedules} schedules, ${count.deliveries} deliveries: ${count.other} ended otherwise, ` +
        `${count.unanswered} presses unanswered, ${count.dead} dead cards, ${count.failed} failures logged`,
    )
    expect({ ...count, deliveries: 0 }).toEqual({
      deliveries: 0,
      other: 0,
      unanswered: 0,
      dead: 0,
      failed: 0,
    })
  },
  process.env.LONG ? 1_800_000 : 300_000,
)
