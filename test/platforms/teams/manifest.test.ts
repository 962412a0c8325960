import { AppManifestUtils } from '@microsoft/app-manifest'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../bot/reading/readText.ts'
import { appPackage, drawnIcon } from '../../../manifest/teams/appPackage.ts'
import { englishStrings, teamsManifest } from '../../../manifest/teams/manifest.ts'
import { APP_ID } from './token.ts'

const given = { appId: APP_ID, organisation: 'BT-kansliet', url: 'https://bt.example.org' }
const manifest = teamsManifest(given)
const lists = manifest.bots?.[0]?.commandLists ?? []
const english = englishStrings()

describe('the app for Teams', () => {
  it('is what Teams’ own schema asks for', async () => {
    const shortened = { ...manifest, accentColor: 'blue' }
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([])
    expect(await AppManifestUtils.validateAgainstSchema(shortened)).not.toEqual([])
  })

  it('is for the chat with the bot alone and for channels, under the bot’s own id', () => {
    expect(manifest.bots?.[0]).toMatchObject({ botId: APP_ID, scopes: ['personal', 'team'] })
    expect(lists.map(({ scopes }) => scopes)).toEqual([['personal'], ['team']])
  })

  it('lists commands that the bot understands, the same in both languages', () => {
    const commands = lists.flatMap(({ commands }, list) =>
      commands.map(({ title }, index) => ({
        sv: title,
        en: english[`bots[0].commandLists[${list}].commands[${index}].title`] ?? '',
      })),
    )
    expect(commands.length).toBeGreaterThan(10)
    for (const { sv, en } of commands) {
      expect(readText(sv, '2026-11-20')).toHaveProperty('read')
      expect(readText(en, '2026-11-20')).toEqual(readText(sv, '2026-11-20'))
    }
  })

  it('says everything in English too, within the room that Teams has', () => {
    const texts = lists.flatMap(({ commands }) => commands).length * 2
    expect(Object.keys(english)).toHaveLength(4 + texts)
    for (const [place, text] of Object.entries(english)) {
      const most = place.endsWith('title') ? 32 : place === 'description.full' ? 4000 : 128
      expect(text.length, place).toBeLessThanOrEqual(place === 'description.short' ? 80 : most)
    }
  })

  it('is a zip with its four files at the root', () => {
    const files = unzipSync(appPackage(given))
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png'])
    expect(JSON.parse(strFromU8(files['manifest.json']!))).toEqual(manifest)
  })

  it('has icons of Teams’ sizes: one in colour and filled, one white on nothing', () => {
    const files = unzipSync(appPackage(given))
    expect(sizeOf(files['color.png']!)).toEqual([192, 192])
    expect(sizeOf(files['outline.png']!)).toEqual([32, 32])
    const outline = pixelsOf('outline')
    expect(pixelsOf('color').every(([, , , alpha]) => alpha === 255)).toBe(true)
    expect(outline.some(([, , , alpha]) => alpha === 0)).toBe(true)
    const solid = outline.filter(([, , , alpha]) => alpha === 255)
    expect(solid.length).toBeGreaterThan(50)
    expect(solid.every((parts) => parts.every((part) => part === 255))).toBe(true)
  })
})

/** From a PNG's first chunk. */
const sizeOf = (png: Uint8Array) => {
  const bytes = Buffer.from(png)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

const pixelsOf = (name: 'color' | 'outline') => {
  const { pixels } = drawnIcon(name)
  return Array.from({ length: pixels.length / 4 }, (_, index) => [
    ...pixels.subarray(index * 4, index * 4 + 4),
  ])
}
