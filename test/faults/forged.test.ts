import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import type { View } from '../../bot/views/view.ts'
import { stillRig } from '../platforms/stillRig.ts'
import { openWorld, type World } from '../stories/world.ts'
import { madeUp } from './madeUp.ts'

const payloads = process.env.LONG ? 10_000 : 1_000

let world: World | undefined
afterEach(() => world?.stop())

/** Anna with two weeks that wait for Bo, and every button that anyone was shown. */
const open = async () => {
  const rig = stillRig()
  world = await openWorld({ start: '2026-11-20T15:00', rig: () => Promise.resolve(rig) })
  for (const text of ['v46 akut 2d sjuk', 'v47 akut'])
    await world.deliver({ user: 'anna', input: { kind: 'text', text } })
  return { world, shown: () => [...rig.sent.values()].flatMap(buttonsIn) }
}

const buttonsIn = ({ parts }: View): object[] =>
  parts.flatMap((part) => {
    if (part.part === 'buttons') return part.buttons.map(({ action }) => action)
    return part.part === 'list' ? part.rows.flatMap(({ button }) => button?.action ?? []) : []
  })

it('nothing that a client can make up gives anyone a part in a logbook that is not theirs', async () => {
  const { world, shown } = await open()
  const stands = JSON.stringify(await world.store.logbook('anna'))
  const count = { effects: 0, leaks: 0, crashes: 0 }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('erik', 'lisa', 'okänd'), madeUp(shown), async (user, input) => {
      const answer = await world.deliver({ user, input }).catch(() => 'crashed' as const)
      count.crashes += Number(answer === 'crashed')
      count.leaks += Number(/Anna|Akutkliniken|Åsen/.test(JSON.stringify(answer)))
    }),
    { numRuns: payloads / 2 },
  )
  count.effects += Number(JSON.stringify(await world.store.logbook('anna')) !== stands)
  count.crashes += world.logged().length
  console.log(
    `made-up payloads from outside: ${payloads / 2}; ${count.effects} effects, ${count.leaks} leaks, ${count.crashes} crashes`,
  )
  expect(count).toEqual({ effects: 0, leaks: 0, crashes: 0 })
}, 600_000)

it('nothing that those with a part in it can make up leaves an entry that could not have come to be', async () => {
  const { world, shown } = await open()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('anna', 'bo', 'karin', 'maria'), madeUp(shown), async (user, input) => {
      await world.deliver({ user, input })
    }),
    { numRuns: payloads / 2 },
  )
  const { entries } = await world.store.logbook('anna')
  const steps = entries.flatMap(({ steps }) => steps.map((step, i) => ({ step, before: steps[i - 1]?.did })))
  const wrong = steps.filter(({ step, before }) => {
    if (step.did === 'undone') return false
    const deciders = ['bo', 'karin', 'sara']
    if (step.did === 'logged' && deciders.includes(step.by)) return step.content.supervisor !== step.by
    if (step.did !== 'approved' && step.did !== 'returned') return !['anna', 'maria'].includes(step.by)
    const isOnPaper = step.did === 'approved' && step.onPaper !== undefined
    return (
      !(isOnPaper ? ['maria'] : deciders).includes(step.by) ||
      !['logged', 'amended', 'undone'].includes(before ?? '')
    )
  })
  console.log(
    `made-up payloads from inside: ${payloads / 2}; ${steps.length} steps taken, ${wrong.length} that could not be, ` +
      `${world.logged().length} crashes`,
  )
  expect(wrong).toEqual([])
  expect(steps.length).toBeGreaterThan(2)
  expect(world.logged()).toEqual([])
}, 600_000)
