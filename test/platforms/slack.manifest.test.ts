import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { COMMAND, events, scopes, SHORTCUT, slackManifest } from '../../manifest/slack/manifest.ts'

const read = (name: string) => readFileSync(new URL(`../../manifest/slack/${name}`, import.meta.url), 'utf8')

it.each(['socket', 'http', 'workspaces'] as const)('the %s manifest is as its source says', (mode) => {
  expect(JSON.parse(read(`${mode}.json`))).toEqual(slackManifest(mode))
})

it('asks for the scope of every event it wants to hear, and gives a reason for every scope', () => {
  const { oauth_config, settings } = slackManifest('http')
  for (const event of settings.event_subscriptions.bot_events) {
    const needed = events[event]
    if (needed !== null) expect(oauth_config.scopes.bot).toContain(needed)
  }
  const table = new Map(
    [...read('README.md').matchAll(/^\| `([\w:.]+)` +\| (.+?) +\|$/gm)].map(([, a, b]) => [a, b]),
  )
  expect(Object.fromEntries(table)).toEqual(scopes)
})

it('names the command and the shortcut that the bot answers, and an address only where it has one', () => {
  const [socket, http] = [slackManifest('socket'), slackManifest('http')]
  expect(socket.features.slash_commands.map(({ command }) => command)).toEqual([COMMAND])
  expect(socket.features.shortcuts.map(({ callback_id }) => callback_id)).toEqual([SHORTCUT])
  expect(JSON.stringify(socket)).not.toContain('https://')
  expect(JSON.stringify(http).match(/\/slack\/events/g)).toHaveLength(3)
  expect([socket.settings.socket_mode_enabled, http.settings.socket_mode_enabled]).toEqual([true, false])
})

it('lets a browser come back from Slack only where the app is installed in several workspaces', () => {
  const { oauth_config, settings } = slackManifest('workspaces')
  expect(oauth_config.redirect_urls).toEqual(['https://bt.example.org/slack/oauth_redirect'])
  expect(settings).toEqual(slackManifest('http').settings)
  expect(JSON.stringify(slackManifest('http'))).not.toContain('redirect')
})

it('keeps within what Slack takes of an app’s words', () => {
  const { display_information, features } = slackManifest('http')
  expect(display_information.description.length).toBeLessThanOrEqual(140)
  for (const { name, description } of features.shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24)
    expect(description.length).toBeLessThanOrEqual(150)
  }
})
