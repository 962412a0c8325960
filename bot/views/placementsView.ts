import { addDays, daysInclusive } from '../../rules/calendar/day.ts'
import type { Facts } from '../../rules/facts.ts'
import type { Placement } from '../../rules/logbook.ts'
import { unitsPerDay } from '../../rules/span.ts'
import { button } from './button.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Part, Row, View } from './view.ts'

/** The plan as a small timeline: period, place, handledare, and where today is. */
export const placementsView = (facts: Facts, reader: Reader): View => {
  const { texts, viewer } = reader
  const { plan, doctor } = facts.logbook
  const own = viewer === doctor
  const heading = own ? texts.placement.heading : texts.placement.headingOf(nameFor(reader, doctor))
  const add = { part: 'buttons' as const, buttons: [button(texts.placement.add, { verb: 'editPlacement' })] }
  return {
    summary: heading,
    parts: [
      { part: 'heading', text: heading },
      ...(plan.length === 0
        ? [{ part: 'text' as const, text: texts.placement.none }]
        : [{ part: 'list' as const, rows: plan.map((one) => row(one, own, facts, reader)) }]),
      ...gaps(plan, reader),
      ...(own ? [{ part: 'text' as const, text: texts.placement.kept, tone: 'quiet' as const }, add] : []),
    ],
  }
}

const row = (placement: Placement, own: boolean, { today }: Facts, reader: Reader): Row => {
  const { texts } = reader
  const { from, to, unit, specialty } = placement
  const when = to < today ? 'past' : from > today ? 'ahead' : 'now'
  return {
    text: texts.placement.row(texts.time.period(from, to), texts.week.place(unit, specialty)),
    detail: [
      texts.placement[when],
      texts.time.weeksAndDays(unitsPerDay * daysInclusive(from, to)),
      supervisedBy(placement, reader),
    ].join(' · '),
    tone: when === 'now' ? 'good' : 'quiet',
    ...(own && {
      button: button(texts.placement.change, { verb: 'editPlacement', placement: placement.id }),
    }),
  }
}

const supervisedBy = ({ supervisor }: Placement, reader: Reader): string => {
  const { texts, people } = reader
  if (supervisor === undefined) return texts.week.noSupervisor
  const name = nameFor(reader, supervisor)
  return people.get(supervisor)?.confirmed === false
    ? texts.placement.unconfirmed(name)
    : texts.week.supervisedBy(name)
}

/** Days between two placements that belong to none. */
const gaps = (plan: readonly Placement[], reader: Reader): Part[] =>
  plan.flatMap(({ to }, i) => {
    const next = plan[i + 1]
    if (next === undefined || next.from <= addDays(to, 3)) return []
    const { texts } = reader
    const [from, until] = [addDays(to, 1), addDays(next.from, -1)].map((day) => texts.time.shortDay(day))
    return [{ part: 'text', text: texts.placement.gap(from ?? '', until ?? ''), tone: 'attention' }]
  })
