import { afterEach, expect, it } from 'vitest'
import { onlySite } from '../../bot/platforms/sites.ts'
import { reachableAgain } from '../../bot/reachableAgain.ts'
import { openWorld, type World } from '../stories/world.ts'
import { event } from './slack/installedBot.ts'
import { slackRig, type SlackRig } from './slackRig.ts'

let world: World
let rig: SlackRig
afterEach(() => world.stop())

/** Anna's hospital has one workspace and Bo's another; the bot is in both. */
const open = async () => {
  world = await openWorld({
    start: '2026-11-20T15:00',
    rig: async (answer, store) => {
      const sites = onlySite(store)
      rig = await slackRig('workspaces', answer, {
        sites,
        installed: (place) => reachableAgain(place, sites),
      })
      await rig.install({ team: 'T2' })
      const where = (id: string) => (id === 'bo' ? rig.at('T2') : rig)
      return { ...rig, person: (id) => where(id).person(id), account: (id) => where(id).account(id) }
    },
  })
}

const asked = async () => (await world.person('bo').sees()).join('\n')

it('a week logged in one workspace is approved in another', async () => {
  await open()
  await world.person('anna').says('v47 akut')
  expect(await asked()).toContain('Anna Berg vill få godkänt')
  await world.person('bo').presses('Godkänn')
  expect((await world.person('anna').sees()).join('\n')).toContain('Godkänd av Bo Ek')
})

it('what could not be sent while a workspace had removed the bot comes when it lets it in again', async () => {
  await open()
  rig.slack.oauth.revoke('T2')
  await rig.deliver('event', event('app_uninstalled', 'T2'))
  await world.person('anna').says('v47 akut')
  expect(await world.person('anna').last()).toContain('Loggat: v47')
  expect(await asked()).toBe('')
  await rig.install({ team: 'T2' })
  await world.at('2026-11-20T15:05')
  expect(await asked()).toContain('Anna Berg vill få godkänt')
})
