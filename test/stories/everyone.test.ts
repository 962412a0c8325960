import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)

describe('the kansli', () => {
  it('sees in private who is where, behind, unlogged and waiting', async () => {
    await by('anna').says('v45 akut')
    await by('maria').says('översikt')
    const overview = await by('maria').last()
    expect(overview).toContain('2 BT-läkare, 0 i fas.')
    expect(overview).toContain('Anna Berg · Region Stockholms regionala BT-program')
    expect(overview).toContain('nu på Akutkliniken, akut sjukvård')
    expect(overview).toContain('ologgat v46 och v47')
    expect(overview).toContain('1 väntar på godkännande')
    await by('maria').presses('Visa')
    expect(await by('maria').last()).toContain('Planen räcker inte')
    await by('maria').presses('Visa')
    expect(await by('maria').last()).toContain('Så här långt har')
  })

  it('is answered in private when it asks in the channel', async () => {
    const channel = by('maria').in('kansli')
    await channel.says('översikt')
    expect(channel.notice()).toBe('Jag svarade i vår egen chatt, så att bara du ser det.')
    // The page shows in the channel what was asked there; Slack keeps a command from it.
    expect((await channel.sees()).filter((text) => text !== 'översikt')).toEqual([])
    expect(await by('maria').last()).toContain('Anna Berg')
  })

  it('alone has the overview', async () => {
    await by('anna').says('översikt')
    expect(await by('anna').last()).toContain('Översikten är för BT-kansliet.')
    const channel = by('bo').in('kansli')
    await channel.says('översikt')
    expect(channel.notice()).toContain('Översikten är för BT-kansliet.')
  })
})

describe('help and language', () => {
  it('shows what fits the asker', async () => {
    await by('anna').says('hjälp')
    expect(await by('anna').last()).toContain('[Logga veckan]')
    await by('bo').says('HJÄLP!')
    expect(await by('bo').last()).toContain('[Att godkänna]')
    await by('maria').says('hjalp')
    expect(await by('maria').last()).toContain('[Översikt]')
  })

  it('changes language for everything to come, and for cards that stand', async () => {
    await by('anna').says('språk en')
    expect(await by('anna').last()).toContain('Now I speak English.')
    await by('anna').says('w47 akut 80% 2d leave')
    expect(await by('anna').last()).toContain(
      'Logged: w47 akut sjukvård, 80%, 2 days annual leave.\nBo Ek is asked to approve.',
    )
    expect(await by('bo').last()).toContain('Anna Berg vill få godkänt')
    await by('anna').says('language sv')
    expect(await by('anna').last()).toContain('Nu talar jag svenska.')
  })

  it('answers a greeting, thanks, and what it does not understand', async () => {
    await by('anna').says('Hej!')
    expect(await by('anna').last()).toContain('Hej Anna.')
    await by('anna').says('tack')
    expect(await by('anna').last()).toBe('Tack själv.')
    for (const text of ['hur är vädret', '🙂', 'x'.repeat(1_999), '<script>alert(1)</script>']) {
      await by('anna').says(text)
      expect(await by('anna').last()).toContain('Jag förstod inte')
      expect(await by('anna').last()).toContain('Det här kan jag')
    }
  })

  it('tells someone it does not know how to be let in', async () => {
    await by('okänd').says('hej')
    expect(await by('okänd').last()).toContain('Du står inte på någon lista hos mig ännu.')
  })
})

describe('in English throughout', () => {
  it('takes a week from card to approved progress without a Swedish sentence', async () => {
    const english = await openWorld({ language: 'en', start: '2026-11-20T14:30' })
    const [anna, bo, maria] = ['anna', 'bo', 'maria'].map((id) => english.person(id))
    expect(await anna!.last()).toContain('Week 47 (16–20 Nov)')
    await anna!.presses('Change')
    await anna!.submits({ percent: '80', absent: '2', kind: 'kurs' })
    await bo!.presses('Send back')
    await bo!.submits({ reason: '0' })
    await anna!.presses('Correct')
    await anna!.submits({ percent: '90' })
    await bo!.presses('Approve')
    await anna!.says('status')
    await anna!.says('why akut')
    await anna!.says('help')
    await anna!.says('undo')
    await maria!.says('overview')
    const everything = [...(await anna!.sees()), ...(await bo!.sees()), ...(await maria!.sees())].join('\n')
    const swedish =
      /(?<!\p{L})(och|inte|godkän\w*|vecka|veckor|månader|handledare|loggat|ångra|rätta|varför|av dig|väntar)(?![\p{L}])/iu
    const swedishNames = /akut sjukvård/g
    expect(everything.replaceAll(swedishNames, '')).not.toMatch(swedish)
    expect(everything).toContain('0.2 of 4 months approved')
    await english.stop()
  })
})
