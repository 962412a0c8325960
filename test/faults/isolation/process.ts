import { strFromU8, unzipSync } from 'fflate'
import { botsOf } from '../../../bot/live/bots.ts'
import { createLog } from '../../../bot/log.ts'
import type { Incoming, Platform } from '../../../bot/platforms/platform.ts'
import { seedRoster } from '../../../bot/roster.ts'
import { sitesOn } from '../../../bot/sites/site.ts'
import type { NamedFile } from '../../../bot/views/namedFile.ts'
import type { Verb } from '../../../bot/intent.ts'
import type { Logbook } from '../../../rules/logbook.ts'
import { instantOf, type LocalTime } from '../../../rules/calendar/instant.ts'
import { memoryStore, type MemoryDisk } from '../../../storage/memory.ts'
import { pagesOfPdf, wordsOfDocx } from '../../documents/readBack.ts'
import { linesOf, type LogLine } from '../../stories/logged.ts'
import { everyVerb, type Shown } from './everyVerb.ts'
import type { Region } from './regions.ts'

/** One process that serves regions on one platform, and all that each of them was told. */
export interface Process {
  /** Whose deed it is does it to the doctor; gives what is answered. */
  does(region: Region, doctor: string, verb: Verb): Promise<string>
  hands(region: Region, incoming: Pick<Incoming, 'user' | 'channel' | 'input'>): Promise<string>
  /** Lets the bots say what is due by then, on Stockholm's wall clock. */
  at(local: LocalTime): Promise<void>
  /** Everything that was shown, sent, drawn or handed over in the region, in order. */
  told(region: Region): readonly string[]
  /** All that is kept of the region, as text; or of those kinds. */
  kept(region: Region, ...kinds: readonly string[]): string
  logged(): readonly LogLine[]
}

export const openProcess = async (regions: readonly Region[]): Promise<Process> => {
  const disk: MemoryDisk = new Map()
  const sites = await sitesOn(
    memoryStore(disk),
    regions.map(({ site }) => site),
  )
  const told = new Map(regions.map(({ tenant }) => [tenant, [] as string[]]))
  const log: string[] = []
  let now = instantOf('2026-11-20T15:00', 'Europe/Stockholm')
  const around = {
    clock: { now: () => now },
    machineNow: () => Date.parse(now),
    log: createLog({ write: (line) => void log.push(line) }),
  }
  const bots = botsOf(sites, [recording(told)], around)
  for (const { store, roster } of sites.all) if (roster) await seedRoster(roster, store, now)
  /** Each region numbers what its people do from 1: the same keys come from both. */
  const hands: Process['hands'] = async ({ tenant }, { user, ...incoming }) => {
    const lines = told.get(tenant) ?? []
    const person = { platform: 'chat', tenant, user, key: String(lines.length) }
    const answer = JSON.stringify(await bots.answer({ ...person, ...incoming }))
    lines.push(`${user} <- ${answer}`)
    await bots.finished()
    return answer
  }
  return {
    hands,
    does: async (region, doctor, verb) => {
      const { by: user, channel, values, wish } = everyVerb(doctor, region)[verb]
      const action = { verb, ...wish(shownOf(await sites.of('chat', region.tenant)?.logbook(doctor))) }
      const input = values ? { kind: 'submit' as const, action, values } : { kind: 'press' as const, action }
      return hands(region, { user, ...(channel !== undefined && { channel }), input })
    },
    at: async (local) => {
      now = instantOf(local, 'Europe/Stockholm')
      bots.tick()
      await bots.finished()
    },
    told: ({ tenant }) => told.get(tenant) ?? [],
    kept: ({ mark }, ...kinds) => {
      const isAsked = (name: string) =>
        kinds.length === 0 || kinds.some((kind) => name.startsWith(`["${kind}"`))
      return JSON.stringify([...(disk.get(mark) ?? [])].filter(([name]) => isAsked(name)))
    },
    logged: () => linesOf(log),
  }
}

const shownOf = (logbook: Logbook | undefined): Shown => ({
  steps: (entry) => logbook?.entries.find(({ id }) => id === entry)?.steps.length ?? 0,
  planSteps: logbook?.planSteps ?? 0,
})

/** A platform that serves every tenant and keeps what each is told: a message's number is its tenant's own. */
const recording = (told: ReadonlyMap<string, string[]>): Platform => {
  const tell = (tenant: string | undefined, line: string) => {
    const lines = told.get(tenant ?? '')
    if (lines === undefined) throw new Error(`nobody is in ${tenant}`)
    lines.push(line)
    return String(lines.length)
  }
  return {
    name: 'chat',
    start: () => Promise.resolve(),
    send: ({ tenant, ...to }, view) => {
      const conversation = 'user' in to ? to.user : to.channel
      const id = tell(tenant, `${conversation} <- ${JSON.stringify(view)}`)
      return Promise.resolve({ platform: 'chat', tenant, conversation, id })
    },
    replace: ({ tenant, conversation, id }, view) =>
      Promise.resolve(void tell(tenant, `${conversation} ${id} <- ${JSON.stringify(view)}`)),
    sendFile: async ({ tenant, ...to }, file) =>
      void tell(tenant, `${JSON.stringify(to)} <- ${file.name} ${file.about} ${await textOf(file)}`),
    showHome: ({ tenant, ...to }, view) =>
      Promise.resolve(void tell(tenant, `${JSON.stringify(to)} home <- ${JSON.stringify(view)}`)),
    stop: () => Promise.resolve(),
  }
}

/** What a file says, as whoever opens it reads it. */
const textOf = async ({ name, content }: NamedFile): Promise<string> => {
  if (name.endsWith('.docx')) return wordsOfDocx(content).join('\n')
  if (name.endsWith('.pdf')) return (await pagesOfPdf(content)).join('\n')
  if (name.endsWith('.xlsx'))
    return Object.values(unzipSync(content))
      .map((part) => strFromU8(part))
      .join('\n')
  return strFromU8(content)
}
