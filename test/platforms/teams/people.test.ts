import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Incoming } from '../../../bot/platforms/platform.ts'
import type { View } from '../../../bot/views/view.ts'
import { memoryStore } from '../../../storage/memory.ts'
import type { SiteStore } from '../../../storage/store.ts'
import { botWithBehaviour, weekForm } from '../../contracts/platform.bot.ts'
import { cardText } from '../cardText.ts'
import { teamsRig, type TeamsRig } from '../teamsRig.ts'
import { chatOf, TENANT } from './fakeTeams.ts'

const plain = (text: string): View => ({ summary: text, parts: [{ part: 'text', text }] })
const heard: Incoming[] = []
let rig: TeamsRig
let store: SiteStore

const open = async (answer: (incoming: Incoming) => Promise<Answer> = botWithBehaviour(heard)) => {
  rig = await teamsRig(answer, { store })
  return rig
}
beforeEach(async () => {
  heard.length = 0
  store = await memoryStore().site('test')
  await open()
})
afterEach(async () => {
  await rig.stop()
  await rig.teams.close()
})

const profile = (user = 'anna', tenant = TENANT) =>
  rig.platform.profile?.({ platform: 'teams', tenant, user }) ?? Promise.resolve(undefined)
/** All that stands in a conversation, lines beside the cards included. */
const everything = (conversation: string) =>
  rig.teams.messages(conversation).map(({ card, text }) => (card ? cardText(card) : text))

describe('whom an account belongs to', () => {
  it('is told by the roster: name, address, member, and a first guess at the language', async () => {
    rig.teams.roster.set('anna', { name: 'Anna Berg', email: 'Anna.Berg@region.se' })
    await rig.client.deliver(rig.client.activity('anna', { text: 'hej', locale: 'sv-SE' }))
    expect(await profile()).toEqual({
      name: 'Anna Berg',
      email: 'Anna.Berg@region.se',
      member: true,
      language: 'sv',
    })
    await rig.client.deliver(rig.client.activity('anna', { text: 'hi', locale: 'en-GB' }))
    expect(await profile()).toMatchObject({ language: 'en' })
  })

  it.each([
    ['a guest', { userRole: 'guest' }],
    ['someone invited from elsewhere', { userPrincipalName: 'bo_other.se#EXT#@region.onmicrosoft.com' }],
    ['someone whom the roster gives another tenant', { tenantId: 'another' }],
    ['someone anonymous in a meeting', { userRole: 'anonymous' }],
  ])('is no member: %s', async (_, known) => {
    rig.teams.roster.set('anna', { email: 'bo.ek@region.se', ...known })
    await rig.person('anna').says('hej')
    expect(await profile()).toMatchObject({ member: false })
  })

  it('is no member of another tenant, whose roster is not even asked', async () => {
    const activity = rig.client.activity('bo', { text: 'hej', channelData: { tenant: { id: 'another' } } })
    await rig.client.deliver(activity)
    expect(heard.at(-1)).toMatchObject({ tenant: 'another', user: 'bo' })
    const before = rig.teams.requests.length
    expect(await profile('bo', 'another')).toMatchObject({ member: false })
    expect(rig.teams.requests.length).toBe(before)
  })

  it('is unknown of someone who was never seen', async () => {
    expect(await profile('nobody')).toBeUndefined()
  })
})

describe('someone who is to be written to', () => {
  const send = (user: string) => rig.bare.send(rig.account(user), plain('Fredag'))

  it('cannot be before Teams has told of her', async () => {
    await expect(send('bo')).rejects.toMatchObject({ fault: 'unreachable' })
  })

  it('can be once the app is put in her list, and is greeted when she put it there herself', async () => {
    await rig.client.installs('bo')
    await send('bo')
    expect(await rig.person('bo').sees()).toEqual(['Fredag'])
    expect(heard).toEqual([])
    await rig.client.deliver(
      rig.client.activity('sara', { type: 'installationUpdate', action: 'add', text: undefined }),
    )
    expect(await rig.person('sara').last()).toBe('Hej')
    await rig.client.deliver(rig.client.activity('sara', { type: 'installationUpdate', action: 'remove' }))
    expect(heard).toHaveLength(1)
  })

  it('can be if she has the app and was only seen in a channel', async () => {
    await rig.person('klara').in('kansli').says('hej')
    await send('klara')
    expect(await rig.person('klara').last()).toBe('Fredag')
  })

  it('cannot be without the app, though she was seen in a channel', async () => {
    rig.teams.without.add('klara')
    await rig.person('klara').in('kansli').says('hej')
    await expect(send('klara')).rejects.toMatchObject({ fault: 'unreachable' })
  })

  it('is reached where her newest activity came from, also after a restart', async () => {
    await rig.client.deliver(rig.client.activity('anna', { text: 'hej' }))
    await rig.stop()
    const { teams } = rig
    rig = await teamsRig(botWithBehaviour(heard), { store, teams })
    await send('anna')
    expect(await rig.person('anna').last()).toBe('Fredag')
  })
})

