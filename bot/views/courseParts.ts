import type { Period } from '../../rules/calendar/day.ts'
import type { Placement } from '../../rules/post.ts'
import type { Course } from '../../rules/replan/course.ts'
import { placementsMoved, type Moved } from '../../rules/replan/difference.ts'
import type { Texts } from '../texts/texts.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Row } from './view.ts'

/** The placements that changed, as they were and as they are. */
export const movedRows = (before: Course, after: Course, reader: Reader): readonly Row[] =>
  placementsMoved(before, after).map((moved) => movedRow(moved, reader))

export const movedRow = (moved: Moved, reader: Reader): Row => {
  const { week, plan } = reader.texts
  const [was, is] = [moved.before, moved.after].map((pieces) => written(pieces, moved, reader))
  const one = moved.after[0] ?? moved.before[0]
  return {
    text: one === undefined ? '' : week.place(one.unit, one.specialty),
    detail:
      moved.before.length === 0
        ? plan.fresh(is ?? '')
        : moved.after.length === 0
          ? plan.gone(was ?? '')
          : plan.becomes(was ?? '', is ?? ''),
  }
}

/** Each piece with its days, and with its percent and handledare where they are not the same all through. */
const written = (pieces: readonly Placement[], { before, after }: Moved, reader: Reader): string => {
  const { texts } = reader
  const all = [...before, ...after]
  const differ = (of: (one: Placement) => unknown) => new Set(all.map(of)).size > 1
  return pieces
    .map((one) =>
      [
        texts.time.period(one.from, one.to),
        ...(differ(({ unit }) => unit) ? [one.unit] : []),
        ...(differ(({ percent }) => percent) && one.percent !== undefined
          ? [texts.week.percent(one.percent)]
          : []),
        ...(differ(({ supervisor }) => supervisor) || all.length === 1 ? [supervisor(one, reader)] : []),
      ].join(', '),
    )
    .join('; ')
}

const supervisor = ({ supervisor: id }: Placement, reader: Reader): string => {
  const { plan, placement } = reader.texts
  if (id === undefined) return plan.nobody
  const isConfirmed = reader.people.get(id)?.confirmed !== false
  return isConfirmed ? plan.supervisedBy(nameFor(reader, id)) : placement.unconfirmed(nameFor(reader, id))
}

/** What changed of the post: each fact as it was and as it is. */
export const postFacts = (before: Course, after: Course, texts: Texts) => {
  const words = texts.plan
  const facts = [
    [words.lastDay, lastDay],
    [words.percent, ({ enrolment }: Course) => texts.week.percent(enrolment.percent)],
    [words.pauses, pauses],
    [words.ending, ending],
  ] as const
  return facts.flatMap(([label, of]) => {
    const [was, is] = [of(before, texts), of(after, texts)]
    return was === is ? [] : [{ label, value: words.becomes(was, is) }]
  })
}

const lastDay = ({ enrolment: { end } }: Course, { plan, time }: Texts): string =>
  end === undefined ? plan.noLastDay : time.longDay(end)

const pauses = ({ enrolment: { paused = [] } }: Course, { plan, time }: Texts): string =>
  paused.length === 0 ? plan.noPause : paused.map(({ from, to }: Period) => time.period(from, to)).join('; ')

const ending = ({ enrolment: { ended } }: Course, { plan }: Texts): string =>
  ended === undefined ? plan.runs : plan.endings[ended.how]
