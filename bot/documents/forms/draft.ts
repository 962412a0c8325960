import type { Delmal } from '../../../rules/delmal.ts'
import type { Day } from '../../../rules/calendar/day.ts'
import { dayOf } from '../../../rules/calendar/instant.ts'
import type { People, PersonId } from '../../../rules/person.ts'
import type { Approval } from '../../../rules/underlag/evidence.ts'
import type { Titles } from '../../../rules/titles.ts'
import type { Underlag } from '../../../rules/underlag/underlag.ts'
import { official } from '../../texts/official.ts'
import { sv } from '../../texts/sv/sv.ts'
import { boxes, heading, together, type Block } from '../document.ts'
import { referencesTo, type References } from '../references.ts'

/** What the documents are written from. */
export interface Draft {
  readonly underlag: Underlag
  readonly people: People
  /** The site's: approvals are dated on its calendar. */
  readonly zone: string
  readonly titles: Titles
  readonly references: References
}

export const draftOf = (underlag: Underlag, site: Pick<Draft, 'people' | 'zone' | 'titles'>): Draft => ({
  underlag,
  ...site,
  references: referencesTo(underlag.rested),
})

export const nameOf = ({ people }: Draft, id: PersonId): string => people.get(id)?.name ?? id

export const doctorsName = (draft: Draft): string => nameOf(draft, draft.underlag.facts.logbook.doctor)

/** 'BT12. Barn och ungdomar', as the site words it. */
export const titled = (delmal: Delmal, { titles }: Draft): string =>
  official.titled(delmal, titles[delmal].sv)

/** '3,06': hundredths of a month, as the form writes them. */
export const inMonths = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`

/** '18 nov 2026', or from day to day. */
export const dated = (from: Day, to: Day = from): string =>
  from === to ? sv.time.longDay(from) : sv.time.period(from, to)

/** The day of an approval, on the site's calendar or as it stands on the paper. */
export const signedOn = ({ at, onPaper }: Approval, { zone }: Pick<Draft, 'zone'>): string =>
  sv.time.longDay(onPaper?.signed ?? dayOf(at, zone))

/** Whom a form is about; the personal number is never known here. */
export const aboutDoctor = (draft: Draft): readonly Block[] => [
  heading(official.doctor),
  boxes({ label: official.name, value: doctorsName(draft) }, { label: official.personalNumber }),
]

interface Signing {
  readonly name?: string | undefined
  readonly specialty?: string | undefined
  readonly workplace?: string | undefined
}

/** Boxes of whoever is to sign, with what is known of them; date and signature are for a pen. */
export const signedBy = (
  who: string,
  { name, specialty, workplace }: Signing = {},
  ...said: readonly Block[]
): Block =>
  together(
    heading(who),
    ...said,
    boxes(
      { label: official.name, ...(name !== undefined && { value: name }) },
      { label: official.specialty, ...(specialty !== undefined && { value: specialty }) },
      { label: official.workplace, ...(workplace !== undefined && { value: workplace }) },
    ),
    signature,
  )

export const signature: Block = boxes(
  { label: official.date, tall: true },
  { label: official.signature, tall: true },
)
