import { dayOf, type Instant } from '../../rules/calendar/instant.ts'
import type { People, PersonId } from '../../rules/person.ts'
import type { Delmal } from '../../rules/delmal.ts'
import type { Titles } from '../../rules/titles.ts'
import type { Texts } from '../texts/texts.ts'

/** Whose eyes a message is drawn for. */
export interface Reader {
  readonly viewer: PersonId
  readonly people: People
  readonly zone: string
  readonly texts: Texts
  readonly titles: Titles
}

/** A person's name, or the bare id of one who is gone. */
export const nameFor = ({ people }: Pick<Reader, 'people'>, id: PersonId): string =>
  people.get(id)?.name ?? id

/** The day of an instant on the site's own calendar: '20 nov'. */
export const shortDayFor = ({ zone, texts }: Reader, instant: Instant): string =>
  texts.time.shortDay(dayOf(instant, zone))

/** 'BT12 Barn och ungdomar', as the site words it. */
export const titled = (delmal: Delmal, { titles, texts }: Pick<Reader, 'titles' | 'texts'>): string =>
  `${delmal} ${titles[delmal][texts.language]}`
