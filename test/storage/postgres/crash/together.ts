import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { loadProgrammes } from '../../../../bot/programmes.ts'
import { seedRoster } from '../../../../bot/roster.ts'
import type { SiteStore } from '../../../../storage/store.ts'
import type { TestDatabase } from '../../../postgres/database.ts'
import { roster } from '../../crash/people.ts'
import { now } from '../../crash/story.ts'
import type { Death } from '../../crash/told.ts'

/** A site with the people of the story, and a folder for the programmes and what people see. */
export const prepare = async (dir: string, site: SiteStore): Promise<void> => {
  await mkdir(dir, { recursive: true })
  const { programmes } = await loadProgrammes()
  await writeFile(join(dir, 'programmes.json'), JSON.stringify([...programmes]))
  await seedRoster(roster, site, now)
}

export interface Life {
  readonly script: string
  readonly url: string
  readonly site: string
  readonly dir: string
  /** A number that no other life of the story has. */
  readonly life: number
  readonly death?: Death | undefined
}

/** Runs one life of one instance, and gives whether it was killed before it had told the story. */
export const live = async ({ script, url, site, dir, life, death }: Life): Promise<boolean> => {
  const args = [script, url, site, dir, death?.at ?? '', String(death?.nth ?? 0), String(life)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  if (death?.at === 'anywhere') {
    await Promise.race([once(child.stdout, 'data'), ended])
    await after(Math.random() * death.nth * 100)
    child.kill('SIGKILL')
  } else child.stdout.resume()
  const [code, signal] = (await ended) as [number | null, string | null]
  if (code !== null && code !== 0) throw new Error(`a life ended with ${code}`)
  return signal === 'SIGKILL'
}

/** Breaks connections at random, a few at a time, until told to stop; gives how many. */
export const breaking = (own: TestDatabase): { stop(): Promise<number> } => {
  let isOver = false
  let broken = 0
  const run = async () => {
    while (!isOver) {
      const ended = await own.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name like 'bt-loggen %' and random() < 0.3`,
      )
      broken += ended.length
      await after(20 + Math.random() * 60)
    }
  }
  const running = run()
  return {
    stop: async () => {
      isOver = true
      await running
      return broken
    },
  }
}
