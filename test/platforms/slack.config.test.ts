import { describe, expect, it } from 'vitest'
import { readConfig } from '../../bot/config.ts'

const key = Buffer.alloc(32, 1).toString('base64')
const several = {
  SLACK_SIGNING_SECRET: 'hemlig-signatur-hemlig',
  SLACK_CLIENT_ID: '1234567890.1234567890',
  SLACK_CLIENT_SECRET: 'hemlig-klient-hemlig',
  SLACK_STATE_SECRET: 'hemlig-stat-hemlig-stat-hemlig-stat',
  SLACK_TOKEN_KEY: key,
  SLACK_PUBLIC_URL: 'https://bt.example.org/',
  SLACK_WORKSPACES: 'T1, T0123ABCD',
} as const

const faults = (env: Readonly<Record<string, string | undefined>>) =>
  readConfig({ ...several, ...env }).faults

describe('several workspaces of Slack', () => {
  it('are configured by the app’s own secrets, a key and the list of them', () => {
    const { config } = readConfig(several)
    expect(config?.slack).toMatchObject({
      mode: 'workspaces',
      install: { publicUrl: 'https://bt.example.org', workspaces: ['T1', 'T0123ABCD'] },
    })
  })

  it('are named by SITES_FILE where the sites are', () => {
    const { SLACK_WORKSPACES: _, ...rest } = several
    expect(readConfig({ ...rest, SITES_FILE: 'sites.yaml' })).toMatchObject({ faults: [] })
    expect(faults({ SITES_FILE: 'sites.yaml' })).toEqual([
      'SLACK_WORKSPACES: står i / are named in SITES_FILE',
    ])
  })

  it.each(Object.keys(several))('are refused without %s, which is named', (name) => {
    expect(faults({ [name]: undefined })).toEqual([expect.stringMatching(`^${name}: saknas / is missing`)])
    expect(faults({ [name]: '' })).toHaveLength(1)
  })

  const wrong: readonly (readonly [string, string])[] = [
    ['SLACK_SIGNING_SECRET', 'kort'],
    ['SLACK_CLIENT_ID', 'A0123'],
    ['SLACK_CLIENT_SECRET', 'kort'],
    ['SLACK_STATE_SECRET', 'hemlig-men-för-kort'],
    ['SLACK_TOKEN_KEY', 'hemlig'],
    ['SLACK_TOKEN_KEY', `${key},hemlig`],
    ['SLACK_PUBLIC_URL', 'bt.example.org'],
    ['SLACK_PUBLIC_URL', 'http://bt.example.org'],
    ['SLACK_PUBLIC_URL', 'https://bo:hemlig@bt.example.org'],
    ['SLACK_PUBLIC_URL', 'https://bt.example.org/?a=hemlig'],
    ['SLACK_WORKSPACES', 'E0123ABCD'],
    ['SLACK_WORKSPACES', 'T1,'],
    ['SLACK_WORKSPACES', '*'],
  ]
  it.each(wrong)('are refused with %s %s, which is named and not quoted', (name, value) => {
    const said = faults({ [name]: value })
    expect(said).toEqual([expect.stringMatching(`^${name}: `)])
    expect(said.join()).not.toContain('hemlig')
  })

  it('say how a key is made', () => {
    expect(faults({ SLACK_TOKEN_KEY: undefined }).join()).toContain('openssl rand -base64 32')
    expect(faults({ SLACK_TOKEN_KEY: 'kort' }).join()).toContain('openssl rand -base64 32')
  })

  it.each(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'])('are not those of %s, which is for one', (name) => {
    const token = { SLACK_BOT_TOKEN: 'xoxb-hemlig', SLACK_APP_TOKEN: 'xapp-hemlig' }[name]
    expect(faults({ [name]: token })).toEqual([
      expect.stringMatching(`^${name}: hör till en ensam arbetsyta`),
    ])
  })

  it('are reached without TLS on this machine only, and not in production', () => {
    const local = { SLACK_PUBLIC_URL: 'http://127.0.0.1:3978' }
    expect(faults(local)).toEqual([])
    expect(faults({ ...local, NODE_ENV: 'production' }).join()).toMatch(/^SLACK_PUBLIC_URL: .*https/)
    expect(faults({ NODE_ENV: 'production' })).toEqual([])
  })
})
