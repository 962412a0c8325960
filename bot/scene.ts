import { dayOf, type Instant } from '../rules/calendar/instant.ts'
import type { Day } from '../rules/calendar/day.ts'
import { factsOf, type Facts } from '../rules/facts.ts'
import { personSchema, type People, type Person, type PersonId } from '../rules/person.ts'
import { officeChannelId, officeChannelSchema, type OfficeChannel } from '../rules/officeChannel.ts'
import type { Programmes } from '../rules/programmes/programme.ts'
import { settingsSchema, type Settings } from '../rules/settings.ts'
import { inForce, type FixedSettings } from '../rules/changeSettings.ts'
import type { Logbook } from '../rules/logbook.ts'
import { confirmedTitlesSchema, titlesOf, type ConfirmedTitles, type Titles } from '../rules/titles.ts'
import { Damaged, type Records, type SiteStore } from '../storage/store.ts'
import { textsIn, type Texts } from './texts/texts.ts'
import { nameFor, type Reader } from './views/reader.ts'

/** A site as it is at one instant: what every conversation and every drawing looks at. */
export interface Scene {
  readonly store: SiteStore
  readonly programmes: Programmes
  readonly people: People
  /** Those that hold: what the file sets, over what was set in chat. */
  readonly settings: Settings
  readonly fixedSettings: FixedSettings
  /** Of the 18 delmål, as far as the kansli has confirmed them. */
  readonly titles: Titles
  readonly now: Instant
  readonly today: Day
  /** The channel that the kansli has claimed. */
  readonly channel: OfficeChannel | undefined
  /** A doctor's facts at this instant; undefined without a logbook or a programme that is there. */
  facts(doctor: PersonId): Promise<Facts | undefined>
  /** A logbook, or undefined for one that cannot be read: where others' stand beside it. */
  readable(doctor: PersonId): Promise<Logbook | undefined>
}

/** A channel of a platform. */
export interface Place {
  readonly platform: string
  readonly tenant: string
  readonly channel: string
}

/** A scene with the person who acts in it. */
export interface Asked extends Scene {
  readonly me: Person
  /** Whose logbook it is about: one's own, unless the kansli acts for a doctor. */
  readonly doctor: PersonId
  readonly texts: Texts
  /** The channel it was written or pressed in; undefined in private. */
  readonly place: Place | undefined
  /** The delivery key: what is committed under it is committed once. */
  readonly key: string
}

export const peopleRecords = (store: SiteStore): Records<Person> => store.records('people', personSchema)

export const settingsRecords = (store: SiteStore): Records<Settings> =>
  store.records('settings', settingsSchema)

export const channelRecords = (store: SiteStore): Records<OfficeChannel> =>
  store.records('channel', officeChannelSchema)

export const titleRecords = (store: SiteStore): Records<ConfirmedTitles> =>
  store.records('delmal', confirmedTitlesSchema)

type Ground = Pick<Scene, 'store' | 'programmes' | 'fixedSettings'>

export const sceneAt = async ({ store, programmes, fixedSettings }: Ground, now: Instant): Promise<Scene> => {
  const all = await peopleRecords(store).all()
  const people: People = new Map(all.map(({ id, value }) => [id, value]))
  const settings = inForce((await settingsRecords(store).get('site'))?.value, fixedSettings)
  const channel = (await channelRecords(store).get(officeChannelId))?.value
  const titles = titlesOf((await titleRecords(store).get('site'))?.value)
  const today = dayOf(now, settings.zone)
  const known = new Map<PersonId, Promise<Facts | undefined>>()
  const facts = async (doctor: PersonId) => factsOf(await store.logbook(doctor), programmes, people, today)
  return {
    store,
    programmes,
    fixedSettings,
    people,
    settings,
    titles,
    now,
    today,
    channel: channel?.isClaimed === true ? channel : undefined,
    readable: (doctor) => readable(doctor, store),
    facts: (doctor) => known.get(doctor) ?? remember(known, doctor, facts(doctor)),
  }
}

/** The same site and instant, looked at again after something changed. */
export const freshScene = (scene: Scene): Promise<Scene> => sceneAt(scene, scene.now)

const readable = async (doctor: PersonId, store: SiteStore): Promise<Logbook | undefined> => {
  try {
    return await store.logbook(doctor)
  } catch (error) {
    if (error instanceof Damaged) return undefined
    throw error
  }
}

const remember = <K, V>(known: Map<K, V>, key: K, value: V): V => {
  known.set(key, value)
  return value
}

/** Who stands behind an id, for sentences that name people; undefined for the reader herself. */
export const nameIn =
  (people: People, reader?: PersonId) =>
  (id: PersonId): string | undefined =>
    id === reader ? undefined : nameFor({ people }, id)

/** What a form or button must carry so that it stays about the same doctor. */
export const behalfOf = ({ me, doctor }: Asked): { for?: PersonId } =>
  doctor === me.id ? {} : { for: doctor }

/** The scene through one person's eyes. */
export const readerOf = (
  { people, settings, titles }: Scene,
  person: Pick<Person, 'id' | 'language'>,
): Reader => ({
  viewer: person.id,
  people,
  zone: settings.zone,
  titles,
  texts: textsIn[person.language],
})
