import { describe, expect, it } from 'vitest'
import type { Sites } from '../../bot/platforms/sites.ts'
import type { View } from '../../bot/views/view.ts'
import { memoryStore } from '../../storage/memory.ts'
import { event, installedBot } from './slack/installedBot.ts'
import type { Json } from './slack/state.ts'

const plain = (text: string): View => ({ summary: text, parts: [{ part: 'text', text }] })
const bot = installedBot()

describe('an app installed in two workspaces', () => {
  it('answers each by its own token, also where two people go by one id', async () => {
    const rig = await bot().installedIn('T1', 'T2')
    for (const team of ['T1', 'T2']) await rig.at(team).person('anna').says('hej')
    for (const team of ['T1', 'T2'])
      expect(await rig.at(team).person('anna').sees()).toEqual(['hej', `[Hej anna i ${team}]`])
    await rig.at('T2').person('anna').presses('Hej anna i T2')
    const { heard } = bot()
    expect(heard.map(({ tenant, message }) => [tenant, message?.tenant])).toEqual([
      ['T1', undefined],
      ['T2', undefined],
      ['T2', 'T2'],
    ])
    expect(new Set(heard.map(({ key }) => key)).size).toBe(3)
    const posted = bot().callsOf('chat.postMessage')
    expect(posted.map(({ team }) => team)).toEqual(['T1', 'T2', 'T2'])
  })

  it('is sent to, rewritten in, and asked about its people, each by its own', async () => {
    const rig = await bot().installedIn('T1', 'T2')
    const { platform } = rig
    const file = { ...{ name: 'a.txt', mime: 'text/plain', about: 'En fil' }, content: new Uint8Array(3) }
    for (const team of ['T1', 'T2']) {
      bot()
        .slack.at(team)
        .workspace.users.set('anna', { profile: { real_name: `Anna ${team}` } })
      const anna = rig.at(team).account('anna')
      const message = await platform.send(anna, plain('Fredag'))
      expect(message.tenant).toBe(team)
      await platform.replace(message, plain(`Lördag ${team}`))
      await platform.sendFile(anna, file)
      await platform.showHome?.(anna, plain(`Hemma ${team}`))
      expect(await rig.at(team).person('anna').sees()).toEqual([`Lördag ${team}`, 'En fil\na.txt'])
      expect(await rig.at(team).home('anna').last()).toBe(`Hemma ${team}`)
      expect(await platform.profile?.(anna)).toMatchObject({ name: `Anna ${team}`, member: true })
    }
    const teams = bot().slack.calls.filter(({ method }) => method.startsWith('chat.'))
    expect(teams.map(({ team }) => team)).toEqual(['T1', 'T1', 'T2', 'T2'])
  })

  it('has a message sent anew of which nobody knows in which of them it stands', async () => {
    const rig = await bot().installedIn('T1', 'T2')
    const { tenant: _, ...old } = await rig.platform.send(rig.account('anna'), plain('Fredag'))
    await expect(rig.platform.replace(old, plain('Lördag'))).rejects.toMatchObject({ fault: 'gone' })
  })

  it('is kept with the site of each workspace, and heard for it', async () => {
    const engine = memoryStore(bot().disk)
    const [skane, dalarna] = [await engine.site('skane'), await engine.site('dalarna')]
    const sites: Sites = {
      all: [
        { id: 'skane', store: skane },
        { id: 'dalarna', store: dalarna },
      ],
      of: (_, tenant) => ({ T1: skane, T2: dalarna })[tenant],
    }
    const rig = await bot().open({ sites })
    for (const team of ['T1', 'T2']) await rig.install({ team })
    const idsIn = (site: string) => [...(bot().disk.get(site)?.keys() ?? [])]
    expect([idsIn('skane'), idsIn('dalarna')]).toEqual([
      ['["records/slack","T1"]'],
      ['["records/slack","T2"]'],
    ])
    await rig.at('T2').person('anna').says('hej')
    expect(bot().heard.map(({ tenant }) => tenant)).toEqual(['T2'])
  })
})

