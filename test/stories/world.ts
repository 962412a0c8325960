import { expect } from 'vitest'
import { answering } from '../../bot/answer.ts'
import { inBackground } from '../../bot/background.ts'
import type { Bot } from '../../bot/bot.ts'
import { deliverer } from '../../bot/deliver.ts'
import { createLog } from '../../bot/log.ts'
import type { Answer, Incoming, Input, Platform } from '../../bot/platforms/platform.ts'
import { loadProgrammes } from '../../bot/programmes.ts'
import { peopleRecords } from '../../bot/scene.ts'
import { rosterSchema, seedRoster, type Roster } from '../../bot/roster.ts'
import { instantOf, type LocalTime } from '../../rules/calendar/instant.ts'
import type { FixedSettings } from '../../rules/changeSettings.ts'
import type { Change } from '../../rules/logbook.ts'
import type { Language } from '../../rules/person.ts'
import type { SiteStore } from '../../storage/store.ts'
import type { Actor, Rig } from '../platforms/rig.ts'
import { makeRig, type MakeRig } from '../platforms/rigs.ts'
import { openEngine, type EngineOptions } from './engine.ts'
import { contentIn, linesOf, type LogLine } from './logged.ts'

/** The whole bot with people at it, under a clock that the story sets. */
export interface World {
  readonly store: SiteStore
  /** What was logged so far, as whoever runs the bot reads it. */
  logged(): readonly LogLine[]
  person(id: string): Actor
  /** Sets product time on Stockholm's wall clock and lets the bot say what is due by then. */
  at(local: LocalTime): Promise<void>
  /** What reaches the bot without any platform between: redeliveries and forgeries. */
  deliver(incoming: Partial<Incoming> & Pick<Incoming, 'user' | 'input'>): Promise<Answer>
  stop(): Promise<void>
}

export interface WorldOptions extends EngineOptions {
  readonly language?: Language
  readonly start?: LocalTime
  /** Other people than Anna, Erik and theirs. */
  readonly roster?: Roster
  /** Who has not written to the bot yet, so that it knows no account of theirs. */
  readonly unlinked?: readonly string[]
  /** What SETTINGS_FILE would say. */
  readonly fixedSettings?: FixedSettings
  /** Puts something between the bot and the platform: one that fails now and then. */
  readonly through?: (platform: Platform) => Platform
  /** The same between the bot and its store. */
  readonly keepingThrough?: (store: SiteStore) => SiteStore
  /** Another platform than that of the project. */
  readonly rig?: MakeRig
}

/** Read once for all worlds. */
export const { programmes } = await loadProgrammes()

const zone = 'Europe/Stockholm'

export const openWorld = async (options: WorldOptions = {}): Promise<World> => {
  const engine = await openEngine(options)
  const kept = engine.site
  const store = options.keepingThrough?.(kept) ?? kept
  const lines: string[] = []
  const log = createLog({ write: (line) => void lines.push(line) })
  const heard = { texts: [] as string[], keys: [] as string[] }
  let now = instantOf(options.start ?? '2026-11-16T08:00', zone)
  const platforms: Rig['platform'][] = []
  const bot: Bot = {
    store,
    programmes,
    fixedSettings: options.fixedSettings ?? {},
    platforms,
    clock: { now: () => now },
    machineNow: () => Date.parse(now),
    log,
  }
  const delivering = deliverer(bot)
  const background = inBackground(log)
  const answer = answering(bot, delivering, background.run)
  const answerAndSettle = async (incoming: Incoming) => {
    heard.texts.push(...textsOf(incoming.input))
    heard.keys.push(incoming.key)
    const answered = await answer(incoming)
    await background.finished()
    return answered
  }
  const rig = await (options.rig ?? makeRig)(answerAndSettle, store, options.disk ?? options.dir)
  platforms.push(options.through?.(rig.platform) ?? rig.platform)
  const { people, doctors } = options.roster ?? roster(options.language ?? 'sv')
  const accounts = (id: string) => (options.unlinked?.includes(id) ? [] : [rig.account(id)])
  const linked = people.map((one) => ({ ...one, accounts: accounts(one.id) }))
  await seedRoster({ people: linked, doctors }, store, now)
  await delivering.tick()
  let stopping: Promise<void> | undefined
  const stop = async () => {
    await rig.stop()
    const people = (await peopleRecords(kept).all()).map(({ value }) => value)
    await engine.close()
    // Whatever a story is about, nothing of its people may stand in its log.
    expect(contentIn(lines, people, heard)).toEqual([])
  }
  return {
    store: kept,
    logged: () => linesOf(lines),
    person: (id) => rig.person(id),
    at: async (local) => {
      now = instantOf(local, zone)
      await delivering.tick()
    },
    deliver: (incoming) =>
      answerAndSettle({ key: crypto.randomUUID(), ...incoming, ...rig.account(incoming.user) }),
    stop: () => (stopping ??= stop()),
  }
}

const textsOf = (input: Input): readonly string[] =>
  input.kind === 'text' ? [input.text] : input.kind === 'submit' ? Object.values(input.values) : []

export const person = (id: string, name: string, role: string, language: Language, more: object = {}) => ({
  format: 1,
  id,
  name,
  email: `${id}@region.se`,
  roles: [role],
  language,
  met: true,
  ...more,
})

const anna: Change[] = [
  {
    change: 'enrolmentSet',
    enrolment: {
      programme: 'stockholm',
      start: '2026-11-02',
      end: '2027-11-01',
      form: 'fristående',
      percent: 100,
    },
  },
  { change: 'peopleSet', people: { mainSupervisor: 'karin' } },
  {
    change: 'planSet',
    plan: [
      {
        id: 'akut',
        unit: 'Akutkliniken',
        specialty: 'akut sjukvård',
        from: '2026-11-02',
        to: '2026-12-01',
        supervisor: 'bo',
      },
      {
        id: 'vc',
        unit: 'Vårdcentralen Åsen',
        specialty: 'allmänmedicin',
        from: '2026-12-02',
        to: '2027-04-30',
        supervisor: 'sara',
      },
    ],
  },
]

const erik: Change[] = [
  {
    change: 'enrolmentSet',
    enrolment: {
      programme: 'skaraborg',
      start: '2026-11-16',
      end: '2027-11-15',
      form: 'fristående',
      percent: 80,
    },
  },
  {
    change: 'planSet',
    plan: [
      {
        id: 'akut',
        unit: 'Akuten Skövde',
        specialty: 'akut sjukvård',
        from: '2026-11-16',
        to: '2027-03-14',
        supervisor: 'bo',
      },
    ],
  },
]

/** Anna in Stockholm's programme since 2 November, Erik in Skaraborg's since 16 November. */
const roster = (language: Language) =>
  rosterSchema.parse({
    people: [
      person('anna', 'Anna Berg', 'doctor', language),
      person('erik', 'Erik Lund', 'doctor', language),
      person('bo', 'Bo Ek', 'supervisor', language, { specialty: 'akutsjukvård', workplace: 'Akutkliniken' }),
      person('sara', 'Sara Nyström', 'supervisor', language),
      person('karin', 'Karin Holm', 'supervisor', language),
      person('maria', 'Maria Lind', 'office', language),
    ],
    doctors: [
      { doctor: 'anna', changes: anna },
      { doctor: 'erik', changes: erik },
    ],
  })
