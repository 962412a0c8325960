import { addDays } from './calendar/day.ts'
import type { Content, PlacementWeek } from './content.ts'
import { lastStep, type Entry, type Step } from './entry.ts'
import { loggedOf, loggedWeeks, type Logbook, type Logged } from './logbook.ts'

/**
 * A logbook without its history: what stands, as it stands, for lists of many doctors. Rules about
 * time, delmål and deadlines answer the same of it. Weeks in a row that were alike are one entry
 * over all their days, so that a year is a handful of them.
 */
export const outlineOf = (logbook: Logbook): Logbook => ({
  ...logbook,
  entries: [
    ...loggedWeeks(logbook).map(standing).reduce<Standing<PlacementWeek>[]>(joined, []).map(entryOf),
    ...otherKinds.flatMap((kind) => loggedOf<Content['kind']>(kind, logbook).map(standing).map(entryOf)),
  ],
})

const otherKinds = ['activity', 'assessment', 'delmalCertificate', 'certification'] as const

/** What an entry says, and what was decided of it. */
interface Standing<C extends Content> {
  readonly id: string
  readonly content: C
  readonly written: Pick<Step, 'at' | 'by'>
  readonly decided: Step | undefined
}

const standing = <C extends Content>({ entry, content }: Logged<C>): Standing<C> => {
  const { at, by, ...last } = lastStep(entry) ?? { at: '', by: '', did: 'logged' }
  const isDecided = last.did === 'approved' || last.did === 'returned'
  return { id: entry.id, content, written: { at, by }, decided: isDecided ? lastStep(entry) : undefined }
}

const entryOf = ({ id, content, written, decided }: Standing<Content>): Entry => ({
  id,
  steps: [{ did: 'logged', ...written, content }, ...(decided ? [decided] : [])],
})

const joined = (before: Standing<PlacementWeek>[], next: Standing<PlacementWeek>) => {
  const last = before.at(-1)
  if (last === undefined || addDays(last.content.to, 1) !== next.content.from || !areAlike(last, next))
    return [...before, next]
  return [...before.slice(0, -1), { ...last, content: { ...last.content, to: next.content.to } }]
}

const areAlike = (a: Standing<PlacementWeek>, b: Standing<PlacementWeek>): boolean =>
  a.content.absences.length + b.content.absences.length === 0 && signature(a) === signature(b)

const signature = ({ content, decided }: Standing<PlacementWeek>): string => {
  const { placement, unit, specialty, category, percent, supervisor } = content
  const by = decided?.did === 'approved' && [decided.by, decided.signer.confirmed]
  return JSON.stringify([placement, unit, specialty, category, percent, supervisor, decided?.did, by])
}
