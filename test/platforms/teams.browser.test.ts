import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../stories/world.ts'
import { cardText } from './cardText.ts'
import { chromiumPath, openBrowser } from './chromium.ts'
import { cardPage, type ThemeName } from './teams/cardPage.ts'
import { chatOf } from './teams/fakeTeams.ts'
import { teamsRig, type TeamsRig } from './teamsRig.ts'

const LOOKS: readonly (readonly [name: string, width: number, theme: ThemeName])[] = [
  ['desktop', 1000, 'light'],
  ['phone', 360, 'light'],
  ['phone-dark', 360, 'dark'],
]
/** A folder to keep the pictures in, for whoever wants to look at them. */
const pictures = process.env['PICTURES']

describe.skipIf(chromiumPath === undefined)(
  'cards as Teams draws them (needs Chromium)',
  { timeout: 60_000 },
  () => {
    const complaints: string[] = []
    let browser: Browser
    let page: Page
    let world: World
    let rig: TeamsRig

    beforeAll(async () => {
      if (pictures !== undefined) await mkdir(pictures, { recursive: true })
      browser = await openBrowser()
      page = await browser.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      world = await openWorld({
        start: '2026-11-20T15:00',
        rig: async (answer, store) => (rig = await teamsRig(answer, { store })),
      })
    }, 60_000)
    afterAll(async () => {
      expect(complaints).toEqual([])
      await world?.stop()
      await rig?.teams.close()
      await browser?.close()
    })

    const newest = (user: string): IAdaptiveCard => {
      const card = rig.teams.messages(chatOf(user)).findLast((one) => one.card)?.card
      if (card === undefined) throw new Error(`no card for ${user}`)
      return card
    }

    const firstLine = (card: IAdaptiveCard) => cardText(card).split('\n')[0] ?? ''

    /** At every width it stands within the page, and nothing in it is cut off at the side. */
    const looksRight = async (name: string, user: string) => {
      const card = newest(user)
      for (const [look, width, theme] of LOOKS) {
        await page.setViewportSize({ width, height: 800 })
        await page.setContent(cardPage(card, theme))
        expect(await page.locator('main').innerText(), `${name} ${look}`).toContain(firstLine(card))
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        for (const part of await page.locator('button, input, select, textarea, p').all()) {
          const box = await part.boundingBox()
          expect((box?.x ?? 0) + (box?.width ?? 0), `${name} ${look}`).toBeLessThanOrEqual(width)
        }
        if (pictures !== undefined)
          await page.screenshot({ path: join(pictures, `teams-${name}-${look}.png`), fullPage: true })
      }
    }

    it('a doctor’s: the week, its form with what is wrong, the receipt, progress, delmål, an activity', async () => {
      const anna = world.person('anna')
      await looksRight('week', 'anna')
      await anna.presses('Ändra')
      await looksRight('weekForm', 'anna')
      await anna.submits({ percent: '101' })
      await looksRight('weekFormWrong', 'anna')
      await anna.submits({ percent: '80', absent: '2', kind: 'VAB' })
      await looksRight('receipt', 'anna')
      for (const line of ['status', 'delmål', 'varför akut', 'placering', 'hjälp', 'aktivitet']) {
        await anna.says(line)
        await looksRight(line, 'anna')
      }
      await anna.cancels()
    })

    it('a handledare’s: what waits, a reason; the kansli’s overview', async () => {
      await world.person('erik').says('v47 akut')
      await looksRight('requests', 'bo')
      await world.person('bo').presses('Öppna')
      await looksRight('request', 'bo')
      await world.person('bo').presses('Skicka tillbaka')
      await looksRight('returnForm', 'bo')
      await world.person('maria').says('översikt')
      await looksRight('overview', 'maria')
    })
  },
)
