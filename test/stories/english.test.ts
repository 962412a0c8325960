import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ language: 'en', start: '2026-11-20T15:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)

/** Whatever a person sees in English holds none of these. */
const swedish = /[åäö]|\b(och|inte|vecka|veckor|godkän\w*|handledare|skicka)\b/i
/** Names of people and units, and the field's own words. */
const names = /Nyström|Vårdcentralen|Åsen|Skövde|delmål|sjukvård|allmänmedicin/g
const inEnglish = (seen: readonly string[]) => seen.filter((text) => swedish.test(text.replaceAll(names, '')))

describe('in English', () => {
  it('goes the whole way: logging, sending back, approving, undoing, progress, what is due, and the office', async () => {
    await by('anna').says('w46 akut 80% 1d leave')
    expect(await by('anna').last()).toContain('Bo Ek is asked to approve')
    await by('bo').presses('Send back')
    await by('bo').submits({ reason: 'own', words: 'Was it not 100 %?' })
    expect(await by('anna').last()).toContain('Was it not 100 %?')
    await by('anna').presses('Correct')
    await by('anna').submits({ percent: '100' })
    await by('bo').presses('Approve')
    expect((await by('anna').sees()).join('\n')).toContain('Approved by Bo Ek')
    await by('bo').says('undo')
    expect(await by('bo').last()).toContain('[Approve]')
    for (const line of ['status', 'why', 'delmål', 'what now', 'deadlines', 'placements', 'help'])
      await by('anna').says(line)
    await by('anna').says('pause until 2026-12-07')
    await by('anna').says('i am back')
    await by('bo').says('delegate')
    await by('bo').submits({ to: 'sara', from: '2026-11-20', until: '2026-11-27' })
    expect(await by('bo').last()).toContain('on your behalf')
    for (const line of ['to approve', 'my doctors', 'help']) await by('karin').says(line)
    await by('maria').in('kansli').says('office here')
    await world.at('2026-11-23T07:30')
    expect((await by('maria').in('kansli').sees()).at(-1)).toMatch(/[Ww]eek 48/)
    for (const line of ['overview', 'confirm', 'settings', 'help']) await by('maria').says(line)
    for (const id of ['anna', 'bo', 'sara', 'karin', 'maria'])
      expect(inEnglish(await by(id).sees())).toEqual([])
    expect(inEnglish(await by('maria').in('kansli').sees())).toEqual([])
  })

  it('plans placements and has a new supervisor confirmed', async () => {
    await by('anna').says('placements')
    expect(await by('anna').last()).toContain('now · 4 w 2 d · supervisor Bo Ek')
    await by('anna').presses('Change')
    await by('anna').submits({ supervisor: 'other' })
    await by('anna').submits({ newName: 'Nils Å', newEmail: 'nils@example.org' })
    expect(await by('anna').last()).toContain('supervisor Nils Å, waiting for the office to confirm')
    expect(await by('maria').last()).toContain('Anna Berg has named Nils Å as supervisor')
    await by('maria').presses('Confirm')
    expect(await by('maria').last()).toContain('Nils Å is confirmed as supervisor.')
  })

  it('follows one’s doctors and each delmål', async () => {
    await by('anna').says('bt3 course yesterday cbd "Law for doctors"')
    await by('bo').presses('Approve')
    await by('karin').says('my doctors')
    expect(await by('karin').last()).toContain('Your doctors')
    await by('anna').says('why bt3')
    expect(await by('anna').last()).toContain('BT3 course 19 Nov, assessed by CBD, “Law for doctors”')
  })

  it('lets the office log for a doctor, marked as such', async () => {
    await world.deliver({
      user: 'maria',
      input: { kind: 'press', action: { verb: 'showWeek', for: 'anna', week: '2026-W46' } },
    })
    await by('maria').presses('That is right')
    expect(await by('bo').last()).toContain("Entered by Maria Lind on the doctor's behalf.")
  })

  it('meets someone on no list, asks what it cannot be sure of, and offers what lies near', async () => {
    await by('kim').says('hello')
    await by('kim').presses('I am a doctor in BT, let us begin')
    await by('kim').submits({ name: 'Kim Day', programme: 'stockholm' })
    expect(await by('kim').last()).toContain('Welcome. You are entered in')
    await by('anna').says('47')
    expect(await by('anna').last()).toContain('Which did you mean?')
    await by('anna').presses('log w47')
    expect(await by('anna').last()).toContain('Week 47')
    await by('anna').says('ovrview')
    expect(await by('anna').last()).toContain('The overview is for the BT office.')
  })
})
