import type { Content } from '../../../rules/content.ts'
import { contentOf, effectiveSteps, statusOf, type Entry } from '../../../rules/entry.ts'
import type { Logbook } from '../../../rules/logbook.ts'
import type { PersonId } from '../../../rules/person.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Cell } from '../tables/xlsx.ts'

/** Who stands behind an id. */
export type NameOf = (id: PersonId) => string

type Row = readonly (Cell | undefined)[]

/** One row an entry, under `texts.exported.entries`; also those that were taken out, as such. */
export const entryRows = (logbook: Logbook, nameOf: NameOf, texts: Texts): readonly Row[] =>
  logbook.entries.map((entry) => entryRow(entry, logbook.doctor, nameOf, texts))

const entryRow = (entry: Entry, doctor: PersonId, nameOf: NameOf, texts: Texts): Row => {
  const content =
    contentOf(entry) ?? entry.steps.flatMap((step) => ('content' in step ? [step.content] : [])).at(-1)
  const words = texts.exported
  const written = effectiveSteps(entry).findLast(({ did }) => did === 'logged' || did === 'amended')
  const decided = effectiveSteps(entry).findLast(({ did }) => did === 'approved' || did === 'returned')
  const signer = decided?.did === 'approved' ? decided.signer : undefined
  return [
    nameOf(doctor),
    content === undefined ? undefined : words.kinds[content.kind],
    content !== undefined && 'week' in content ? content.week : undefined,
    content?.from,
    content?.to,
    ...placeOf(content),
    content !== undefined && 'delmal' in content ? content.delmal.join(', ') : undefined,
    whatOf(content, texts),
    checkOf(content),
    lineOf(content),
    content?.supervisor === undefined ? undefined : nameOf(content.supervisor),
    words.statuses[statusOf(entry)],
    written?.at,
    written && nameOf(written.by),
    decided?.at,
    signer?.name ?? (decided && nameOf(decided.by)),
    signer?.specialty,
    signer?.workplace,
    entry.id,
  ]
}

const placeOf = (content: Content | undefined): Row => {
  if (content?.kind !== 'placementWeek') return [undefined, undefined, undefined, undefined]
  const { unit, specialty, percent, absences } = content
  return [
    unit,
    specialty,
    percent,
    absences.map(({ kind, halfDays }) => `${kind} ${halfDays / 2} d`).join(', '),
  ]
}

const whatOf = (content: Content | undefined, { activity, certificate }: Texts): string | undefined => {
  if (content?.kind === 'activity') return activity.kind(content.activity)
  return content?.kind === 'certification' ? certificate.ofAll(content.role) : undefined
}

const checkOf = (content: Content | undefined): string | undefined => {
  if (content?.kind === 'activity') return content.check
  return content?.kind === 'assessment' ? content.instrument : undefined
}

const lineOf = (content: Content | undefined): string | undefined => {
  if (content?.kind === 'certification') return content.words
  return content !== undefined && 'line' in content ? content.line : undefined
}
