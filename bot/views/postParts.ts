import type { Facts } from '../../rules/facts.ts'
import type { IntentOf } from '../intent.ts'
import type { Texts } from '../texts/texts.ts'
import { actFor } from './actFor.ts'
import { button } from './button.ts'
import type { Reader } from './reader.ts'
import type { Button, Part, Row } from './view.ts'

/** The last day, long leave and an ending, where there are any; the kansli can take leave back. */
export const postParts = ({ enrolment, logbook }: Facts, reader: Reader): readonly Part[] => {
  const { texts, viewer, people } = reader
  const { end, paused = [], ended } = enrolment
  const isOffice = people.get(viewer)?.roles.includes('office') === true
  const { doctor, planSteps: steps } = logbook
  const leave = paused.map(({ from, to }): Row => ({
    text: texts.plan.paused(texts.time.period(from, to)),
    ...(isOffice && {
      button: button(texts.plan.edit.unpause, {
        verb: 'replan',
        doctor,
        change: { what: 'unpause', from },
        steps,
      }),
    }),
  }))
  const last = end === undefined ? undefined : texts.time.longDay(end)
  const line =
    last === undefined
      ? undefined
      : ended === undefined
        ? (viewer === doctor ? texts.progress.ends : texts.progress.endsOf)(last)
        : texts.plan.endedOn(ended.how, last)
  return [
    ...(leave.length === 0 ? [] : [{ part: 'list' as const, rows: leave }]),
    ...(line === undefined
      ? []
      : [
          {
            part: 'text' as const,
            text: line,
            tone: ended === undefined ? ('quiet' as const) : ('attention' as const),
          },
        ]),
  ]
}

/** In short: that a BT has ended, or that leave runs or is to come; undefined for all others. */
export const endedOrAway = ({ enrolment, today }: Facts, { plan, time }: Texts): string | undefined => {
  const { ended, end, paused = [] } = enrolment
  if (ended !== undefined && end !== undefined) return plan.endedOn(ended.how, time.longDay(end))
  const leave = paused.find(({ to }) => to >= today)
  if (leave === undefined) return undefined
  return leave.from <= today
    ? plan.pausedNow(time.longDay(leave.to))
    : plan.pausedLater(time.period(leave.from, leave.to))
}

/** What the reader can change of plan and post; a doctor only sees where her percent and last day would lead. */
export const planButtons = (
  { enrolment, logbook: { doctor, plan, planSteps: steps } }: Facts,
  reader: Reader,
  whatIf: boolean | undefined,
): readonly Button[] => {
  const { texts, viewer, people } = reader
  const words = texts.plan.edit
  const tried = whatIf === true && { whatIf }
  const opens = (title: string, form: IntentOf<'openPlanForm'>['form']) =>
    button(title, { verb: 'openPlanForm', doctor, form, ...tried })
  const add = button(texts.placement.add, actFor({ verb: 'editPlacement', ...tried }, doctor, reader))
  const remove = plan.length === 0 ? [] : [opens(words.remove, 'remove')]
  const isOffice = people.get(viewer)?.roles.includes('office') === true
  if (!isOffice && whatIf !== true)
    return [add, ...remove, button(texts.plan.whatIf, { verb: 'showPlan', whatIf: true })]
  if (enrolment.ended !== undefined)
    return isOffice
      ? [button(words.resume, { verb: 'replan', doctor, change: { what: 'resumed' }, steps })]
      : []
  return [
    add,
    ...remove,
    opens(words.percent, 'percent'),
    opens(words.pause, 'pause'),
    opens(words.end, 'end'),
    ...(isOffice && whatIf !== true ? [opens(words.ended, 'ended')] : []),
  ]
}
