import type { Week } from '../../rules/calendar/week.ts'
import { wholeDaysUp, type Units } from '../../rules/span.ts'
import type { PersonId } from '../../rules/person.ts'
import type { Texts } from '../texts/texts.ts'
import { button } from './button.ts'
import type { Row, View } from './view.ts'

/** One doctor as the kansli follows her. */
export interface Followed {
  readonly doctor: PersonId
  readonly name: string
  readonly programme: string | undefined
  readonly place: string | undefined
  readonly behind: Units
  readonly unlogged: readonly Week[]
  readonly waiting: number
  /** How many of them have waited until they are the kansli's to see to. */
  readonly overdue: number
  /** Something of hers may or may not have reached the huvudhandledare or the kansli. */
  readonly unsure: boolean
}

/** Who is where, who is behind, what is unlogged, what waits: those who need someone come first. */
export const overviewView = (doctors: readonly Followed[], unreadable: number, texts: Texts): View => {
  const words = texts.office
  const count = (needs: (one: Followed) => boolean) => doctors.filter(needs).length
  const line = words.counts(
    doctors.length,
    count(({ behind }) => behind > 0),
    count(({ unlogged }) => unlogged.length > 0),
    count(({ waiting }) => waiting > 0),
  )
  const broken = unreadable === 0 ? undefined : words.unreadable(unreadable)
  return followedView(
    doctors,
    { heading: words.heading, line: doctors.length === 0 ? words.none : line, broken },
    texts,
  )
}

/** Doctors in a list, those who need someone first. */
export const followedView = (
  doctors: readonly Followed[],
  { heading, line, broken }: { heading: string; line: string; broken?: string | undefined },
  texts: Texts,
): View => ({
  summary: line,
  parts: [
    { part: 'heading', text: heading },
    { part: 'text', text: line },
    ...(broken === undefined ? [] : [{ part: 'text' as const, text: broken, tone: 'attention' as const }]),
    { part: 'list', rows: [...doctors].sort(byNeed).map((one) => row(one, texts)) },
  ],
})

const byNeed = (a: Followed, b: Followed): number =>
  b.behind - a.behind ||
  b.overdue - a.overdue ||
  b.unlogged.length - a.unlogged.length ||
  b.waiting - a.waiting ||
  a.name.localeCompare(b.name, 'sv')

const row = (one: Followed, texts: Texts): Row => {
  const words = texts.office
  const standing = [
    one.place === undefined ? words.nowhere : words.nowAt(one.place),
    one.behind > 0 ? words.behind(texts.time.weeksAndDays(wholeDaysUp(one.behind))) : words.inPhase,
    ...(one.unlogged.length > 0 ? [words.unlogged(texts.time.weekNames(one.unlogged))] : []),
    ...(one.waiting > 0 ? [words.waiting(one.waiting)] : []),
    ...(one.overdue > 0 ? [words.overdue(one.overdue)] : []),
    ...(one.unsure ? [words.unsure] : []),
  ]
  return {
    text: `${one.name} · ${one.programme ?? words.noProgramme}`,
    detail: standing.join(' · '),
    tone: one.behind > 0 || one.unlogged.length > 1 || one.overdue > 0 ? 'attention' : 'quiet',
    button: button(words.show, { verb: 'status', doctor: one.doctor }),
  }
}