describe('a workspace that removes the app', () => {
  it('is let go of at once and for good, the other goes on, and it comes back without a restart', async () => {
    const rig = await bot().installedIn('T1', 'T2')
    await bot().uninstall(rig, 'T2')
    expect(bot().kept()).not.toContain('T2')
    const before = bot().slack.calls.length
    const toAnna = () => rig.platform.send(rig.at('T2').account('anna'), plain('Fredag'))
    await expect(toAnna()).rejects.toMatchObject({ name: 'PlatformError', fault: 'unreachable' })
    expect(bot().slack.calls).toHaveLength(before)
    await rig.platform.send(rig.account('anna'), plain('Fredag'))
    expect(rig.logged).toEqual(['slack.installed', 'slack.installed', 'slack.revoked'])
    expect(rig.platform.ready?.()).toBe(true)

    await rig.install({ team: 'T2' })
    await toAnna()
    await rig.at('T2').person('anna').says('hej')
    expect(await rig.at('T2').person('anna').sees()).toEqual(['Fredag', 'hej', '[Hej anna i T2]'])
  })

  it('and comes back before it is told of keeps what it has', async () => {
    const rig = await bot().installedIn('T1')
    bot().slack.oauth.revoke('T1')
    await rig.install({ team: 'T1' })
    await rig.deliver('event', event('app_uninstalled', 'T1'))
    await rig.platform.send(rig.account('anna'), plain('Fredag'))
    expect(await rig.person('anna').last()).toBe('Fredag')
  })

  it('is noticed by the first call, where Slack did not tell', async () => {
    const rig = await bot().installedIn('T1', 'T2')
    bot().slack.oauth.revoke('T1')
    const sent = () => rig.platform.send(rig.account('anna'), plain('Fredag'))
    await expect(sent()).rejects.toMatchObject({ fault: 'refused' })
    await expect.poll(() => bot().kept()).not.toContain('T1')
    await expect(sent()).rejects.toMatchObject({ fault: 'unreachable' })
    expect(rig.logged.filter((line) => line === 'slack.revoked')).toHaveLength(1)
  })

  it('is not one that only keeps it out for now', async () => {
    const rig = await bot().installedIn('T1')
    bot().slack.fail('chat.postMessage', { error: 'invalid_auth' }, { error: 'team_access_not_granted' })
    const sent = () => rig.platform.send(rig.account('anna'), plain('Fredag'))
    await expect(sent()).rejects.toMatchObject({ fault: 'refused' })
    await expect(sent()).rejects.toMatchObject({ fault: 'refused' })
    await sent()
    expect(await rig.person('anna').sees()).toEqual(['Fredag'])
  })

  it('is not one where only people’s own tokens are taken back', async () => {
    const rig = await bot().installedIn('T1')
    await rig.deliver('event', event('tokens_revoked', 'T1', { tokens: { oauth: ['UADMIN'] } }))
    expect(bot().kept()).toContain('T1')
    expect(bot().callsOf('auth.test')).toHaveLength(1)
  })

  it('is seen by every process of the bot, and so is one that adds it', async () => {
    const here = await bot().open()
    const there = await bot().open()
    await here.install({ team: 'T1' })
    await there.platform.send(there.account('anna'), plain('Fredag'))
    await there.person('anna').says('hej')
    expect(await here.person('anna').last()).toBe('[Hej anna i T1]')
    await bot().uninstall(there, 'T1')
    const sent = here.platform.send(here.account('anna'), plain('Lördag'))
    await expect(sent).rejects.toMatchObject({ fault: 'unreachable' })
  })
})

describe('what comes from elsewhere', () => {
  const press = (team: string, userTeam: string): Json => ({
    ...{ type: 'block_actions', token: 'x', api_app_id: 'A1', trigger_id: `${team}${userTeam}` },
    ...{ user: { id: 'anna', team_id: userTeam }, team: { id: team } },
    container: { type: 'message', message_ts: '1.1', channel_id: 'kansli' },
    channel: { id: 'kansli' },
    response_url: bot().slack.responseUrl('anna'),
    actions: [{ type: 'button', action_id: 'press.0', block_id: 'b', action_ts: '1', value: '{}' }],
  })

  it.each(['T2', 'T9'])(
    'of a member of %s in a shared channel is told so, and reaches no bot',
    async (from) => {
      const rig = await bot().installedIn('T1', 'T2')
      expect(await rig.deliver('interactive', press('T1', from))).toMatchObject({ status: 200 })
      expect(bot().heard).toEqual([])
      const { whispers } = bot().slack.workspace
      expect(whispers.get('anna')).toEqual([
        'Jag svarar bara dem som hör till arbetsytan där jag är installerad.',
      ])
    },
  )

  it('of a workspace that has not installed it is acknowledged and left', async () => {
    const rig = await bot().installedIn('T1')
    const message = { channel_type: 'im', channel: 'Danna', user: 'anna', text: 'hej', ts: '1.1' }
    for (const team of ['T2', 'T9'])
      expect(await rig.deliver('event', event('message', team, message))).toMatchObject({ status: 200 })
    expect(await rig.deliver('interactive', press('T9', 'T9'))).toMatchObject({ status: 200 })
    expect(bot().heard).toEqual([])
    expect(rig.logged.filter((line) => line === 'site.unknown')).toHaveLength(3)
    expect(rig.accidents).toEqual([])
  })

  it('of guests and of people of no workspace that let it in are no members', async () => {
    const rig = await bot().installedIn('T2')
    bot().slack.at('T2').workspace.users.set('gun', { is_restricted: true })
    bot().slack.at('T2').workspace.users.set('ove', { team_id: 'T9' })
    const memberOf = async (tenant: string, user: string) =>
      (await rig.platform.profile?.({ platform: 'slack', tenant, user }))?.member
    expect(await memberOf('T2', 'anna')).toBe(true)
    expect([await memberOf('T2', 'gun'), await memberOf('T2', 'ove')]).toEqual([false, false])
    expect([await memberOf('T1', 'anna'), await memberOf('T9', 'anna')]).toEqual([false, false])
  })
})
