import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { loadProgrammes } from '../../../bot/programmes.ts'
import { seedRoster } from '../../../bot/roster.ts'
import { openLowdbStore } from '../../../storage/lowdb/store.ts'
import { roster } from './people.ts'
import type { Point } from './points.ts'
import { now } from './story.ts'

/** Where and at which passing a life is to end; 'anywhere' is at a time nobody chose. */
export interface Death {
  readonly at: Point | 'anywhere'
  readonly nth: number
}

/** A story that was told to its end in spite of so many deaths. */
export interface Told {
  readonly dir: string
  readonly deaths: readonly Death[]
}

/** A folder with the people and programmes of the story in it, before anyone did anything. */
const prepared = async (dir: string): Promise<void> => {
  await mkdir(dir)
  const { programmes } = await loadProgrammes()
  await writeFile(join(dir, 'programmes.json'), JSON.stringify([...programmes]))
  const store = await openLowdbStore({ dir: join(dir, 'data') })
  await seedRoster(roster, await store.site('site'), now)
  await store.close()
}

/** Runs one life, and gives whether it died before the story was over. */
const live = async (script: string, dir: string, life: number, death?: Death): Promise<boolean> => {
  const args = [script, dir, death?.at ?? '', String(death?.nth ?? 0), String(life)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  if (death?.at === 'anywhere') {
    await Promise.race([once(child.stdout, 'data'), ended])
    await after(Math.random() * death.nth * 20)
    child.kill('SIGKILL')
  } else child.stdout.resume()
  const [code, signal] = (await ended) as [number | null, string | null]
  if (code !== null && code !== 0) throw new Error(`a life ended with ${code}`)
  return signal === 'SIGKILL'
}

/** Tells the story with these deaths in it, as many as there is story for, and then to its end. */
export const tellStory = async (script: string, dir: string, deaths: readonly Death[]): Promise<Told> => {
  await prepared(dir)
  const died: Death[] = []
  for (const death of deaths) {
    if (!(await live(script, dir, died.length, death))) return { dir, deaths: died }
    died.push(death)
  }
  await live(script, dir, died.length)
  return { dir, deaths: died }
}

export const linesOf = (dir: string, name: string): readonly string[] => {
  const file = join(dir, name)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
}
