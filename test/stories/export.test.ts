import { afterEach, expect, it } from 'vitest'
import { exportMine } from '../../bot/conversations/exportMine.ts'
import { sceneAt } from '../../bot/scene.ts'
import { textsIn } from '../../bot/texts/texts.ts'
import { openWorld, programmes, type World } from './world.ts'

let world: World
afterEach(() => world.stop())

it('hands over all that is kept of oneself, to read and complete', async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
  const anna = world.person('anna')
  await anna.says('v46 akut')
  await anna.says('exportera')
  expect((await anna.sees()).join('\n')).toContain('Här är allt som finns sparat om dig')
})

it('has the logbook with its history, the messages and what the platform keeps, and nothing of others', async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
  await world.person('anna').says('v46 akut')
  const scene = await sceneAt(
    { store: world.store, programmes, fixedSettings: {} },
    '2026-11-20T15:00:00.000Z',
  )
  const me = scene.people.get('anna')!
  const asked = { ...scene, me, doctor: 'anna', texts: textsIn.sv, place: undefined, key: 'k' }
  const reply = await exportMine(asked)
  if (reply.reply !== 'files') throw new Error('no files')
  expect(reply.files.map(({ name }) => name)).toEqual([
    'registerutdrag-2026-11-20.html',
    'loggbok-2026-11-20.xlsx',
    'allt-2026-11-20.json',
    'datum-2026-11-20.ics',
  ])
  const [page = '', , complete = ''] = reply.files.map(({ content }) => Buffer.from(content).toString())
  for (const datum of ['Anna Berg', 'anna@region.se', 'Akutkliniken', '2026-W46', 'begäran om godkännande'])
    expect(page).toContain(datum)
  expect(complete).toContain('"key"')
  expect(complete).not.toContain('Erik Lund')
})
