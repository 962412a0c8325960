import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '../../bot/commandLine.ts'
import { PlatformError, type Platform } from '../../bot/platforms/platform.ts'
import { peopleRecords } from '../../bot/scene.ts'
import { personSchema } from '../../rules/person.ts'
import type { MemoryDisk } from '../../storage/memory.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-18T09:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const channel = (id = 'maria') => by(id).in('kansli')
const digests = async () => (await channel().sees()).filter((text) => text.includes('BT vecka'))

describe('the check value in the digest', () => {
  it('is one that the command line knows, and finds a logbook by that was cut since', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'bt-'))
    const kept = await openWorld({ start: '2026-11-18T09:00', dir })
    await kept.person('maria').in('kansli').says('kansli här')
    await kept.person('anna').says('v46 akut')
    await kept.at('2026-11-23T07:30')
    const head = /loggböcker: (\S+)/.exec(await kept.person('maria').in('kansli').last())?.[1] ?? ''
    await kept.stop()
    const verify = () => commandLine(['verify', '--head', head, '--data', dir], { env: {}, say: () => {} })
    expect(await verify()).toBe(0)
    const annas = join(
      dir,
      (await readdir(dir, { recursive: true })).find((one) => one.endsWith('anna.jsonl'))!,
    )
    const lines = (await readFile(annas, 'utf8')).trimEnd().split('\n')
    await writeFile(annas, `${lines.slice(0, -1).join('\n')}\n`)
    expect(await verify()).toBe(1)
    await rm(dir, { recursive: true })
  })
})

describe('the kansli’s channel', () => {
  it('is claimed by writing kansli här in it, and says what comes there', async () => {
    await channel().says('kansli här')
    const said = await channel().last()
    expect(said).toContain('veckobrevet kommer hit, nästa gång måndag 23 november 2026 07:30')
    expect(said).toContain('Maria Lind bestämde det.')
    expect(said).toContain('Här står bara antal, inga namn.')
    expect(await digests()).toEqual([])
  })

  it('can be claimed by the kansli only, and in a channel only', async () => {
    const bo = channel('bo')
    await bo.says('kansli här')
    expect(bo.notice()).toBe('Det kan bara BT-kansliet bestämma.')
    await by('maria').says('kansli här')
    expect(await by('maria').last()).toContain('Skriv kansli här i den kanal som ska få veckobrevet.')
    await world.at('2026-11-23T08:00')
    expect(await digests()).toEqual([])
  })

  it('moves when it is claimed elsewhere, and the old one is not touched any more', async () => {
    await channel().says('kansli här')
    await world.at('2026-11-23T07:30')
    const before = await digests()
    await by('maria').in('annan').says('kansli här')
    expect(await by('maria').in('annan').last()).toContain('Det kom till en annan kanal förut')
    await by('anna').says('v45-47 akut')
    expect(await digests()).toEqual(before)
    await world.at('2026-11-30T07:30')
    expect(await digests()).toEqual(before)
    expect(await by('maria').in('annan').last()).toContain('BT vecka 49')
  })

  it('is given up again, by the kansli only', async () => {
    await channel().says('kansli här')
    const bo = channel('bo')
    await bo.presses('Sluta skicka hit')
    expect(bo.notice()).toBe('Det kan bara BT-kansliet bestämma.')
    await channel().presses('Sluta skicka hit')
    expect(await channel().last()).toContain('Veckobrevet kommer inte hit längre.')
    await world.at('2026-11-23T08:00')
    expect(await digests()).toEqual([])
  })
})

describe('a digest that something goes wrong with', () => {
  const claimed = async (disk: MemoryDisk) => {
    const before = await openWorld({ start: '2026-11-18T09:00', disk })
    await before.person('maria').in('kansli').says('kansli här')
    await before.stop()
  }
  const comes = async (kept: World) =>
    (await kept.person('maria').in('kansli').sees()).filter((text) => text.includes('BT vecka 48')).length

  it('comes once when the process died between its claim and its send', async () => {
    const disk: MemoryDisk = new Map()
    await claimed(disk)
    const dying = await openWorld({ start: '2026-11-23T07:00', disk })
    await dying.store.deliveries.claim('digest/2026-W48', Date.parse('2026-11-23T06:30:00Z'), 60_000, 2)
    await dying.stop()
    const after = await openWorld({ start: '2026-11-23T07:30', disk })
    expect(await comes(after)).toBe(0)
    for (const minute of [32, 33, 50]) await after.at(`2026-11-23T07:${minute}`)
    expect(await comes(after)).toBe(1)
    await after.stop()
  })

  it.each([
    ['without a word whether it came, comes once more when the lease is over', true, 2],
    ['and surely did not come, is sent again and comes once', false, 1],
  ] as const)('%s', async (_, cameFirst, times) => {
    const disk: MemoryDisk = new Map()
    await claimed(disk)
    let fails = true
    const through = (platform: Platform): Platform => ({
      ...platform,
      send: async (to, view) => {
        if (!('channel' in to) || !fails) return platform.send(to, view)
        fails = false
        if (cameFirst) await platform.send(to, view)
        throw new PlatformError(platform.name, cameFirst ? 'unsure' : 'rate')
      },
    })
    const kept = await openWorld({ start: '2026-11-23T07:30', disk, through })
    for (const minute of [31, 32, 33, 50]) await kept.at(`2026-11-23T07:${minute}`)
    expect(await comes(kept)).toBe(times)
    await kept.stop()
  })
})

