import type { Instant } from './calendar/instant.ts'
import type { Content } from './content.ts'
import { contentOf, lastStep, writerOf, type Entry, type EntryId } from './entry.ts'
import type { Change } from './logbook.ts'
import type { Person, PersonId } from './person.ts'
import { signerOf } from './signer.ts'

/** What a handledare or a certifier gives of her own accord: written and signed in one deed. */
export type Given = Exclude<Content, { kind: 'placementWeek' | 'activity' }>

export const give = (entry: EntryId, content: Given, person: Person, at: Instant): readonly Change[] => [
  { change: 'stepTaken', entry, step: { did: 'logged', at, by: person.id, content } },
  { change: 'stepTaken', entry, step: { did: 'approved', at, by: person.id, signer: signerOf(person) } },
]

/** Who gave what an entry says; undefined for what someone else asked to have approved, or that is taken back. */
export const giverOf = (entry: Entry): PersonId | undefined => {
  const last = lastStep(entry)
  const content = contentOf(entry)
  const canBeGiven = content !== undefined && content.kind !== 'placementWeek' && content.kind !== 'activity'
  return canBeGiven && last?.did === 'approved' && last.onPaper === undefined && writerOf(entry) === last.by
    ? last.by
    : undefined
}
