import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World, type WorldOptions } from '../stories/world.ts'
import { slackRig, type SlackRig } from './slackRig.ts'
import { TEAM } from './slack/methods.ts'

let world: World
let rig: SlackRig
const open = async (options: WorldOptions = {}) => {
  world = await openWorld({
    start: '2026-11-20T15:00',
    ...options,
    rig: async (answer) => (rig = await slackRig('socket', answer)),
  })
}
beforeEach(() => open())
afterEach(() => world.stop())
const home = (id: string) => rig.home(id)
const opensHome = (user: string) =>
  rig.deliver('event', {
    ...{ type: 'event_callback', team_id: TEAM, event_id: `Ev${user}` },
    event: { type: 'app_home_opened', user, tab: 'home', channel: `D${user}` },
  })

describe('Home', () => {
  it('asks for the weeks, and shows progress and the 18 delmål, when it is opened', async () => {
    await opensHome('anna')
    const seen = await home('anna').last()
    expect(seen).toContain('Vecka 47 (16–20 nov)')
    expect(seen).toContain('Så här långt har du kommit')
    expect(seen).toContain('BT18 Dödsbevis och dödsorsaksintyg\nej påbörjat')
  })

  it('logs in one tap and says so where it was tapped; the receipt lies in the chat', async () => {
    await opensHome('anna')
    await home('anna').presses('Samma för alla 3')
    expect(await home('anna').last()).toContain('Jag svarade i vår egen chatt')
    expect(await home('anna').last()).not.toContain('Vecka 47 (16–20 nov)')
    expect(await world.person('anna').last()).toContain('Loggat: v47 akut sjukvård')
  })

  it('lists what waits for a handledare, approved there, and is drawn anew by itself', async () => {
    await world.person('anna').says('v46 akut')
    await world.person('anna').says('v47 akut')
    expect(await home('bo').last()).toContain('2 väntar på ditt godkännande')
    await home('bo').presses('Godkänn')
    expect(await home('bo').last()).toContain('Godkänt.')
    expect(await home('bo').last()).toContain('1 väntar på ditt godkännande')
    expect((await world.person('bo').sees()).length).toBe(1)
    const anna = await home('anna').last()
    expect(anna).toContain(
      'Inte godkänt ännu\nLoggat: v47 akut sjukvård, hela veckan.\nBo Ek får godkänna.\n[Ångra]',
    )
    expect(anna).not.toContain('Loggat: v46')
  })

  it('is answered over itself: a list, its explanation, and a refusal', async () => {
    await opensHome('anna')
    await home('anna').presses('Visa placeringar')
    expect(await home('anna').last()).toContain('Akutkliniken')
    await home('anna').presses('Ändra')
    expect(await home('anna').last()).toContain('[Spara]')
    await home('anna').submits({ unit: '' })
    expect(await home('anna').last()).toContain('Skriv enhet')
  })

  it('greets someone new with what is stored and who sees it', async () => {
    await opensHome('okänd')
    expect(await home('okänd').last()).toContain('Du står inte på någon lista hos mig ännu.')
  })

  it('is not published again while it says the same', async () => {
    await world.person('anna').says('v47 akut')
    const published = () => rig.slack.calls.filter(({ method }) => method === 'views.publish').length
    const before = published()
    await world.person('anna').says('hjälp')
    expect(published()).toBe(before)
  })

  it('opens over anything by the shortcut, and tells there what was done', async () => {
    await rig.deliver('interactive', {
      ...{ type: 'shortcut', callback_id: 'home', token: 'x', action_ts: '1' },
      ...{ user: { id: 'anna', team_id: TEAM }, team: { id: TEAM }, trigger_id: rig.slack.trigger('anna') },
    })
    expect(await world.person('anna').last()).toContain('Så här långt har du kommit')
    await world.person('anna').presses('Stämmer')
    expect(await world.person('anna').last()).toContain('Jag svarade i vår egen chatt')
    expect((await world.store.logbook('anna')).entries).toHaveLength(1)
  })
})
