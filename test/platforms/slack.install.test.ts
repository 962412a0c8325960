import { describe, expect, it } from 'vitest'
import { onlySite } from '../../bot/platforms/sites.ts'
import { memoryStore } from '../../storage/memory.ts'
import type { SiteStore } from '../../storage/store.ts'
import { openBrowser, type Browser, type Page } from './slack/browser.ts'
import { installedBot } from './slack/installedBot.ts'
import type { SlackRig } from './slackRig.ts'

const bot = installedBot()

/** Where Slack sends a browser back to that has said yes. */
const sentBack = async (rig: SlackRig, browser: Browser): Promise<URL> => {
  bot().slack.oauth.chooses({ team: 'T1' })
  const { headers } = await browser.visit(rig.installUrl, { redirects: 1 })
  return new URL(headers.get('location') ?? '')
}

type Attempt = (rig: SlackRig) => Promise<Page>

/** As someone clever changes it before she goes there. */
const changed =
  (change: (back: URL) => void): Attempt =>
  async (rig) => {
    const browser = openBrowser()
    const back = await sentBack(rig, browser)
    change(back)
    return browser.visit(back.href)
  }

const refused: readonly (readonly [what: string, attempt: Attempt, status: number, says: string])[] = [
  ['that whoever installs does not want', (rig) => rig.install('denied'), 200, 'Ingenting installerades'],
  [
    'with a state of somebody’s own making',
    changed((back) => back.searchParams.set('state', 'eyJhbGciOiJub25lIn0.e30.')),
    400,
    'Den här länken gäller inte',
  ],
  ['without a state', changed((back) => back.searchParams.delete('state')), 400, 'länken gäller inte'],
  ['without a code', changed((back) => back.searchParams.delete('code')), 400, 'länken gäller inte'],
  [
    'begun in another browser',
    async (rig) => openBrowser().visit((await sentBack(rig, openBrowser())).href),
    400,
    'länken gäller inte',
  ],
  [
    'with the state of another browser',
    async (rig) => {
      const [mine, theirs] = [openBrowser(), openBrowser()]
      const back = await sentBack(rig, mine)
      back.searchParams.set('state', (await sentBack(rig, theirs)).searchParams.get('state') ?? '')
      return mine.visit(back.href)
    },
    400,
    'länken gäller inte',
  ],
  [
    'with a code that Slack does not know',
    changed((back) => back.searchParams.set('code', 'x')),
    502,
    'Slack svarade invalid_code.',
  ],
  [
    'that Slack cannot make just now',
    (rig) => {
      bot().slack.fail('oauth.v2.access', { status: 503 })
      return rig.install({ team: 'T1' })
    },
    502,
    '<p>BT-loggen är inte installerad.',
  ],
  [
    'whose token does not hold',
    (rig) => {
      bot().slack.fail('auth.test', { error: 'invalid_auth' })
      return rig.install({ team: 'T1' })
    },
    502,
    'Det gick inte just nu',
  ],
  [
    'of a workspace that is not let in',
    (rig) => rig.install({ team: 'T9' }),
    403,
    'Sjukhuset &amp; T9 (T9) finns inte',
  ],
  ['of a whole organisation', (rig) => rig.install('organisation'), 403, 'Välj en arbetsyta'],
  [
    'of an app whose tokens rotate',
    (rig) => {
      bot().slack.oauth.rotates()
      return rig.install({ team: 'T1' })
    },
    403,
    'token rotation',
  ],
]

