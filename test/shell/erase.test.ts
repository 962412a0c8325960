import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { blank } from '../../bot/blank.ts'
import type { Bot } from '../../bot/bot.ts'
import { blankings } from '../../bot/erasePerson.ts'
import { eraseAgain } from '../../bot/erasures.ts'
import { createLog } from '../../bot/log.ts'
import type { Platform } from '../../bot/platforms/platform.ts'
import { peopleRecords } from '../../bot/scene.ts'
import type { View } from '../../bot/views/view.ts'
import { statusOf } from '../../rules/entry.ts'
import { granted } from '../../rules/refusal.ts'
import { seal } from '../../storage/seal.ts'
import { approved, logged, week } from '../given.ts'
import { openDesk, type Desk } from './desk.ts'

const roster = [
  'Roll;Namn;E-post;Program;BT-start;Enhet;Specialitet;Från;Till;Handledare',
  'kansli;Maria Lind;maria@region.se;;;;;;;',
  'handledare;Bo Ek;bo@region.se;;;;;;;',
  ';Anna Berg;anna@region.se;Stockholm;2026-08-31;Akutkliniken;akut sjukvård;2026-08-31;2026-12-27;bo@region.se',
  ';Erik Lund;erik@region.se;Stockholm;2026-08-31;Akutkliniken;akut sjukvård;2026-08-31;2026-12-27;bo@region.se',
]
const at = '2026-11-16T08:00:00.000Z'
const decision = ['--by', 'maria@region.se', '--decision', 'RS 2026-0412']

let desk: Desk
let ids: Record<'anna' | 'erik' | 'bo', string>
/** The check value of a digest from before. */
let head: string

beforeEach(async () => {
  desk = await openDesk()
  await writeFile(desk.file('roster.csv'), roster.join('\n'))
  await desk.bt('roster', 'import', desk.file('roster.csv'))
  await rm(desk.file('roster.csv'))
  const idOf = async (name: string) => (await desk.person(`${name}@region.se`)).id
  ids = { anna: await idOf('anna'), erik: await idOf('erik'), bo: await idOf('bo') }
  const { anna, erik, bo } = ids
  head = await desk.site(async (site) => {
    for (const doctor of [anna, erik]) {
      const one = week('2026-W46', { supervisor: bo })
      const changes = [logged(one, doctor), approved(one, bo)]
      await site.commit(doctor, { at, by: doctor, key: 'w46' }, () => granted(changes))
    }
    const people = peopleRecords(site)
    const stored = await people.get(anna)
    const account = { platform: 'slack', tenant: 'T1', user: 'UANNA' }
    await people.put(anna, stored!.version, { ...stored!.value, accounts: [account] })
    const subject = (doctor: string) => ({ doctor, entry: '2026-W46/akut', round: 0 })
    const sent = (id: string, recipient: string, doctors: string[]) =>
      site.deliveries.put({
        key: `request/${doctors.join('/')}#asked@${recipient}`,
        recipient,
        message: { platform: 'slack', conversation: `D-${id}`, id },
        card: { kind: 'requests', subjects: doctors.map(subject) },
        tells: [],
        shown: 'hash',
        at,
        day: '2026-11-16',
      })
    await sent('1', bo, [anna])
    await sent('2', bo, [anna, erik])
    await sent('3', anna, [erik])
    await site.deliveries.claim(`weeks/${anna}/2026-W46#first@${anna}`, 0, 1000, 1)
    return seal(site)
  })
})

const erase = (...more: string[]) => desk.bt('erase', 'anna@region.se', ...more)

/** Every file of the data folder that has one of the words. */
const filesWith = async (...words: string[]) => {
  const names = await readdir(desk.data, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const file of names.filter((one) => one.isFile())) {
    const path = join(file.parentPath, file.name)
    const text = path + (await readFile(path, 'utf8'))
    if (words.some((word) => text.toLowerCase().includes(word.toLowerCase()))) found.push(path)
  }
  return found
}

