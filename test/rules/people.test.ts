import { describe, expect, it } from 'vitest'
import { officeChannelId, officeChannelSchema } from '../../rules/officeChannel.ts'
import { isAbout } from '../../rules/overdue.ts'
import { isReachable, isSameAccount, officeOf } from '../../rules/person.ts'
import { people, person } from '../given.ts'

const account = { platform: 'teams', tenant: 'regionen', user: 'u1' }

describe('an account', () => {
  it('is one by platform, tenant and user together', () => {
    expect(isSameAccount(account, { ...account })).toBe(true)
    for (const other of [{ platform: 'slack' }, { tenant: 'annan' }, { user: 'u2' }])
      expect(isSameAccount(account, { ...account, ...other })).toBe(false)
  })

  it('takes messages until the platform could not reach it; one that does is enough', () => {
    const reachable = (...each: (boolean | undefined)[]) =>
      isReachable(
        person('bo', {
          accounts: each.map((one) => ({ ...account, ...(one !== undefined && { reachable: one }) })),
        }),
      )
    expect(reachable()).toBe(false)
    expect(reachable(undefined)).toBe(true)
    expect(reachable(true)).toBe(true)
    expect(reachable(false)).toBe(false)
    expect(reachable(false, undefined)).toBe(true)
  })
})

it('knows the kansli by its role, whatever else they are', () => {
  const [maria, olle] = [
    person('maria', { roles: ['office'] }),
    person('olle', { roles: ['supervisor', 'office'] }),
  ]
  expect(officeOf(people(person('bo'), maria, person('anna', { roles: ['doctor'] }), olle))).toEqual([
    maria,
    olle,
  ])
})

it('keeps the kansli’s channel under an id that no person’s begins with', () => {
  const channel = {
    format: 1,
    id: officeChannelId,
    platform: 'teams',
    tenant: 'regionen',
    channel: 'c1',
    language: 'sv',
    officeOnly: true,
    claimedBy: 'maria',
    claimedAt: '2026-03-02T08:00:00.000Z',
    isClaimed: true,
  }
  expect(officeChannelId.startsWith('#')).toBe(true)
  expect(officeChannelSchema.parse(channel)).toEqual(channel)
  expect(officeChannelSchema.parse({ ...channel, language: 'en' }).language).toBe('en')
  for (const wrong of [{ id: 'bo' }, { language: 'no' }, { claimedAt: 'i går' }, { names: ['Bo'] }])
    expect(officeChannelSchema.safeParse({ ...channel, ...wrong }).success).toBe(false)
})

it('knows of a message to others which doctor it was about', () => {
  expect(isAbout('request/anna/2026-W11/akut/0#escalated@karin', 'anna')).toBe(true)
  expect(isAbout('deadline/anna/programmeEnd//2027-01-04#1w@maria', 'anna')).toBe(true)
  expect(isAbout('request/annabella/2026-W11/akut/0#escalated@karin', 'anna')).toBe(false)
  expect(isAbout('confirm/anna/bo#named@maria', 'anna')).toBe(false)
})
