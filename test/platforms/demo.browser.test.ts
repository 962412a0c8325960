import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemo } from '../../bot/demo/startDemo.ts'
import { loadProgrammes } from '../../bot/programmes.ts'
import { chromiumPath, openBrowser } from './chromium.ts'

const silent = { info: () => {}, warn: () => {}, error: () => {} }

describe.skipIf(chromiumPath === undefined)(
  'the real bot in a browser (needs Chromium)',
  { timeout: 60_000 },
  () => {
    let dir: string
    let demo: Awaited<ReturnType<typeof startDemo>>
    let browser: Browser
    let page: Page

    beforeAll(async () => {
      dir = join(await mkdtemp(join(tmpdir(), 'bt-')), 'demo')
      const { programmes } = await loadProgrammes()
      demo = await startDemo({ dir, port: 0, programmes, fixedSettings: {}, roster: undefined, log: silent })
      browser = await openBrowser()
      page = await browser.newPage({ viewport: { width: 1360, height: 900 } })
      await page.goto(demo.url)
    }, 60_000)
    afterAll(async () => {
      await browser?.close()
      await demo?.stop()
      await rm(dir, { recursive: true })
    })

    const pane = (role: 'doctor' | 'supervisor') => page.locator(`#pane-${role}`)

    it('takes a week from one tap to an approval that explains itself', async () => {
      const doctor = pane('doctor')
      const supervisor = pane('supervisor')
      await doctor.getByRole('button', { name: 'Stämmer' }).last().click()
      await doctor
        .getByText(/^Loggat: v\d+ akut sjukvård/)
        .last()
        .waitFor()
      const approve = supervisor.getByRole('button', { name: /^Godkänn/ }).last()
      await approve.click()
      await supervisor
        .getByText(/Godkänd av dig/)
        .last()
        .waitFor()
      await doctor
        .getByText(/Godkänd av Bo Ek/)
        .last()
        .waitFor()
      await doctor.locator('.waiting').first().waitFor({ state: 'detached' })
      const line = doctor.locator('.composer input')
      await line.fill('varför akut')
      await line.press('Enter')
      await doctor.getByRole('heading', { name: 'Varför akut sjukvård?' }).waitFor()
      expect(await doctor.getByText('Det som räknas').count()).toBe(1)
    })
  },
)
