import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { ownFolder } from '../../bot/programmes.ts'
import { dataFolder } from '../storage/disk.ts'
import { openDesk, type Desk } from './desk.ts'

let folder: string
let bt: Desk['bt']

beforeEach(async () => {
  bt = (await openDesk()).bt
  folder = await dataFolder()
  for (const name of ['stockholm.yaml', 'halmstad.yaml']) await cp(join(ownFolder, name), join(folder, name))
})

describe('programmes check', () => {
  test('tells what each programme is and what it asks its kansli', async () => {
    const { code, said } = await bt('programmes', 'check', folder)
    expect(said).toContain('halmstad.yaml: halmstad, Region Hallands BT-program i Halmstad')
    expect(said).toContain('Att svara på för kansliet: Hur långa är primärvård')
    expect(said).toContain('2 programfiler, ingen med fel.')
    expect(code).toBe(0)
  })

  test('names each fault with its file, line and reason', async () => {
    const file = join(folder, 'halmstad.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('months: 4.5', 'months: 4.4'))
    await writeFile(join(folder, 'own.yaml'), 'format: 1\nid: [')
    const { code, said } = await bt('programmes', 'check', folder)
    const line = text.split('\n').findIndex((one) => one.includes('months: 4.5')) + 1
    expect(said).toContain(`FEL halmstad.yaml:${line}: categories.0.target`)
    expect(said).toMatch(/FEL own\.yaml:2: /)
    expect(said).toContain('3 programfiler, 2 med fel.')
    expect(code).toBe(1)
  })

  test('reads those that come along where no folder is named, in English too', async () => {
    const { code, said } = await bt('programmes', 'check', '--language', 'en')
    expect(said).toContain('For the office to answer: Which clinical specialties')
    expect(said).toMatch(/\d+ programme files, none with faults\./)
    expect(code).toBe(0)
  })

  test('says that a folder is missing or empty', async () => {
    expect((await bt('programmes', 'check', join(folder, 'no'))).said).toContain('ENOENT')
    const empty = await dataFolder()
    expect(await bt('programmes', 'check', empty)).toEqual({
      code: 2,
      said: `Det finns inga programfiler (.yaml) i ${empty}.`,
    })
  })
})
