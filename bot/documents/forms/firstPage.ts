import type { Facts } from '../../../rules/facts.ts'
import { delmalCodes } from '../../../rules/delmal.ts'
import { unverified } from '../../../rules/titles.ts'
import { official } from '../../texts/official.ts'
import { sv } from '../../texts/sv/sv.ts'
import { heading, note, points, text, title, type Block } from '../document.ts'
import { dated, doctorsName, type Draft } from './draft.ts'

/** What is missing, and what the draft is and is not. */
export const firstPage = (draft: Draft): readonly Block[] => {
  const { facts, lacking } = draft.underlag
  return [
    title(official.underlag),
    text(official.madeFor(doctorsName(draft), facts.programme.name.sv, dated(facts.today))),
    heading(official.missing),
    lacking.length === 0 ? text(official.nothingMissing) : points(lacking.map(sv.underlag.lacking)),
    note(official.outsideLogbook),
    heading(official.aboutDraft),
    points([...official.draft, official.conversion, absenceCounted(facts), ...unconfirmed(draft)]),
  ]
}

const absenceCounted = ({ programme: { absence } }: Facts): string => {
  const sureness = sv.progress.basis(absence.fact)
  const kinds = sv.time.and(absence.counts.map(sv.week.absenceKind))
  return kinds === '' ? official.noAbsenceCounted(sureness) : official.absenceCounted(kinds, sureness)
}

/** Which titles are still to be confirmed. */
export const unconfirmed = ({ titles }: Draft): readonly string[] => {
  const delmal = unverified(titles)
  if (delmal.length === 0) return []
  return [
    delmal.length === delmalCodes.length
      ? official.unverifiedAll
      : official.unverified(sv.time.and(delmal), delmal.length),
  ]
}
