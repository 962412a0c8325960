import { addDays, daysInclusive } from '../../rules/calendar/day.ts'
import type { Facts } from '../../rules/facts.ts'
import type { Enrolment, Placement } from '../../rules/post.ts'
import { unitsPerDay } from '../../rules/span.ts'
import { actFor } from './actFor.ts'
import { button } from './button.ts'
import { planButtons, postParts } from './postParts.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Part, Row, View } from './view.ts'

/**
 * The plan as a small timeline: period, place, handledare, and where today is; with what its reader
 * may change of it, or may try to change where nothing is kept (`whatIf`).
 */
export const placementsView = (facts: Facts, reader: Reader, whatIf?: boolean): View => {
  const { texts, viewer, people } = reader
  const { plan, doctor } = facts.logbook
  const own = viewer === doctor
  const may = own || people.get(viewer)?.roles.includes('office') === true
  const heading = own ? texts.placement.heading : texts.placement.headingOf(nameFor(reader, doctor))
  const quiet = (text: string): Part => ({ part: 'text', text, tone: 'quiet' })
  return {
    summary: heading,
    parts: [
      { part: 'heading', text: heading },
      ...(whatIf === true ? [quiet(texts.plan.whatIfIntro)] : []),
      ...(plan.length === 0
        ? [{ part: 'text' as const, text: texts.placement.none }]
        : [{ part: 'list' as const, rows: plan.map((one) => row(one, may, facts, reader, whatIf)) }]),
      ...gaps(plan, reader),
      ...postParts(facts, reader),
      ...(may
        ? [
            ...(whatIf === true ? [] : [quiet(texts.placement.kept)]),
            { part: 'buttons' as const, buttons: planButtons(facts, reader, whatIf) },
          ]
        : []),
    ],
  }
}

const row = (
  placement: Placement,
  may: boolean,
  { today, enrolment, logbook: { doctor } }: Facts,
  reader: Reader,
  whatIf: boolean | undefined,
): Row => {
  const { texts } = reader
  const { from, to, unit, specialty } = placement
  const when = to < today ? 'past' : from > today ? 'ahead' : 'now'
  return {
    text: texts.placement.row(texts.time.period(from, to), texts.week.place(unit, specialty)),
    detail: [
      texts.placement[when],
      texts.time.weeksAndDays(unitsPerDay * daysInclusive(from, to)),
      ...(percentOf(placement, enrolment) < 100 ? [texts.week.percent(percentOf(placement, enrolment))] : []),
      supervisedBy(placement, reader),
    ].join(' · '),
    tone: when === 'now' ? 'good' : 'quiet',
    ...(may && {
      button: button(
        texts.placement.change,
        actFor(
          { verb: 'editPlacement', placement: placement.id, ...(whatIf === true && { whatIf }) },
          doctor,
          reader,
        ),
      ),
    }),
  }
}

const percentOf = ({ percent }: Placement, enrolment: Enrolment): number => percent ?? enrolment.percent

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
