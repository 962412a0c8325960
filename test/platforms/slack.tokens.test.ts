import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../bot/log.ts'
import { keysIn } from '../../bot/platforms/slack/install/keys.ts'
import { seal, unseal } from '../../bot/platforms/slack/install/seal.ts'
import { onlySite } from '../../bot/platforms/sites.ts'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import { keysOf } from './slack/configOf.ts'
import { installedBot } from './slack/installedBot.ts'
import { APP } from './slack/oauth.ts'

const bot = installedBot()

const withKeys = (...bytes: readonly number[]) => bot().open({ keys: keysOf(...bytes) })
const answers = async (rig: Awaited<ReturnType<typeof withKeys>>) => {
  await rig.person('anna').says('hej')
  return rig.person('anna').last()
}

describe('a key', () => {
  it('is 32 bytes, as base64 or hex, and several go by commas', () => {
    const [one, two] = ['ab'.repeat(32), Buffer.alloc(32, 7).toString('base64')]
    expect(keysIn(one)?.map(({ bytes }) => bytes.length)).toEqual([32])
    expect(keysIn(`${two}, ${one}`)?.map(({ bytes }) => bytes[0])).toEqual([7, 0xab])
    expect(keysIn(two.replace('=', ''))?.[0].id).toBe(keysIn(two)?.[0].id)
    for (const wrong of ['', 'hemlig', 'ab'.repeat(31), `${one},`, `${one},kort`, 'å'.repeat(43), `${two}=`])
      expect(keysIn(wrong)).toBeUndefined()
  })
})

describe('a sealed text', () => {
  const texts = fc.tuple(fc.string({ unit: 'binary' }), fc.string())

  it('opens with its key, in its place, as it was', () => {
    fc.assert(
      fc.property(texts, ([text, place]) => {
        expect(unseal(seal(text, place, keysOf(2, 1)), place, keysOf(1, 2))).toBe(
          Buffer.from(text).toString(),
        )
      }),
    )
  })

  it('opens with no other key, in no other place, and not when a bit of it was changed', () => {
    fc.assert(
      fc.property(texts, fc.nat(), ([text, place], at) => {
        const sealed = seal(text, place, keysOf(1))
        expect(unseal(sealed, place, keysOf(2))).toBeUndefined()
        expect(unseal({ ...sealed, key: keysOf(2)[0].id }, place, keysOf(2))).toBeUndefined()
        expect(unseal(sealed, `${place}x`, keysOf(1))).toBeUndefined()
        const bytes = Buffer.from(sealed.sealed, 'base64')
        bytes[at % bytes.length]! ^= 1 << (at % 8)
        expect(unseal({ ...sealed, sealed: bytes.toString('base64') }, place, keysOf(1))).toBeUndefined()
        for (const cut of [0, 11, 27, bytes.length - 1])
          expect(
            unseal({ ...sealed, sealed: bytes.subarray(0, cut).toString('base64') }, place, keysOf(1)),
          ).toBe(undefined)
      }),
    )
  })

  it('is never the same twice', () => {
    expect(seal('xoxb-1', 'T1', keysOf(1)).sealed).not.toBe(seal('xoxb-1', 'T1', keysOf(1)).sealed)
  })
})

describe('the token of a workspace', () => {
  it('stands in no file, no line of the log and no page', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'bt-'))
    const store = await openLowdbStore({ dir })
    const lines: string[] = []
    const log = createLog({ write: (line) => void lines.push(line) })
    const sites = onlySite(await store.site('site'))
    const rig = await bot().open({ sites, log, report: (error) => log.error('slack.failed', { error }) })
    const pages = [await rig.install({ team: 'T1' }), await rig.install({ team: 'T9' })]
    const token = bot().slack.oauth.tokenOf('T1') ?? ''
    expect(await answers(rig)).toBe('[Hej anna i T1]')
    bot().slack.fail('oauth.v2.access', { error: 'invalid_code' })
    pages.push(await rig.install({ team: 'T1' }))
    await bot().uninstall(rig, 'T1')
    await rig.install({ team: 'T1' })
    await store.close()

    const files = await readdir(dir, { recursive: true, withFileTypes: true })
    const texts = files
      .filter((one) => one.isFile())
      .map((one) => readFile(join(one.parentPath, one.name), 'latin1'))
    const all = [...(await Promise.all(texts)), ...lines, ...pages.map(({ text }) => text)].join('\n')
    expect(all).toContain('"botUserId":"UBOTT1"')
    expect(lines.join()).toContain('slack.installed')
    const now = bot().slack.oauth.tokenOf('T1') ?? ''
    for (const secret of [token, now, 'xoxb', APP.secret, 's'.repeat(32)]) expect(all).not.toContain(secret)
    await rm(dir, { recursive: true })
  })

  it('is encrypted anew by a new key, after which the old one can go', async () => {
    await (await withKeys(1)).install({ team: 'T1' })
    const before = bot().kept()
    expect(await answers(await withKeys(2, 1))).toBe('[Hej anna i T1]')
    expect(bot().kept()).not.toBe(before)
    expect(bot().kept()).toContain(keysOf(2)[0].id)
    const renewed = bot().kept()
    expect(await answers(await withKeys(2))).toBe('[Hej anna i T1]')
    expect(bot().kept()).toBe(renewed)
  })

  it('that was encrypted by a key which is not there keeps the bot from starting, with a sentence', async () => {
    await (await withKeys(1)).install({ team: 'T1' })
    await expect(withKeys(2)).rejects.toMatchObject({
      name: 'CannotStart',
      message: expect.stringMatching(/^SLACK_TOKEN_KEY: T1 krypterades med en annan nyckel/) as string,
    })
  })

  it('that somebody put in another’s place, or changed, is not used, and the others go on', async () => {
    const rig = await bot().installedIn('T1', 'T2')
    const lines = bot().disk.get('site')
    const [one, two] = ['["records/slack","T1"]', '["records/slack","T2"]']
    lines?.set(
      two,
      (lines.get(one) ?? []).map((line) => line.replaceAll('"T1"', '"T2"')),
    )
    const sent = rig.platform.send(rig.at('T2').account('anna'), { summary: 'x', parts: [] })
    await expect(sent).rejects.toThrow('cannot be decrypted')
    expect(await answers(rig)).toBe('[Hej anna i T1]')
    const again = await bot().open()
    expect(again.platform.ready?.()).toBe(true)
    await again.install({ team: 'T2' })
    await rig.at('T2').person('anna').says('hej')
    expect(await rig.at('T2').person('anna').last()).toBe('[Hej anna i T2]')
  })
})
