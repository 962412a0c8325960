import { describe, expect, it } from 'vitest'
import { readTeamsConfig } from '../../../bot/platforms/teams/config.ts'

const ID = '11111111-2222-4333-8444-555555555555'
const TENANT = '99999999-8888-4777-8666-555555555555'
const OTHER = '99999999-8888-4777-8666-555555555556'
const GOOD = { TEAMS_APP_ID: ID, TEAMS_APP_PASSWORD: 'hemligt', TEAMS_TENANT_ID: TENANT }
const LOOPBACK = { TEAMS_INSECURE_LOOPBACK: '1' }

describe('the configuration of Teams', () => {
  it('is not there when nothing names it, or only empty values do', () => {
    expect(readTeamsConfig({})).toEqual({ faults: [] })
    expect(readTeamsConfig({ TEAMS_APP_ID: '', TEAMS_APP_PASSWORD: ' ' })).toEqual({ faults: [] })
  })

  it('is a single tenant with a secret unless it says otherwise', () => {
    expect(readTeamsConfig(GOOD).config).toEqual({
      appId: ID,
      appType: 'SingleTenant',
      tenants: [TENANT],
      secret: { secret: 'password', password: 'hemligt' },
    })
  })

  it('takes a certificate in place of a secret, a managed identity, and several tenants', () => {
    const certificate = { TEAMS_CERTIFICATE_THUMBPRINT: 'AB12', TEAMS_CERTIFICATE_KEY_FILE: 'bot.pem' }
    expect(readTeamsConfig({ ...GOOD, TEAMS_APP_PASSWORD: '', ...certificate }).config?.secret).toEqual({
      secret: 'certificate',
      thumbprint: 'AB12',
      keyFile: 'bot.pem',
    })
    const managed = { ...GOOD, TEAMS_APP_PASSWORD: '', TEAMS_APP_TYPE: 'UserAssignedMsi' }
    expect(readTeamsConfig(managed).config?.secret).toEqual({ secret: 'none' })
    const several = { ...GOOD, TEAMS_APP_TYPE: 'MultiTenant', TEAMS_TENANT_ID: `${TENANT}, ${OTHER}` }
    expect(readTeamsConfig(several).config?.tenants).toEqual([TENANT, OTHER])
  })

  it.each<[what: string, env: Record<string, string>, named: string]>([
    ['an empty app id, whatever the secret', { ...GOOD, TEAMS_APP_ID: '' }, 'TEAMS_APP_ID'],
    ['an app id that is none', { ...GOOD, TEAMS_APP_ID: 'bt-loggen' }, 'TEAMS_APP_ID'],
    ['a slip in the app type', { ...GOOD, TEAMS_APP_TYPE: 'Singletenant' }, 'TEAMS_APP_TYPE'],
    ['a single tenant without its id', { ...GOOD, TEAMS_TENANT_ID: '' }, 'TEAMS_TENANT_ID'],
    [
      'many tenants without a list of them',
      { ...GOOD, TEAMS_APP_TYPE: 'MultiTenant', TEAMS_TENANT_ID: '' },
      'TEAMS_TENANT_ID',
    ],
    ['two tenants for a single one', { ...GOOD, TEAMS_TENANT_ID: `${TENANT},${OTHER}` }, 'TEAMS_TENANT_ID'],
    ['no secret', { ...GOOD, TEAMS_APP_PASSWORD: '' }, 'TEAMS_APP_PASSWORD'],
    ['half a certificate', { ...GOOD, TEAMS_CERTIFICATE_THUMBPRINT: 'AB12' }, 'TEAMS_CERTIFICATE_KEY_FILE'],
    [
      'a managed identity with a secret',
      { ...GOOD, TEAMS_APP_TYPE: 'UserAssignedMsi' },
      'TEAMS_APP_PASSWORD',
    ],
    ['an open door that others can reach', { ...LOOPBACK, HOST: '0.0.0.0' }, 'HOST'],
    ['an open door in production', { ...LOOPBACK, NODE_ENV: 'production' }, 'TEAMS_INSECURE_LOOPBACK'],
    ['an open door beside a real app', { ...GOOD, ...LOOPBACK }, 'TEAMS_INSECURE_LOOPBACK'],
    ['an open door that is half open', { TEAMS_INSECURE_LOOPBACK: 'true' }, 'TEAMS_INSECURE_LOOPBACK'],
  ])('refuses %s, and names the variable', (_, env, named) => {
    const { config, faults } = readTeamsConfig(env)
    expect(config).toBeUndefined()
    expect(faults.join('\n')).toContain(named)
  })

  it('opens the door to this machine alone when asked to', () => {
    expect(readTeamsConfig({ ...LOOPBACK, HOST: '127.0.0.1' }).config?.appId).toBe('')
  })
})
