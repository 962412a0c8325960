import { beforeEach, describe, expect, it } from 'vitest'
import { bySite, partOf } from '../../bot/platforms/parts.ts'
import type { Answer, Incoming, Part } from '../../bot/platforms/platform.ts'
import { sitesOn, type KeptSites } from '../../bot/sites/site.ts'
import { memoryStore } from '../../storage/memory.ts'
import type { SiteStore } from '../../storage/store.ts'

const rules = { programmes: new Map(), fixedSettings: {}, roster: undefined }
const view = { summary: 'Hej', parts: [] }

let sites: KeptSites
let vast: SiteStore
let norr: SiteStore
/** What the shared platform was made to do. */
let done: string[]

const platform: Part = {
  name: 'chat',
  send: ({ tenant }) => {
    done.push(`send ${tenant}`)
    return Promise.resolve({ platform: 'chat', tenant, conversation: 'c', id: '1' })
  },
  replace: ({ tenant }) => Promise.resolve(void done.push(`replace ${tenant}`)),
  sendFile: ({ tenant }) => Promise.resolve(void done.push(`file ${tenant}`)),
  showHome: ({ tenant }) => Promise.resolve(void done.push(`home ${tenant}`)),
  profile: ({ tenant }) => {
    done.push(`profile ${tenant}`)
    return Promise.resolve({ name: 'Anna', member: true })
  },
}

beforeEach(async () => {
  done = []
  sites = await sitesOn(memoryStore(), [
    { id: 'vast', tenants: { chat: ['V1', 'V2'] }, ...rules },
    { id: 'norr', tenants: { chat: ['N1'] }, ...rules },
  ])
  const [one, other] = sites.all
  if (one === undefined || other === undefined) throw new Error('no sites')
  ;[vast, norr] = [one.store, other.store]
})

const missing = Promise.resolve('missing')

/** Everything that a bot can ask of a platform about one workspace. */
const askAll = (part: Part, tenant: string): readonly Promise<unknown>[] => {
  const to = { platform: 'chat', tenant, user: 'anna' }
  const file = { name: 'a.pdf', about: 'Underlag', mime: 'application/pdf', content: new Uint8Array() }
  return [
    part.send(to, view),
    part.replace({ platform: 'chat', tenant, conversation: 'c', id: '1' }, view),
    part.sendFile(to, file),
    part.showHome?.(to, view) ?? missing,
    part.profile?.(to) ?? missing,
  ]
}

describe('a site’s part of a platform', () => {
  it('reaches every workspace of its own', async () => {
    const part = partOf(platform, vast, sites)
    await Promise.all([...askAll(part, 'V1'), ...askAll(part, 'V2')])
    const all = ['send', 'replace', 'file', 'home', 'profile']
    expect(done).toEqual([...all.map((one) => `${one} V1`), ...all.map((one) => `${one} V2`)])
  })

  it.each(['N1', 'nobodys'])('reaches nothing in %s, in no way', async (tenant) => {
    const asked = await Promise.allSettled(askAll(partOf(platform, vast, sites), tenant))
    expect(asked).toEqual(
      asked.map(() => ({
        status: 'rejected',
        reason: expect.objectContaining({ fault: 'unreachable' }) as Error,
      })),
    )
    expect(done).toEqual([])
  })

  it('has only what the platform has', () => {
    const refuse = () => Promise.reject(new Error('sends nothing'))
    const bare: Part = { name: 'chat', send: refuse, replace: refuse, sendFile: refuse }
    expect(Object.keys(partOf(bare, vast, sites))).toEqual(['name', 'send', 'replace', 'sendFile'])
  })
})

describe('what comes in', () => {
  const heard: Incoming[] = []
  const incoming = (tenant: string): Incoming => ({
    ...{ platform: 'chat', tenant, user: 'anna', key: '1' },
    input: { kind: 'text', text: 'status' },
  })
  const saying = (notice: string) => (said: Incoming) => {
    heard.push(said)
    return Promise.resolve<Answer>({ notice })
  }

  it('is heard by the bot of its site alone, and by none where it is nobody’s', async () => {
    const nobodys: string[] = []
    const answers = new Map([
      [vast, saying('väst')],
      [norr, saying('norr')],
    ])
    const answer = bySite(
      sites,
      (site) => answers.get(site),
      (name) => nobodys.push(name),
    )
    expect(await answer(incoming('V2'))).toEqual({ notice: 'väst' })
    expect(await answer(incoming('N1'))).toEqual({ notice: 'norr' })
    expect(nobodys).toEqual([])
    expect(await answer(incoming('X9'))).toEqual({})
    expect(nobodys).toEqual(['chat'])
    expect(heard.map(({ tenant }) => tenant)).toEqual(['V2', 'N1'])
  })
})