describe('erase', () => {
  test('leaves nothing of the person in any file', async () => {
    expect(await filesWith('Anna Berg', ids.anna, 'anna@region.se', 'UANNA')).not.toEqual([])
    const { code, said } = await erase(...decision, '--confirm', 'Anna Berg')
    expect(said).toMatch(/^Raderat\./)
    expect(code).toBe(0)
    expect(await filesWith('Anna Berg', ids.anna, 'anna@region.se', 'UANNA', 'Berg')).toEqual([])
  })

  test('leaves everyone else as they were, and what verify holds against every digest', async () => {
    const before = await desk.site((site) => site.journal(ids.erik))
    await erase(...decision, '--confirm', 'Anna Berg')
    expect(await desk.site((site) => site.journal(ids.erik))).toEqual(before)
    expect((await desk.people()).map(({ name }) => name).sort()).toEqual(['Bo Ek', 'Erik Lund', 'Maria Lind'])
    const about = await desk.site((site) => site.deliveries.about(ids.erik))
    expect(about.map(({ message }) => message.id)).toEqual(['2'])
    const { code, said } = await desk.bt('verify', '--head', head)
    expect(said).toContain('1 loggböcker')
    expect(code).toBe(0)
  })

  test('is told apart from a logbook that somebody took away', async () => {
    await erase(...decision, '--confirm', 'Anna Berg')
    await rm(desk.file('erasures.jsonl'))
    const { code, said } = await desk.bt('verify')
    expect(said).toContain('någon som erasures.jsonl inte säger är raderad')
    expect(code).toBe(1)
  })

  test('is remembered without the person: who decided, by which number, and a hash', async () => {
    await erase(...decision, '--confirm', 'Anna Berg')
    const line = JSON.parse(await readFile(desk.file('erasures.jsonl'), 'utf8')) as object
    expect(line).toMatchObject({ format: 1, decision: 'RS 2026-0412' })
    expect(Object.keys(line).sort()).toEqual([
      'at',
      'by',
      'decision',
      'format',
      'leaves',
      'salt',
      'site',
      'who',
    ])
  })

  test('is done again on a backup that was restored, and to nobody who came back since', async () => {
    await cp(desk.file('live'), desk.file('backup'), { recursive: true })
    await erase(...decision, '--confirm', 'Anna Berg')
    await rm(desk.file('live'), { recursive: true })
    await cp(desk.file('backup'), desk.file('live'), { recursive: true })
    await rm(desk.file('backup'), { recursive: true })
    expect(await desk.site((store) => eraseAgain(desk.data, { id: 'site', store }))).toBe(1)
    expect(await filesWith('Anna Berg', ids.anna, 'UANNA')).toEqual([])
    expect((await desk.bt('verify')).code).toBe(0)
    await writeFile(desk.file('roster.csv'), roster.join('\n'))
    await desk.bt('roster', 'import', desk.file('roster.csv'))
    expect(await desk.site((store) => eraseAgain(desk.data, { id: 'site', store }))).toBe(0)
    expect((await desk.logbook('anna@region.se')).enrolment).toBeDefined()
  })

  test('of a handledare keeps what was signed, with the name of who signed', async () => {
    const { code } = await desk.bt('erase', 'bo@region.se', ...decision, '--confirm', 'Bo Ek')
    expect(code).toBe(0)
    const [entry] = (await desk.logbook('anna@region.se')).entries
    expect(entry && statusOf(entry)).toBe('approved')
    expect(JSON.stringify(entry)).toContain(`"name":"${ids.bo}"`)
    expect(
      (await desk.bt('export', 'anna@region.se', '--format', 'html', '--out', desk.file('x.html'))).code,
    ).toBe(0)
    expect((await desk.bt('verify')).code).toBe(0)
  })

  const refused: [what: string, args: string[], sentence: string][] = [
    ['no confirmation', decision, 'kör igen med --confirm "Anna Berg"'],
    ['another name', [...decision, '--confirm', 'Anna Borg'], 'Inget är raderat än.'],
    [
      'someone who is not of the kansli',
      ['--by', 'bo@region.se', '--decision', 'RS 1', '--confirm', 'Anna Berg'],
      '--by ska vara någon på kansliet',
    ],
    [
      'a decision that tells of her',
      ['--by', 'maria@region.se', '--decision', 'Anna slutar 2026', '--confirm', 'Anna Berg'],
      'beslutets nummer',
    ],
    [
      'a decision without a number',
      ['--by', 'maria@region.se', '--decision', 'muntligt', '--confirm', 'Anna Berg'],
      'beslutets nummer',
    ],
  ]
  test.each(refused)('erases nothing with %s', async (_, args, sentence) => {
    const before = await filesWith('Anna Berg')
    const { code, said } = await erase(...args)
    expect(said).toContain(sentence)
    expect(code).toBe(2)
    expect(await filesWith('Anna Berg')).toEqual(before)
  })
})

describe('the bot at its next start', () => {
  test('blanks the messages that told of her, and then forgets where they stand', async () => {
    await erase(...decision, '--confirm', 'Anna Berg')
    const shown: [id: string, view: View][] = []
    const platform: Platform = {
      name: 'slack',
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
      send: () => Promise.reject(new Error('sent')),
      sendFile: () => Promise.reject(new Error('sent')),
      replace: (message, view) => Promise.resolve(void shown.push([message.id, view])),
    }
    await desk.site(async (store) => {
      const bot: Bot = {
        store,
        programmes: new Map(),
        fixedSettings: {},
        platforms: [platform],
        clock: { now: () => at },
        machineNow: () => 0,
        log: createLog({ write: () => {} }),
      }
      await blank(bot)
      expect(shown.map(([id]) => id).sort()).toEqual(['1', '2', '3'])
      const [, first] = shown.find(([id]) => id === '1') ?? []
      expect(first?.summary).toBe('Det här gällde någon vars uppgifter har raderats.')
      const [, shared] = shown.find(([id]) => id === '2') ?? []
      expect(shared?.summary).not.toContain('raderats')
      expect(await blankings(store).all()).toEqual([])
    })
  })
})
