import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Incoming } from '../../bot/platforms/platform.ts'
import type { WebOptions } from '../../bot/platforms/web/options.ts'
import type { PagePerson } from '../../bot/platforms/web/wire.ts'
import type { View } from '../../bot/views/view.ts'
import { botWithBehaviour } from '../contracts/platform.bot.ts'
import { chromiumPath, openBrowser } from './chromium.ts'
import { webRig, type WebRig } from './webRig.ts'

const person = (id: string, name: string, role: PagePerson['role']): PagePerson => ({
  id,
  name,
  role,
  language: 'sv',
})
const PERSONS = [
  person('anna', 'Anna Berg', 'doctor'),
  person('omar', 'Omar Haddad', 'doctor'),
  person('bo', 'Bo Ek', 'supervisor'),
  person('klara', 'Klara Nyström', 'office'),
]
const plain = (text: string): View => ({ summary: text, parts: [{ part: 'text', text }] })
const DESKTOP = { width: 1360, height: 900 }
const PHONE = { width: 360, height: 740 }

if (chromiumPath === undefined)
  console.log('browser tests skipped: no Chromium found; set CHROMIUM_PATH to run them')

describe.skipIf(chromiumPath === undefined)(
  'the page in a browser (needs Chromium)',
  { timeout: 30_000 },
  () => {
    let browser: Browser
    let rig: WebRig
    let page: Page
    const heard: Incoming[] = []
    const complaints: string[] = []

    beforeAll(async () => {
      browser = await openBrowser()
    })
    afterAll(() => browser.close())
    beforeEach(async () => {
      heard.length = 0
      complaints.length = 0
      await begin({})
    })
    const begin = async (options: Partial<WebOptions>) => {
      rig = await webRig(botWithBehaviour(heard), { who: () => Promise.resolve(PERSONS), ...options })
      await rig.person('anna').says('vecka')
    }
    afterEach(async () => {
      await page.close()
      await rig.stop()
      expect(complaints).toEqual([])
    })

    const visit = async (viewport: { width: number; height: number }) => {
      page = await browser.newPage({ viewport })
      page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(rig.url)
      await button('Stämmer').waitFor()
    }
    const doctor = () => page.locator('#pane-doctor')
    const button = (name: string) => doctor().getByRole('button', { name, exact: true }).last()
    const press = async (name: string) => {
      await button(name).focus()
      await page.keyboard.press('Enter')
    }

    it('shows three people side by side', async () => {
      await visit(DESKTOP)
      const panes = await page.locator('.pane').all()
      const boxes = await Promise.all(panes.map((pane) => pane.boundingBox()))
      expect(boxes.map((box) => box && box.width > 300 && box.width < 480)).toEqual([true, true, true])
      expect(await page.locator('#clock').textContent()).toBe('fredag 20 november 2026, v47 14:00')
    })

    it('shows one at a time on a phone, marks the others, and never scrolls sideways', async () => {
      await visit(PHONE)
      expect(await page.locator('.pane:visible').count()).toBe(1)
      await rig.platform.send(rig.account('bo'), plain('Något att godkänna'))
      const tab = page.locator('#roles').getByRole('tab', { name: 'Handledare' })
      await tab.locator('.unread').waitFor()
      await tab.click()
      await page.getByText('Något att godkänna').waitFor()
      expect(await tab.locator('.unread').count()).toBe(0)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width)
    })

    it('leaves a phone’s height to the conversation, and gives the thumb room', async () => {
      await rig.stop()
      const rest = () => Promise.resolve()
      await begin({ demo: { advance: rest, reset: rest } })
      await visit(PHONE)
      for (const language of ['English', 'Svenska']) {
        await page.getByRole('button', { name: language }).click()
        const boxes = await Promise.all(
          (await page.locator('.top button, .roles button, .who select').all()).map((one) =>
            one.boundingBox(),
          ),
        )
        const heights = boxes.flatMap((box) => (box ? [box.height] : []))
        expect(heights.length).toBeGreaterThanOrEqual(9)
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(40)
        expect((await page.locator('.top').boundingBox())?.height).toBeLessThanOrEqual(150)
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width)
      }
    })

    it('can be written to and pressed by keyboard alone, and changes in place', async () => {
      await visit(DESKTOP)
      await doctor().getByRole('textbox').focus()
      await page.keyboard.type('hej')
      await page.keyboard.press('Enter')
      await doctor().getByText('Hej', { exact: true }).waitFor()
      await press('Stämmer')
      await doctor().getByText('Loggat v47').waitFor()
      const order = await doctor().locator('.message').allInnerTexts()
      expect(order.findIndex((text) => text.includes('Loggat v47'))).toBe(1)
    })

    it.each([
      '<script>document.title = "mine"</script>',
      '<img src=x onerror="document.title = 1">',
      '[klicka här](https://evil.example) ![](https://evil.example/a.png)',
      '[x](javascript:alert(1)) <https://evil.example>',
      '@channel <!channel> <!here> <at>Alla</at>',
      '**fet** _kursiv_ `kod` # rubrik',
      '&lt;b&gt; &amp; {{DATE(2026-11-20)}}',
    ])('shows %s as it was written, and does nothing of what it says', async (text) => {
      await visit(DESKTOP)
      await rig.platform.send(rig.account('anna'), plain(text))
      await rig.person('anna').says(text)
      await doctor().getByText(text, { exact: true }).nth(1).waitFor()
      expect(await doctor().locator('.log').locator('a, script, img, b, strong, em, code, h1').count()).toBe(
        0,
      )
      expect(await page.title()).toBe('BT-loggen')
    })

    it('leaves a refused text in its field, though nothing keeps it', async () => {
      await rig.stop()
      rig = await webRig(
        (incoming) =>
          incoming.input.kind === 'submit'
            ? Promise.resolve({ errors: { note: 'Inget sådant' }, forget: ['note'] })
            : botWithBehaviour(heard)(incoming),
        { who: () => Promise.resolve(PERSONS) },
      )
      await rig.person('anna').says('vecka')
      await visit(DESKTOP)
      await press('Ändra')
      await doctor().getByLabel('Anteckning').fill('Patient 811228-9874')
      await press('Spara')
      await doctor().getByText('Inget sådant').waitFor()
      expect(await doctor().getByLabel('Anteckning').inputValue()).toBe('Patient 811228-9874')
      expect(await rig.person('anna').last()).toContain('Anteckning: \n')
      await page.reload()
      expect(await doctor().getByLabel('Anteckning').inputValue()).toBe('')
    })

    it('puts an error at its field, in focus, and keeps what was written', async () => {
      await visit(DESKTOP)
      await press('Ändra')
      const percent = doctor().getByRole('spinbutton')
      await percent.waitFor()
      await doctor().getByLabel('Anteckning').fill('Bytte med Omar')
      await percent.fill('')
      await press('Spara')
      await doctor().getByText('Fyll i det här').waitFor()
      expect(heard).toHaveLength(2)
      await page.route('**/submit', (route) => {
        const body = { ...(route.request().postDataJSON() as { values: object }) }
        return route.continue({
          postData: JSON.stringify({ ...body, values: { ...body.values, percent: '101' } }),
        })
      })
      await percent.fill('90')
      await press('Spara')
      await doctor().getByText('Högst 100 procent').waitFor()
      expect(await doctor().getByLabel('Anteckning').inputValue()).toBe('Bytte med Omar')
      expect(await percent.getAttribute('aria-invalid')).toBe('true')
      expect(await doctor().locator('[aria-invalid=true]:focus').count()).toBe(1)
    })

    it('tells an empty number from a wrong one, and what the bot said of it from both', async () => {
      await visit(DESKTOP)
      await press('Ändra')
      const percent = doctor().getByRole('spinbutton')
      const sendAs = (value: string) =>
        page.route('**/submit', (route) => {
          const body = route.request().postDataJSON() as { values: object }
          return route.continue({
            postData: JSON.stringify({ ...body, values: { ...body.values, percent: value } }),
          })
        })
      await sendAs('101')
      await percent.fill('90')
      await percent.press('Enter')
      const [bots, empty, wrong] = ['Högst 100 procent', 'Fyll i det här', 'Ett helt tal från 0 till 100']
      const said = async () => {
        const shown = await Promise.all(
          [bots, empty, wrong].map((text) => doctor().getByText(text).isVisible()),
        )
        const described = await percent.getAttribute('aria-describedby')
        const about = described && (await page.locator(`#${described}`).textContent())
        return { shown, about, invalid: await percent.getAttribute('aria-invalid') }
      }
      await doctor().getByText(bots).waitFor()
      expect(await said()).toEqual({ shown: [true, false, false], about: bots, invalid: 'true' })
      await percent.fill('130')
      await press('Spara')
      expect(await said()).toEqual({ shown: [false, false, true], about: null, invalid: 'true' })
      await percent.fill('')
      expect(await said()).toEqual({ shown: [false, true, false], about: null, invalid: 'true' })
      await percent.fill('80')
      expect(await said()).toEqual({ shown: [false, false, false], about: null, invalid: 'false' })
    })

    it('sends a form by Enter in a field of one line, and takes it away by Esc', async () => {
      await visit(DESKTOP)
      await press('Ändra')
      const note = doctor().getByLabel('Anteckning')
      await note.press('Escape')
      await note.waitFor({ state: 'detached' })
      expect(await doctor().locator('.message:focus').getByRole('button', { name: 'Ändra' }).count()).toBe(1)
      await press('Ändra')
      await note.press('Enter')
      await doctor().getByText('Loggat v47, 100 %').waitFor()
      expect(await note.count()).toBe(0)
    })

    it('leads the keyboard past the messages of each pane to its line', async () => {
      await visit(DESKTOP)
      await page.getByRole('button', { name: 'English' }).focus()
      await page.keyboard.press('Tab')
      expect(await doctor().locator('button:focus').textContent()).toBe('Till skrivraden')
      await page.keyboard.press('Enter')
      await page.keyboard.type('hej')
      expect(await doctor().getByRole('textbox').inputValue()).toBe('hej')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      expect(await page.locator('#pane-supervisor .skip:focus').count()).toBe(1)
    })

    it('keeps what is being written in a form when another message is rewritten', async () => {
      await visit(DESKTOP)
      const other = await rig.platform.send(rig.account('anna'), plain('Väntar'))
      await press('Ändra')
      await doctor().getByLabel('Anteckning').fill('Halvskrivet')
      await rig.platform.replace(other, plain('Godkänt'))
      await doctor().getByText('Godkänt').waitFor()
      expect(await doctor().getByLabel('Anteckning').inputValue()).toBe('Halvskrivet')
    })

    it('shows a notice by what was pressed, until it is closed', async () => {
      await visit(DESKTOP)
      await press('Varför?')
      const notice = doctor().getByRole('status').filter({ hasText: 'För att planen säger så' })
      await notice.waitFor()
      await notice.getByRole('button', { name: 'Stäng' }).click()
      expect(await doctor().getByText('För att planen säger så').count()).toBe(0)
    })

    it('takes a notice away by the next thing done, and when its card is rewritten', async () => {
      await visit(DESKTOP)
      const notice = doctor().getByText('För att planen säger så')
      const ask = async () => {
        await press('Varför?')
        await notice.waitFor()
      }
      await ask()
      await doctor().getByRole('textbox').fill('hej')
      await doctor().getByRole('textbox').press('Enter')
      await doctor().getByText('Hej', { exact: true }).waitFor()
      expect(await notice.count()).toBe(0)
      await ask()
      const { message } = heard.at(-1) ?? {}
      if (message) await rig.platform.replace(message, plain('Bo har godkänt'))
      await doctor().getByText('Bo har godkänt').waitFor()
      expect(await notice.count()).toBe(0)
    })

    it('keeps a line that did not arrive, and the place in it', async () => {
      await visit(DESKTOP)
      const line = doctor().getByRole('textbox')
      await page.route('**/say', (route) => route.abort())
      await line.fill('hej')
      await doctor().getByRole('button', { name: 'Skicka' }).click()
      await doctor().getByText('BT-loggen går inte att nå').waitFor()
      expect(await line.inputValue()).toBe('hej')
      expect(complaints.splice(0)).toHaveLength(2)
      await page.unroute('**/say')
      await page.keyboard.press('Enter')
      await doctor().getByText('Hej', { exact: true }).waitFor()
      expect([await line.inputValue(), await doctor().locator('input:focus').count()]).toEqual(['', 1])
      expect(await doctor().getByText('BT-loggen går inte att nå').count()).toBe(0)
    })

    it('shows that the demo is at work, and asks for no conversation while it begins anew', async () => {
      await rig.stop()
      const work: (() => void)[] = []
      const until = () => new Promise<void>((done) => work.push(done))
      await begin({ demo: { advance: until, reset: until } })
      await visit(DESKTOP)
      const week = page.locator('[data-step=week]')
      await week.click()
      await page.locator('[data-step=week][aria-busy=true]:disabled').waitFor()
      expect(await week.textContent()).toBe('Går framåt …')
      work.pop()?.()
      await page.locator('[data-step=week][aria-busy=false]:focus').waitFor()
      expect(await week.textContent()).toBe('En vecka fram')

      await page.locator('[data-step=reset]').click()
      await page.getByRole('button', { name: 'Börja om', exact: true }).click()
      await page.getByRole('button', { name: 'Börjar om …', disabled: true }).waitFor()
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await rig.platform.send(rig.account('anna'), plain('Från början'))
      await page.waitForTimeout(200)
      expect(asked).toEqual([])
      work.pop()?.()
      await doctor().getByText('Från början').waitFor()
      expect(await doctor().locator('.message').count()).toBe(1)
      expect(await page.locator('#demo button:enabled').count()).toBe(3)
    })

    it('keeps messages and the chosen person over a reload, and speaks English when asked', async () => {
      await visit(DESKTOP)
      await doctor().getByRole('combobox').selectOption('omar')
      await doctor().getByRole('textbox').fill('vecka')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await button('Stämmer').waitFor()
      await page.getByRole('button', { name: 'English' }).click()
      await page.reload()
      await button('Stämmer').waitFor()
      expect(await doctor().getByRole('combobox').inputValue()).toBe('omar')
      expect(await doctor().getByRole('button', { name: 'Send' }).count()).toBe(1)
      expect(await page.locator('#clock').textContent()).toContain('20 November 2026, week 47 14:00')
    })

    it('shows what people write as they wrote it', async () => {
      await visit(DESKTOP)
      const odd = '[x](http://a.b) *b* <img src=x onerror=alert(1)> {{DATE(2026-11-20T00:00:00Z)}} &amp;'
      await rig.platform.send(rig.account('anna'), plain(odd))
      await doctor().getByText(odd, { exact: true }).waitFor()
    })
  },
)
