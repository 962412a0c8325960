import { expect, test } from 'vitest'
import type { Answer, Input } from '../../bot/platforms/platform.ts'
import { dataFolder, faultyDisk } from '../storage/disk.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

/** The whole bot on a disk on which what is about this can be made to fail. */
const open = async (about: string, options: WorldOptions = {}) => {
  const disk = faultyDisk(about)
  const dir = await dataFolder()
  const world = await openWorld({ start: '2026-11-20T15:00', dir, files: disk.files, ...options })
  return { world, disk, reopen: () => openWorld({ start: '2026-11-20T16:00', dir }) }
}

const stämmer: Input = {
  kind: 'press',
  action: { verb: 'logWeeks', weeks: [{ week: '2026-W47', steps: 0 }] },
}
const text = (said: string): Input => ({ kind: 'text', text: said })
const heard = ({ notice, reply }: Answer) => notice ?? reply?.summary
const entries = async (world: World, doctor = 'anna') =>
  (await world.store.logbook(doctor)).entries.map(({ id, steps }) => `${id} ${steps.length}`)

test('a full disk is said at once, nothing was changed, and the same button works when there is room', async () => {
  const { world, disk } = await open('logbooks')
  disk.failing.add('appendFile')
  const refused = await world.deliver({ user: 'anna', input: stämmer })
  expect(refused).toEqual({ notice: 'Det gick inte att spara, så inget är ändrat. Försök igen om en stund.' })
  expect(await entries(world)).toEqual([])
  disk.failing.clear()
  await world.deliver({ user: 'anna', input: stämmer })
  expect(await entries(world)).toEqual(['2026-W47/akut 1'])
  const [line] = world.logged()
  expect(line).toMatchObject({ msg: 'answer.failed', error: { type: 'NotKept', code: 'ENOSPC' } })
  await world.stop()
})

test('a disk that can only be read is said in her language, and reading goes on', async () => {
  const { world, disk } = await open('', { language: 'en' })
  await world.deliver({ user: 'anna', input: text('w46 akut') })
  for (const call of ['appendFile', 'writeFile', 'mkdir', 'rename'] as const) disk.failing.add(call)
  const refused = await world.deliver({ user: 'anna', input: stämmer })
  expect(refused).toEqual({
    notice: 'It could not be saved, so nothing was changed. Try again in a while.',
  })
  const status = await world.deliver({ user: 'anna', input: text('status') })
  expect(JSON.stringify(status)).toContain('So far')
  await world.stop()
})

test('a logbook that cannot be written safely is closed, the kansli sees it, and the others go on', async () => {
  const { world, disk, reopen } = await open('anna.jsonl')
  await world.deliver({ user: 'anna', input: text('v46 akut') })
  disk.failing.add('datasync').add('truncate')
  const closed = 'Loggboken går inte att läsa eller skriva i just nu. BT-kansliet ser det i sin översikt.'
  expect(heard(await world.deliver({ user: 'anna', input: stämmer }))).toContain(closed)
  disk.failing.delete('datasync')
  expect(heard(await world.deliver({ user: 'anna', input: stämmer }))).toContain(closed)
  expect(await entries(world)).toEqual(['2026-W46/akut 1'])
  expect(JSON.stringify(await world.deliver({ user: 'maria', input: text('översikt') }))).toContain(
    'En fil kan inte läsas eller skrivas; be driften köra npm run bt -- check.',
  )
  await world.deliver({ user: 'erik', input: text('v47 akut') })
  expect(await entries(world, 'erik')).toEqual(['2026-W47/akut 1'])
  disk.failing.clear()
  await world.deliver({ user: 'anna', input: stämmer })
  expect(await entries(world)).toEqual(['2026-W46/akut 1', '2026-W47/akut 1'])
  await world.stop()
  const after = await reopen()
  expect(await entries(after)).toEqual(['2026-W46/akut 1', '2026-W47/akut 1'])
  await after.stop()
})

test('of two doctors approved in one press the one whose disk fails is named, the other approved', async () => {
  const { world, disk } = await open('anna.jsonl')
  await world.deliver({ user: 'anna', input: text('v47 akut') })
  await world.deliver({ user: 'erik', input: text('v47 akut') })
  const both = ['anna', 'erik'].map((doctor) => ({ doctor, entry: '2026-W47/akut', steps: 1 }))
  disk.failing.add('appendFile')
  const approve: Input = { kind: 'press', action: { verb: 'approve', entries: both } }
  const { notice } = await world.deliver({ user: 'bo', input: approve })
  expect(notice).toContain('1 av 2 godkända. Anna Berg v47: ')
  expect(notice).toContain('Det gick inte att spara, så inget är ändrat.')
  expect(await entries(world)).toEqual(['2026-W47/akut 1'])
  expect(await entries(world, 'erik')).toEqual(['2026-W47/akut 2'])
  await world.stop()
})

test('what was saved is not called unsaved when only its card cannot be remembered', async () => {
  const { world, disk } = await open('deliveries')
  disk.failing.add('appendFile')
  const answer = await world.deliver({ user: 'anna', input: text('v47 akut') })
  expect(heard(answer)).toContain('Det du sparat finns kvar.')
  expect(await entries(world)).toEqual(['2026-W47/akut 1'])
  disk.failing.clear()
  await world.at('2026-11-20T15:05')
  expect(await world.person('bo').last()).toContain('Anna Berg vill få godkänt')
  await world.stop()
})
