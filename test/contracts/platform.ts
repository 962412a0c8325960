import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Incoming } from '../../bot/platforms/platform.ts'
import type { View } from '../../bot/views/view.ts'
import type { Rig } from '../platforms/rig.ts'
import { botWithBehaviour, weekForm } from './platform.bot.ts'

const plain = (text: string): View => ({ summary: text, parts: [{ part: 'text', text }] })

const picture = {
  part: 'image' as const,
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15" font-family="Roboto">Åä</text></svg>',
  alt: 'Två bokstäver',
}

/** What every platform promises the bot, and the people at it. */
export const platformContract = (
  name: string,
  makeRig: (answer: (incoming: Incoming) => Promise<Answer>) => Promise<Rig>,
) =>
  describe(`${name} as a platform`, () => {
    const heard: Incoming[] = []
    let rig: Rig

    beforeEach(async () => {
      heard.length = 0
      rig = await makeRig(botWithBehaviour(heard))
    })
    afterEach(() => rig.stop())

    it('hands over what is written, by whom, and shows the reply last', async () => {
      await rig.person('anna').says('vecka')
      expect(heard[0]).toMatchObject({
        platform: rig.platform.name,
        user: 'anna',
        input: { kind: 'text', text: 'vecka' },
      })
      expect(heard[0]?.channel).toBeUndefined()
      expect(await rig.person('anna').last()).toBe('Vecka 47\n[Stämmer]\n[Ändra]\n[Varför?]')
    })

    it('keeps what one person is told from another', async () => {
      await rig.person('anna').says('vecka')
      expect(await rig.person('bo').sees()).toEqual([])
    })

    it('gives a press its action and its message, and rewrites that message in place', async () => {
      const anna = rig.person('anna')
      await anna.says('vecka')
      await anna.says('hej')
      await anna.presses('Stämmer')
      expect(heard[2]?.input).toEqual({ kind: 'press', action: { verb: 'log', week: 47 } })
      expect(heard[2]?.message?.platform).toBe(rig.platform.name)
      const seen = await anna.sees()
      expect(seen.filter((text) => text.startsWith('Vecka 47'))).toEqual([])
      expect(seen.indexOf('Loggat v47')).toBeLessThan(seen.indexOf('Hej'))
    })

    it('gives both deliveries of one press the same key', async () => {
      const anna = rig.person('anna')
      await anna.says('vecka')
      await anna.presses('Stämmer', { deliveries: 2 })
      const keys = heard.filter(({ input }) => input.kind === 'press').map(({ key }) => key)
      expect(new Set(keys).size).toBe(1)
      expect((await anna.sees()).filter((text) => text === 'Loggat v47')).toHaveLength(1)
    })

    it('gives two presses two keys', async () => {
      const anna = rig.person('anna')
      await anna.says('vecka')
      await anna.presses('Varför?')
      await anna.presses('Varför?')
      expect(new Set(heard.map(({ key }) => key)).size).toBe(3)
    })

    it('answers a press on what the message said before', async () => {
      const anna = rig.person('anna')
      await anna.says('vecka')
      const late = await anna.aims('Stämmer')
      await anna.presses('Stämmer')
      await late()
      expect(anna.notice()).toBe('Redan loggat')
    })

    it('shows a notice to the presser and keeps it out of the conversation', async () => {
      const anna = rig.person('anna')
      await anna.says('vecka')
      const before = await anna.sees()
      await anna.presses('Varför?')
      expect(anna.notice()).toBe('För att planen säger så')
      expect(await anna.sees()).toEqual(before)
    })

    it('tells in private what was asked in a channel', async () => {
      const office = rig.person('klara').in('kansli')
      await office.says('namn')
      expect(heard[0]?.channel).toBe('kansli')
      expect(await rig.person('klara').last()).toBe('Anna Berg')
      expect((await office.sees()).join('\n')).not.toContain('Anna Berg')
    })

    it('shows one channel to all who are in it', async () => {
      await rig.person('klara').in('kansli').says('vecka')
      await rig.person('olle').in('kansli').presses('Stämmer')
      expect(await rig.person('klara').in('kansli').sees()).toContain('Loggat v47')
    })

    describe('with a form', () => {
      const opened = async () => {
        const anna = rig.person('anna')
        await anna.says('vecka')
        await anna.presses('Ändra')
        return anna
      }

      it('shows it with what it is about and what stands in it', async () => {
        const seen = (await (await opened()).sees()).join('\n')
        expect(seen).toContain(weekForm.title)
        expect(seen).toContain('Procent: 100')
      })

      it('hands over what was filled in, its action and the message that opened it', async () => {
        const anna = await opened()
        await anna.submits({ percent: '80' })
        const submit = heard.at(-1)
        expect(submit?.input).toEqual({
          kind: 'submit',
          action: weekForm.action,
          values: { percent: '80', note: 'Jour' },
        })
        expect(submit?.message).toEqual(heard[1]?.message)
        const seen = (await anna.sees()).join('\n')
        expect(seen).toContain('Loggat v47, 80 %')
        expect(seen).not.toContain(weekForm.title)
      })

      it('puts errors at their fields and keeps what was written', async () => {
        const anna = await opened()
        await anna.submits({ percent: '101', note: 'Lång text' })
        const seen = (await anna.sees()).join('\n')
        expect(seen).toContain('Procent: 101\nHögst 100 procent')
        expect(seen).toContain('Anteckning: Lång text')
        await anna.submits({ percent: '80' })
        expect((await anna.sees()).join('\n')).not.toContain(weekForm.title)
      })

      it('lets it be cancelled without asking the bot', async () => {
        const anna = await opened()
        await anna.cancels()
        expect((await anna.sees()).join('\n')).not.toContain(weekForm.title)
        expect(heard).toHaveLength(2)
      })
    })

    it('sends unasked and rewrites what it sent', async () => {
      const anna = rig.person('anna')
      const message = await rig.platform.send(rig.account('anna'), plain('Fredag'))
      await rig.platform.send(rig.account('anna'), plain('Lördag'))
      await rig.platform.replace(message, plain('Redan klart'))
      expect(await anna.sees()).toEqual(['Redan klart', 'Lördag'])
    })

    it('says when a message to rewrite has gone', async () => {
      const message = await rig.platform.send(rig.account('anna'), plain('Fredag'))
      const gone = rig.platform.replace({ ...message, id: '999999' }, plain('Borta'))
      await expect(gone).rejects.toMatchObject({ name: 'PlatformError', fault: 'gone' })
    })

    it('shows a picture, and says in words what it shows, once however often its message is rewritten', async () => {
      const drawn = (text: string): View => ({ ...plain(text), parts: [picture, ...plain(text).parts] })
      const message = await rig.platform.send(rig.account('anna'), drawn('Fredag'))
      await rig.platform.replace(message, drawn('Lördag'))
      const seen = (await rig.person('anna').sees()).join('\n').split('\n')
      expect(seen).toEqual([picture.alt, 'Lördag'])
    })

    it('hands a file to one person, whole and under its name', async () => {
      const content = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256)
      const file = { ...{ name: 'Underlag för Åsa Öberg.pdf', mime: 'application/pdf' }, content }
      await rig.platform.sendFile(rig.account('anna'), { ...file, about: 'Underlaget & bilagor <1–4>' })
      expect((await rig.person('anna').sees()).join('\n')).toContain('Underlaget & bilagor <1–4>')
      const [opened] = await rig.person('anna').files()
      expect(opened?.name).toBe(file.name)
      expect(Buffer.from(opened?.content ?? []).equals(content)).toBe(true)
      expect(await rig.person('bo').sees()).toEqual([])
      expect(await rig.person('bo').files()).toEqual([])
    })

    it('hands no file to a channel', async () => {
      const file = { ...{ name: 'a.txt', mime: 'text/plain', about: 'En fil' }, content: new Uint8Array(3) }
      const { platform, tenant } = rig.account('anna')
      const sent = rig.platform.sendFile({ platform, tenant, channel: 'kansli' }, file)
      await expect(sent).rejects.toMatchObject({ name: 'PlatformError', fault: 'refused' })
      expect(await rig.person('anna').in('kansli').sees()).toEqual([])
    })

    it('shows text as it was written', async () => {
      const odd = '[x](http://a.b) *b* _i_ `k` <script>alert(1)</script> {{DATE(2026-11-20)}} &amp; 1. a'
      await rig.platform.send(rig.account('anna'), plain(odd))
      expect(await rig.person('anna').last()).toBe(odd)
    })

    it('goes on after an answer that failed', async () => {
      const anna = rig.person('anna')
      await anna.says('olycka')
      expect(anna.notice() ?? (await anna.last())).not.toBe('')
      await anna.says('hej')
      expect(await anna.last()).toBe('Hej')
    })
  })
