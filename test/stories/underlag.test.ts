import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packed, pagesOfPdf, wordsOfDocx } from '../documents/readBack.ts'
import { openWorld, type World } from './world.ts'

let world: World
const person = (id: string) => world.person(id)

/** Anna's week 46 and her course towards BT3 with its examination, both approved by Bo. */
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
  await person('anna').says('v46 akut')
  await person('bo').presses('Godkänn')
  await person('anna').says('bt3 kurs 2026-11-18 kursexamination "Etik på Åland"')
  await person('bo').presses('Godkänn')
})
afterEach(() => world.stop())

/** The file that the person was handed last, under its name. */
const handed = async (id: string) => {
  const file = (await person(id).files()).at(-1)
  if (file === undefined) throw new Error(`no file for ${id}`)
  return file
}

describe('underlag', () => {
  it('tells what is ready and what is missing, and where it is signed', async () => {
    await person('anna').says('underlag')
    const answer = await person('anna').last()
    expect(answer).toContain('Underlag för din ansökan')
    expect(answer).toContain('Ett utkast går att få ändå.')
    expect(answer).toContain('0 av 18 intygade, 1 till har underlag')
    expect(answer).toContain('0,23 månader på heltid är godkända')
    expect(answer).toContain('Ingen extern bedömare är utsedd')
    expect(answer).toContain('skrivs under på papper')
    expect(answer).toContain('[Word]')
    expect(answer).toContain('[PDF]')
  })

  it('speaks English about the Swedish forms', async () => {
    await person('anna').says('språk en')
    await person('anna').says('certificates')
    const answer = await person('anna').last()
    expect(answer).toContain('Drafts for your application')
    expect(answer).toContain('0 of 18 certified, 1 more have evidence')
    expect(answer).toContain('No external assessor has been appointed')
  })

  it.each([
    ['karin', 'mina läkare'],
    ['maria', 'översikt'],
  ])('is found in her status by %s', async (id, asks) => {
    await person(id).says(asks)
    await person(id).presses('Visa')
    if (id === 'maria') await person(id).presses('Visa')
    await person(id).presses('Underlag')
    expect(await person(id).last()).toMatch(/Underlag för ansökan: (Anna Berg|Erik Lund)/)
  })

  it('is not for the handledare of a placement', async () => {
    await person('bo').says('mina läkare')
    await person('bo').presses('Visa')
    expect(await person('bo').last()).not.toContain('[Underlag]')
    for (const verb of ['showUnderlag', 'makePack', 'makeUnderlag']) {
      const action = { verb, doctor: 'anna', ...(verb === 'makeUnderlag' && { format: 'pdf' }) }
      const refused = await world.deliver({ user: 'bo', input: { kind: 'press', action } })
      expect(refused.reply).toBeUndefined()
      expect(refused.notice).toContain('Underlaget är till för BT-läkaren')
    }
  })

  it('shows someone without a logbook the doctors she follows', async () => {
    await person('karin').says('underlag')
    expect(await person('karin').last()).toContain('Anna Berg')
  })
})

describe('the documents', () => {
  it('come as Word with what was approved, under the doctor’s name', async () => {
    await person('anna').says('underlag')
    await person('anna').presses('Word')
    expect(await person('anna').last()).toContain('första sidan säger vad som saknas')
    const { name, content } = await handed('anna')
    expect(name).toBe('Underlag Anna Berg 2026-11-20.docx')
    const words = wordsOfDocx(content)
    expect(words).toContain('Bilaga 3. Intyg om fullgjord BT')
    expect(words.join('\n')).toContain('kurs, ”Etik på Åland”, 18 november 2026')
    expect(words.join('\n')).toContain('kursexamination, 18 november 2026, av Bo Ek')
    expect(words).toContain('0,23')
  })

  it('come as PDF by a word, the same for the kansli as for the doctor', async () => {
    await person('anna').says('underlag pdf')
    const { content } = await handed('anna')
    expect(packed((await pagesOfPdf(content)).join(''))).toContain(packed('”Etik på Åland”'))
  })

  it('hold nothing that was taken back before they were asked for', async () => {
    await person('bo').says('ångra')
    await person('anna').says('underlag word')
    const { content } = await handed('anna')
    expect(wordsOfDocx(content).join('\n')).not.toContain('Etik på Åland')
  })

  it('are a short portfolio for who is to assess', async () => {
    await person('anna').says('portfölj')
    const { name, content } = await handed('anna')
    expect(name).toBe('Portfölj Anna Berg 2026-11-20.pdf')
    const pages = await pagesOfPdf(content)
    expect(pages.length).toBeLessThanOrEqual(4)
    const words = packed(pages.join(''))
    for (const told of ['Portfölj: Anna Berg', 'Huvudhandledare: Karin Holm', 'kursexamination, Bo Ek'])
      expect(words).toContain(packed(told))
  })
})
