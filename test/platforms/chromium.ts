import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const QUIET = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** The Chromium of this machine, if it has one. */
export const chromiumPath = PLACES.find((path) => path !== undefined && existsSync(path))

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ ...(chromiumPath !== undefined && { executablePath: chromiumPath }), args: QUIET })