describe('a channel that takes nothing any more', () => {
  it('is told of to the kansli once, and not tried again', async () => {
    let tries = 0
    const through = (platform: Platform): Platform => ({
      ...platform,
      send: (to, view) => {
        if (!('channel' in to)) return platform.send(to, view)
        tries += 1
        return Promise.reject(new PlatformError(platform.name, 'unreachable'))
      },
    })
    const lost = await openWorld({ start: '2026-11-18T09:00', through })
    await lost.person('maria').in('kansli').says('kansli här')
    await lost.at('2026-11-23T07:30')
    await lost.at('2026-11-23T07:31')
    await lost.at('2026-11-30T07:30')
    expect(tries).toBe(1)
    const told = (await lost.person('maria').sees()).filter((text) => text.includes('kom inte fram'))
    expect(told).toHaveLength(1)
    await lost.stop()
  })
})

describe('the digest', () => {
  it('comes on Monday 07:30 once, deviations first, with counts and no names', async () => {
    await channel().says('kansli här')
    await world.at('2026-11-23T07:29')
    expect(await digests()).toEqual([])
    await world.at('2026-11-23T07:30')
    await world.at('2026-11-23T09:00')
    const [digest, ...more] = await digests()
    expect(more).toEqual([])
    expect(digest).toContain('BT vecka 48 (23–27 nov)')
    expect(digest).toMatch(/2 BT-läkare får för lite tid med sin plan\n\[Visa\]/)
    expect(digest).toMatch(/1 BT-läkare har minst 2 ologgade veckor\n\[Visa\]/)
    expect(digest).toContain('2 BT-läkare, 0 i fas. 0 av 36 delmål har underlag.')
    expect(digest).toContain('0 av 2 har loggat v47.')
    expect(digest).toMatch(/Kontrolltal för 2 loggböcker: [0-9a-f]{16}/)
    expect(digest).not.toMatch(/Anna|Erik|Berg|Lund/)
  })

  it('follows what happens until the next, without another message', async () => {
    await channel().says('kansli här')
    await world.at('2026-11-23T07:30')
    await by('anna').says('v45-47 akut')
    const [digest, ...more] = await digests()
    expect(more).toEqual([])
    expect(digest).not.toContain('ologgade veckor')
    expect(digest).toContain('1 av 2 har loggat v47.')
  })

  it('opens each line in private for the kansli, and for nobody else', async () => {
    await channel().says('kansli här')
    await world.at('2026-11-23T07:30')
    const before = (await channel().sees()).length
    const maria = channel()
    await maria.presses('Visa')
    expect(maria.notice()).toBe('Jag svarade i vår egen chatt, så att bara du ser det.')
    expect(await by('maria').last()).toContain('Planen räcker inte')
    expect(await by('maria').last()).toContain('Anna Berg · Region Stockholms regionala BT-program')
    const bo = channel('bo')
    const seen = await by('bo').sees()
    await bo.presses('Visa')
    expect(bo.notice()).toContain('Översikten är för BT-kansliet.')
    expect(await by('bo').sees()).toEqual(seen)
    expect((await channel().sees()).length).toBe(before)
  })

  it('shows initials where only the kansli reads, never of someone with protected identity', async () => {
    const people = peopleRecords(world.store)
    const erik = await people.get('erik')
    await people.put('erik', erik!.version, { ...erik!.value, protectedIdentity: true })
    await channel().says('kansli här')
    await channel().presses('Bara kansliet är här')
    expect(await channel().last()).toContain('här står initialer; skyddade uppgifter aldrig')
    await world.at('2026-11-23T07:30')
    expect((await digests())[0]).toContain(
      '2 BT-läkare får för lite tid med sin plan\nA.B., 1 med skyddade uppgifter',
    )
    await channel().says('kansli här')
    await channel().presses('Andra kan läsa här')
    expect((await digests())[0]).not.toContain('A.B.')
  })

  it('comes on the next working day when Monday is red', async () => {
    await channel().says('kansli här')
    await world.at('2027-03-29T12:00')
    expect((await digests()).some((text) => text.includes('vecka 13'))).toBe(false)
    await world.at('2027-03-30T07:30')
    expect((await digests()).at(-1)).toContain('BT vecka 13 (29 mars–2 apr)')
  })

  it('says in one line that nothing deviates', async () => {
    const office = { format: 1 as const, id: 'maria', name: 'Maria Lind', roles: ['office' as const] }
    const people = [personSchema.parse(office)]
    const calm = await openWorld({ start: '2026-11-18T09:00', roster: { people, doctors: [] } })
    const there = calm.person('maria').in('kansli')
    await there.says('kansli här')
    await calm.at('2026-11-23T07:30')
    expect((await there.last()).split('\n')[0]).toBe(
      'BT vecka 48 (23–27 nov): inget avviker, 0 BT-läkare är i fas. Alla har loggat v47.',
    )
    await calm.stop()
  })
})

describe('after a crash or downtime', () => {
  it('brings only the latest digest, on a working day, and not twice', async () => {
    const disk: MemoryDisk = new Map()
    const first = await openWorld({ disk, start: '2026-11-18T09:00' })
    await first.person('maria').in('kansli').says('kansli här')
    await first.stop()
    const second = await openWorld({ disk, start: '2026-12-05T12:00' })
    const seen = async (from: World) =>
      (await from.person('maria').in('kansli').sees()).filter((text) => text.includes('BT vecka'))
    expect(await seen(second)).toEqual([])
    await second.at('2026-12-07T07:00')
    expect(await seen(second)).toEqual([])
    await second.at('2026-12-07T07:30')
    expect((await seen(second)).map((text) => /vecka \d+/.exec(text)?.[0])).toEqual(['vecka 50'])
    await second.stop()
    const third = await openWorld({ disk, start: '2026-12-07T10:00' })
    expect(await seen(third)).toHaveLength(1)
    await third.stop()
  })
})