describe('an installation', () => {
  it.each(refused)(
    '%s is refused on a page that says so, and keeps nothing',
    async (_, attempt, status, says) => {
      const rig = await bot().open()
      const page = await attempt(rig)
      expect([page.status, page.text]).toEqual([status, expect.stringContaining(says)])
      expect(page.text).toContain(`<a href="${rig.installUrl}">Börja om</a>`)
      expect(page.text).not.toMatch(/xoxb|xoxe|at .*\(|Error|node_modules/)
      expect(bot().kept()).toBe(JSON.stringify([['site', []]]))
      expect(rig.logged).not.toContain('slack.installed')
      // It is not too late for one that is in order.
      expect(rig.platform.ready?.()).toBe(true)
    },
  )

  it.each(['T9', 'organisation'] as const)('refused to %s leaves the bot no token there', async (where) => {
    const rig = await bot().open()
    await rig.install(where === 'organisation' ? where : { team: where })
    expect(bot().slack.oauth.tokenOf(where === 'organisation' ? 'E1' : where)).toBeUndefined()
  })

  it('that the disk does not take is said to be none, and nothing of why', async () => {
    const store = await memoryStore(bot().disk).site('site')
    const full = () => Promise.reject(new Error('ENOSPC: xoxb-T1'))
    const records: SiteStore['records'] = (...which) => ({ ...store.records(...which), put: full })
    const rig = await bot().open({ sites: onlySite({ ...store, records }) })
    const page = await rig.install({ team: 'T1' })
    expect([page.status, page.text]).toEqual([
      502,
      expect.stringContaining('<p>BT-loggen är inte installerad.'),
    ])
    expect(page.text).not.toMatch(/ENOSPC|xoxb/)
    expect(rig.accidents).toHaveLength(1)
    expect(rig.logged).toEqual(['slack.sdk'])
  })

  it('is not made twice by one state, not even with a new code and the cookie at hand', async () => {
    const rig = await bot().open()
    const browser = openBrowser()
    const back = await sentBack(rig, browser)
    const cookies = new Map([...browser.cookies].map(([host, kept]) => [host, new Map(kept)]))
    expect((await browser.visit(back.href)).status).toBe(200)
    expect((await browser.visit(back.href)).text).toContain('länken gäller inte')

    const code = (await sentBack(rig, openBrowser())).searchParams.get('code') ?? ''
    back.searchParams.set('code', code)
    for (const [host, kept] of cookies) browser.cookies.set(host, kept)
    const exchanged = bot().callsOf('oauth.v2.access').length
    expect((await browser.visit(back.href)).text).toContain('länken gäller inte')
    expect(bot().callsOf('oauth.v2.access')).toHaveLength(exchanged)
  })

  it('asks Slack for what the manifest asks for, and to come back to the bot’s own address', async () => {
    const rig = await bot().open()
    const { headers, status } = await openBrowser().visit(rig.installUrl, { redirects: 0 })
    const asked = new URL(headers.get('location') ?? '')
    expect([status, asked.pathname]).toEqual([302, '/oauth/v2/authorize'])
    expect(asked.searchParams.get('redirect_uri')).toBe(rig.installUrl.replace('install', 'oauth_redirect'))
    expect(asked.searchParams.get('scope')?.split(',')).toContain('users:read.email')
    expect(asked.searchParams.get('user_scope')).toBeNull()
    expect(headers.getSetCookie().join()).toMatch(/; Secure; HttpOnly; Path=\/; Max-Age=600/)
  })

  it('is told of in the browser’s language, on a page that runs nothing and nobody frames', async () => {
    const rig = await bot().open()
    const swedish = await rig.install({ team: 'T1' })
    expect(swedish.text).toMatch(/<html lang="sv">[^]*<h1>BT-loggen är installerad<\/h1>/)
    expect(swedish.text).toContain('Sjukhuset &amp; T1 (T1)')
    expect((await rig.install({ team: 'T1' }, 'de-DE,de;q=0.9,en;q=0.5')).text).toMatch(
      /<html lang="en">[^]*<h1>BT-loggen is installed<\/h1>/,
    )
    const policy = swedish.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/default-src 'self'; style-src 'sha256-[\w+/=]{44}';.*frame-ancestors 'none'/)
    expect(policy).not.toContain('unsafe')
    expect(swedish.headers.get('cache-control')).toBe('no-store')
    expect(swedish.text).not.toMatch(/<script|xoxb/)
  })

  it('is not begun or ended before the bot is there to keep it', async () => {
    const rig = await bot().open()
    await rig.platform.stop()
    expect((await rig.install({ team: 'T1' })).status).toBe(503)
  })
})