describe('a channel', () => {
  it('can be written to once the app is in its team, in a thread of its own that can be rewritten', async () => {
    const kansli = { platform: 'teams', tenant: TENANT, channel: 'kansli' }
    await expect(rig.bare.send(kansli, plain('Läget'))).rejects.toMatchObject({ fault: 'unreachable' })
    await rig.client.joins('kansli')
    const message = await rig.bare.send(kansli, plain('Läget'))
    expect(message.conversation).toMatch(/^kansli;messageid=/)
    await rig.bare.replace(message, plain('Läget nu'))
    expect(await rig.person('klara').in('kansli').sees()).toEqual(['Läget nu'])
  })

  it('hears what mentions the bot without the mention, and whom else it mentions by name', async () => {
    await rig.person('klara').in('kansli').says('hej <at>Bo Ek</at>')
    expect(heard[0]).toMatchObject({ channel: 'kansli', input: { kind: 'text', text: 'hej Bo Ek' } })
  })

  it('gets only a pointer to what is for one person', async () => {
    await rig.person('klara').in('kansli').says('namn')
    expect(everything('kansli').join('\n')).toContain('Svaret finns i din privata chatt')
    expect(everything('kansli').join('\n')).not.toContain('Anna Berg')
  })

  it('is told how to be answered when the person has no chat with the bot', async () => {
    rig.teams.without.add('klara')
    await rig.person('klara').in('kansli').says('namn')
    const line = everything('kansli').at(-1)
    expect(line).toContain('https://teams.microsoft.com/l/chat/')
    expect(everything('kansli').join('\n')).not.toContain('Anna Berg')
  })

  it('keeps a notice to whoever wrote out of it', async () => {
    await rig.stop()
    await open(() => Promise.resolve({ notice: 'Anna Berg är sjuk' }))
    await rig.person('klara').in('kansli').says('hur är läget')
    expect(everything(chatOf('klara'))).toEqual(['Anna Berg är sjuk'])
    expect(everything('kansli').join('\n')).not.toContain('Anna Berg')
  })

  it('opens a form for one person in her own chat, and shows the result to all', async () => {
    const klara = rig.person('klara')
    await klara.in('kansli').says('vecka')
    await klara.in('kansli').presses('Ändra')
    expect(everything('kansli').join('\n')).not.toContain(weekForm.title)
    await klara.submits({ percent: '80' })
    expect(await rig.person('olle').in('kansli').sees()).toContain('Loggat v47, 80 %')
  })
})

describe('a form', () => {
  const opened = async () => {
    const anna = rig.person('anna')
    await anna.says('vecka')
    await anna.presses('Ändra')
    return anna
  }
  const restarted = async () => {
    await rig.stop()
    const { teams } = rig
    rig = await teamsRig(botWithBehaviour(heard), { store, teams })
    return rig.person('anna')
  }

  it('that was open while the bot restarted can be sent in, with its errors and its origin', async () => {
    await opened()
    const anna = await restarted()
    await anna.submits({ percent: '101', note: 'Lång text' })
    expect((await anna.sees()).join('\n')).toContain('Procent: 101\nHögst 100 procent\nAnteckning: Lång text')
    const again = await restarted()
    await again.submits({ percent: '80' })
    expect(await again.sees()).toEqual(['vecka', 'Loggat v47, 80 %'])
  })

  it('that the bot of today did not draw is given to it as one it does not know', async () => {
    const message = rig.teams.post(chatOf('anna'), { by: '28:bot', text: 'gammalt' })
    const data = { 'bt-form': { form: { title: 'Gammalt' } }, percent: '80' }
    await rig.client.presses('anna', { conversation: chatOf('anna'), message, verb: 'save', data })
    expect(heard.at(-1)?.input).toEqual({ kind: 'submit', action: undefined, values: {} })
  })

  it('of someone else’s making hands on no fields but its own', async () => {
    await opened()
    const message = rig.teams.messages(chatOf('anna')).at(-1)?.id ?? ''
    const data = { 'bt-form': { form: weekForm }, percent: '80', admin: 'true' }
    await rig.client.presses('anna', { conversation: chatOf('anna'), message, verb: 'save', data })
    expect(heard.at(-1)?.input).toMatchObject({ values: { percent: '80', note: '' } })
  })
})

describe('what Teams sends beside words and presses', () => {
  it.each([
    ['an edit of an old message', { type: 'messageUpdate', text: 'v47 akut 50%' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['a deletion', { type: 'messageDelete' }],
    ['an invoke that nobody asked for', { type: 'invoke', name: 'task/fetch', value: {} }],
  ])('wakes nobody: %s', async (_, more) => {
    await rig.client.deliver(rig.client.activity('anna', more))
    expect(heard).toEqual([])
    expect(rig.accidents).toEqual([])
  })

  it('does the same message once, though it comes twice', async () => {
    const message = rig.client.activity('anna', { text: 'vecka' })
    await Promise.all([rig.client.deliver(message), rig.client.deliver(message)])
    expect(everything(chatOf('anna'))).toHaveLength(1)
  })
})
