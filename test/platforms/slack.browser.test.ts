import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../stories/world.ts'
import { chromiumPath, openBrowser } from './chromium.ts'
import { blockPage } from './slack/blockPage.ts'
import { chatOf, type Json } from './slack/state.ts'
import { slackRig, type SlackRig } from './slackRig.ts'

const WIDTHS = { desktop: 1000, phone: 360 }
/** A folder to keep the pictures in, for whoever wants to look at them. */
const pictures = process.env['PICTURES']

describe.skipIf(chromiumPath === undefined)(
  'Slack’s surfaces as pictures (needs Chromium)',
  { timeout: 60_000 },
  () => {
    let browser: Browser
    let page: Page
    let world: World
    let rig: SlackRig

    beforeAll(async () => {
      if (pictures !== undefined) await mkdir(pictures, { recursive: true })
      browser = await openBrowser()
      page = await browser.newPage()
      world = await openWorld({
        start: '2026-11-20T15:00',
        rig: async (answer) => (rig = await slackRig('socket', answer)),
      })
    }, 60_000)
    afterAll(async () => {
      await world?.stop()
      await browser?.close()
    })

    const message = (user: string): Json => ({
      blocks: rig.slack.workspace.channels.get(chatOf(user))?.at(-1)?.blocks ?? [],
    })
    const modal = (user: string): Json => rig.slack.workspace.modals.get(user)?.at(-1)?.view ?? {}
    const home = (user: string): Json => rig.slack.workspace.homes.get(user) ?? { blocks: [] }

    /** Drawn at both widths it stands within the page, and all of its buttons can be reached. */
    const looksRight = async (name: string, surface: 'message' | 'home' | 'modal', view: Json) => {
      for (const [device, width] of Object.entries(WIDTHS)) {
        await page.setViewportSize({ width, height: 800 })
        await page.setContent(blockPage(surface, view))
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        for (const button of await page.locator('button').all()) {
          const box = await button.boundingBox()
          expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
        }
        if (pictures !== undefined)
          await page.screenshot({ path: join(pictures, `${name}-${device}.png`), fullPage: true })
      }
    }

    it('a doctor’s: the week, its form, the receipt, progress, delmål, an activity, Home', async () => {
      const anna = world.person('anna')
      await looksRight('week', 'message', message('anna'))
      await anna.presses('Ändra')
      await looksRight('weekForm', 'modal', modal('anna'))
      await anna.submits({ percent: '80', absent: '2', kind: 'VAB' })
      await looksRight('receipt', 'message', message('anna'))
      for (const line of ['status', 'delmål', 'varför akut', 'placering', 'hjälp']) {
        await anna.says(line)
        await looksRight(line, 'message', message('anna'))
      }
      await anna.in('kansli').says('aktivitet')
      await looksRight('activityForm', 'modal', modal('anna'))
      await anna.cancels()
      await looksRight('doctorHome', 'home', home('anna'))
    })

    it('a handledare’s: what waits, a reason, Home; the kansli’s overview', async () => {
      await world.person('erik').says('v47 akut')
      await looksRight('requests', 'message', message('bo'))
      await looksRight('handledareHome', 'home', home('bo'))
      await world.person('bo').presses('Öppna')
      await looksRight('request', 'message', message('bo'))
      await world.person('bo').presses('Skicka tillbaka')
      await looksRight('returnForm', 'modal', modal('bo'))
      await world.person('maria').says('översikt')
      await looksRight('overview', 'message', message('maria'))
    })
  },
)
