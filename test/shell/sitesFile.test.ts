import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../bot/config.ts'
import { livePage } from '../../bot/live/livePage.ts'
import { loadSites } from '../../bot/sites/loadSites.ts'
import { sitesOn } from '../../bot/sites/site.ts'
import { readSitesFile } from '../../bot/sites/sitesFile.ts'
import { memoryStore } from '../../storage/memory.ts'

const [west, north] = ['9f0c1d52-6a53-4f8e-9a55-0d9e8a1f6b01', '1d2e3f40-aaaa-4bbb-8ccc-0123456789ab']
const inTeams = {
  TEAMS_APP_ID: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  TEAMS_APP_PASSWORD: 'hemligt',
  TEAMS_APP_TYPE: 'MultiTenant',
  TEAMS_TENANT_ID: `${west},${north}`,
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bt-'))
  await mkdir(join(folder, 'vast', 'program'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true }))

const fileOf = async (text: string, name = 'sites.yaml'): Promise<string> => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

const two = `
vast:
  teamsTenants: [${west.toUpperCase()}]
  slackWorkspaces: [T0123]
  settingsFile: vast/settings.yaml
  programmesDir: vast/program
norr:
  teamsTenants: [${north}]
`

/** What the bot would start with, or what it says instead. */
const loaded = async (env: Record<string, string>) => {
  const { config, faults } = readConfig(env)
  if (config === undefined) return { faults }
  return loadSites(config, () => undefined)
}

describe('SITES_FILE', () => {
  it('gives each site its people, and its files beside the file', async () => {
    expect(await readSitesFile(await fileOf(two))).toEqual({
      value: [
        {
          id: 'vast',
          tenants: { slack: ['T0123'], teams: [west.toUpperCase()] },
          rosterFile: undefined,
          settingsFile: join(folder, 'vast', 'settings.yaml'),
          programmesDir: join(folder, 'vast', 'program'),
        },
        {
          id: 'norr',
          tenants: { slack: [], teams: [north] },
          ...{ rosterFile: undefined, settingsFile: undefined, programmesDir: undefined },
        },
      ],
    })
  })

  it.each([
    ['a site that nobody belongs to', 'vast: {}', 'yaml:1: vast: slackWorkspaces eller'],
    ['an unknown word', `vast:\n  teamsTenants: [${west}]\n  tenant: x`, 'yaml:3: vast.tenant: unknown key'],
    ['what is no id of a tenant', 'vast:\n  teamsTenants: [region.se]', 'yaml:2: vast.teamsTenants.0: '],
    ['what is no id of a workspace', 'vast:\n  slackWorkspaces: [vgr]', 'yaml:2: vast.slackWorkspaces.0: T…'],
    [
      'an id that can be no folder',
      `../vast:\n  teamsTenants: [${west}]`,
      ': ../vast: bara/only a–z, 0–9, -',
    ],
    ['nothing', '{}', 'yaml:1: ingen region nämns'],
    [
      'a tenant on two sites',
      `vast:\n  teamsTenants: [${west}]\nnorr:\n  teamsTenants:\n    - ${west.toUpperCase()}`,
      'yaml:5: norr.teamsTenants.0: hör redan till / belongs already to vast',
    ],
  ])('refuses %s, by line', async (_, text, said) => {
    const read = await readSitesFile(await fileOf(text, 'wrong.yaml'))
    expect('faults' in read && read.faults.join('\n')).toContain(said)
  })

  it('needs what it says of each site to be sound', async () => {
    const SITES_FILE = await fileOf(two)
    await writeFile(join(folder, 'vast', 'settings.yaml'), 'weekCard: { weekday: 6, time: "14:00" }\n')
    const wrong = await loaded({ ...inTeams, SITES_FILE })
    expect('faults' in wrong && wrong.faults.join()).toMatch(/vast\/settings\.yaml:1: weekCard\.weekday: /)
    await writeFile(join(folder, 'vast', 'settings.yaml'), 'zone: Europe/Helsinki\n')
    const read = await loaded({ ...inTeams, SITES_FILE })
    expect('value' in read && read.value.map(({ id, fixedSettings }) => [id, fixedSettings])).toEqual([
      ['vast', { zone: 'Europe/Helsinki' }],
      ['norr', {}],
    ])
  })

  it('needs the tenants to be those that are let in, no more and no fewer', async () => {
    const SITES_FILE = await fileOf(two)
    const fewer = await loaded({ ...inTeams, TEAMS_TENANT_ID: west, SITES_FILE })
    expect('faults' in fewer && fewer.faults).toEqual([expect.stringMatching(`^TEAMS_TENANT_ID: ${north} `)])
    const more = { ...inTeams, TEAMS_TENANT_ID: `${west},${north},${inTeams.TEAMS_APP_ID}` }
    const nobodys = await loaded({ ...more, SITES_FILE })
    expect('faults' in nobodys && nobodys.faults).toEqual([
      expect.stringMatching(`^SITES_FILE: ${inTeams.TEAMS_APP_ID} `),
    ])
  })

  it('needs a workspace where Slack is configured', async () => {
    const inSlack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }
    const SITES_FILE = await fileOf(`norr:\n  teamsTenants: [${north}]`, 'none.yaml')
    const none = await loaded({ ...inSlack, SITES_FILE })
    expect('faults' in none && none.faults).toEqual([expect.stringMatching('SITES_FILE: .*slackWorkspaces')])
    expect(await loaded({ ...inSlack, SITES_FILE: await fileOf(two) })).toHaveProperty('value')
  })

  it.each(['ROSTER_FILE', 'SETTINGS_FILE', 'PROGRAMMES_DIR'])('cannot stand beside %s', (name) => {
    const { faults } = readConfig({ ...inTeams, SITES_FILE: 'sites.yaml', [name]: 'x' })
    expect(faults).toEqual([expect.stringMatching(`^${name}: .*SITES_FILE`)])
  })

  it('is refused for the demo, and the page beside it', async () => {
    expect(readConfig({ SITES_FILE: 'sites.yaml' }).faults).toEqual([expect.stringMatching(/^SITES_FILE: /)])
    const read = await loaded({ ...inTeams, SITES_FILE: await fileOf(two) })
    const sites = await sitesOn(memoryStore(), 'value' in read ? read.value : [])
    const clock = { now: () => '2026-11-20T14:00:00.000Z' }
    await expect(livePage(sites, clock, 0, () => undefined)).rejects.toThrow('PAGE: inte med SITES_FILE')
  })

  it('is not needed: one site has everyone', async () => {
    const read = await loaded({})
    const sites = await sitesOn(memoryStore(), 'value' in read ? read.value : [])
    expect(sites.all.map(({ id }) => id)).toEqual(['site'])
    expect(sites.of('teams', west)).toBe(sites.all[0]?.store)
  })
})
