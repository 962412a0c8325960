import type { ListName } from '../../rules/digest.ts'
import type { Asked, Followed } from '../../rules/followed.ts'
import { placementOn } from '../../rules/metWithin.ts'
import { dayOf } from '../../rules/calendar/instant.ts'
import { endedOrAway } from './postParts.ts'
import { button } from './button.ts'
import { shortInAll } from './missingTime.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Row } from './view.ts'
import { sortedBy } from '../../rules/sortedBy.ts'

/** A list of a site's doctors: one of the digest's, or all of them. */
export type AnyList = ListName | 'all'

/** A doctor on a list, with what puts her there. */
export const followedRow = (one: Followed, list: AnyList, reader: Reader): Row => {
  const { texts } = reader
  const programme = one.facts?.programme.name[texts.language] ?? texts.office.noProgramme
  const isOver = one.facts?.enrolment.ended !== undefined
  const needs = list === 'all' && !isOver && (shortOf(one, reader) !== undefined || one.unlogged.length > 1)
  return {
    text: `${nameFor(reader, one.doctor)} · ${programme}`,
    detail: reasons(one, list, reader).join(' · '),
    tone: needs || list !== 'all' ? 'attention' : 'quiet',
    button: button(texts.office.show, { verb: 'status', doctor: one.doctor }),
  }
}

const reasons = (one: Followed, list: AnyList, reader: Reader): readonly string[] => {
  const { texts } = reader
  switch (list) {
    case 'short':
      return [texts.office.behind(shortOf(one, reader) ?? '')]
    case 'unlogged':
      return unlogged(one, reader)
    case 'late':
      return oldest(one.late).map((request) => texts.office.late(...told(request, one.late.length, reader)))
    case 'unreached':
      return [
        ...oldest(one.unreached).map((request) =>
          texts.office.unreached(...told(request, one.unreached.length, reader)),
        ),
        ...(one.isUnsure ? [texts.office.unsure] : []),
      ]
    case 'deadlines':
      return one.deadlines.map(({ name, day }) => `${texts.digest.deadline(name)} ${texts.time.longDay(day)}`)
    case 'all':
      return standing(one, reader)
  }
}

const told = (
  { asked, since }: Asked,
  count: number,
  reader: Reader,
): [who: string | undefined, since: string, count: number] => [
  asked === undefined ? undefined : nameFor(reader, asked),
  reader.texts.time.shortDay(dayOf(since, reader.zone)),
  count,
]

const oldest = (requests: readonly Asked[]): readonly Asked[] =>
  sortedBy(requests, ({ since }) => since).slice(0, 1)

const standing = (one: Followed, reader: Reader): readonly string[] => {
  const words = reader.texts.office
  const placement = one.facts && placementOn(one.facts)
  const short = shortOf(one, reader)
  const standing = one.facts && endedOrAway(one.facts, reader.texts)
  if (one.facts?.enrolment.ended !== undefined && standing !== undefined) return [standing]
  return [
    ...(standing === undefined ? [] : [standing]),
    placement === undefined
      ? words.nowhere
      : words.nowAt(reader.texts.week.place(placement.unit, placement.specialty)),
    short === undefined ? words.inPhase : words.behind(short),
    ...(one.unlogged.length > 0 ? unlogged(one, reader) : []),
    ...(one.waiting.length > 0 ? [words.waiting(one.waiting.length)] : []),
  ]
}

/** A row stays a row, however many weeks are missing. */
const mostWeeks = 6

const unlogged = ({ unlogged: weeks }: Followed, { texts }: Reader): readonly string[] => [
  weeks.length <= mostWeeks
    ? texts.office.unlogged(texts.time.weekNames(weeks))
    : texts.office.unloggedMany(weeks.length, texts.time.weekNames(weeks.slice(-1))),
]

const shortOf = ({ forecast }: Followed, { texts }: Reader): string | undefined =>
  forecast && shortInAll(forecast, texts)
