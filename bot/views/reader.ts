import { dayOf, type Instant } from '../../rules/calendar/instant.ts'
import type { People, PersonId } from '../../rules/person.ts'
import type { Texts } from '../texts/texts.ts'

/** Whose eyes a message is drawn for. */
export interface Reader {
  readonly viewer: PersonId
  readonly people: People
  readonly zone: string
  readonly texts: Texts
}

/** A person's name, or the bare id of one who is gone. */
export const nameFor = ({ people }: Pick<Reader, 'people'>, id: PersonId): string =>
  people.get(id)?.name ?? id

/** The day of an instant on the site's own calendar: '20 nov'. */
export const shortDayFor = ({ zone, texts }: Reader, instant: Instant): string =>
  texts.time.shortDay(dayOf(instant, zone))
