import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { titleRecords } from '../../bot/scene.ts'
import type { Delmal } from '../../rules/delmal.ts'
import { confirmTitles, titlesOf, wordingsSchema } from '../../rules/titles.ts'
import { wordsOfDocx } from '../documents/readBack.ts'
import { openWorld, type World } from './world.ts'

let world: World
const by = (id: string) => world.person(id)
const wordings = wordingsSchema.parse({
  BT3: { sv: 'Lagar som styr vården', en: 'Laws that govern care' },
})

/** Anna's course towards BT3 with its examination, approved by Bo. */
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
  await by('anna').says('bt3 kurs 2026-11-18 kursexamination "Etik på Åland"')
  await by('bo').presses('Godkänn')
})
afterEach(() => world.stop())

/** What `delmal confirm` keeps. */
const confirm = async (...codes: Delmal[]) => {
  const asked = { codes, wordings }
  const titles = confirmTitles(titlesOf(), asked, { by: 'maria', at: '2026-11-20T13:00:00.000Z' })
  await titleRecords(world.store).put('site', 0, { format: 1, titles })
}
const everyCode = Object.keys(titlesOf()) as Delmal[]

const answerTo = async (words: string) => {
  await by('anna').says(words)
  return by('anna').last()
}

const underlag = async () => {
  await by('anna').says('underlag word')
  const file = (await by('anna').files()).at(-1)
  return wordsOfDocx(file?.content ?? new Uint8Array()).join('\n')
}

describe('the titles of the delmål', () => {
  it('say that they are not confirmed until the kansli has confirmed them', async () => {
    expect(await answerTo('delmål')).toContain('Titlarna är inte bekräftade')
    expect(await underlag()).toContain('Titlarna på alla 18 delmål är obekräftade')
    await confirm(...everyCode)
    expect(await answerTo('delmål')).not.toContain('bekräftade')
    expect(await answerTo('varför bt5')).not.toContain('bekräftad')
    expect(await underlag()).not.toContain('obekräftad')
  })

  it('say so only of those that are not', async () => {
    await confirm(...everyCode.filter((code) => code !== 'BT5'))
    expect(await answerTo('delmål')).toContain('Titeln på BT5 är inte bekräftad mot HSLF-FS 2021:8 ännu')
    expect(await answerTo('varför bt5')).toContain('Titeln på BT5 är inte bekräftad')
    expect(await answerTo('varför bt3')).not.toContain('inte bekräftad')
    expect(await underlag()).toContain('Titeln på BT5 är obekräftad: stäm av den')
  })

  it('stand as the kansli corrected them, in chat and in the underlag', async () => {
    expect(await answerTo('delmål')).toContain('BT3 Lagar och andra författningar')
    await confirm()
    expect(await answerTo('delmål')).toContain('BT3 Lagar som styr vården')
    expect(await answerTo('varför bt3')).toContain('BT3 Lagar som styr vården')
    const words = await underlag()
    expect(words).toContain('Lagar som styr vården')
    expect(words).not.toContain('Lagar och andra författningar')
    await by('anna').says('språk en')
    expect(await answerTo('delmål')).toContain('BT3 Laws that govern care')
  })
})
