import { isDay } from '../../../rules/calendar/day.ts'
import { endings } from '../../../rules/post.ts'
import { granted, refused, type Refusal, type Ruling } from '../../../rules/refusal.ts'
import type { PlanChange } from '../../../rules/replan/change.ts'
import { mayReplan } from '../../../rules/replan/mayReplan.ts'
import type { IntentOf, Values } from '../../intent.ts'
import { readerOf, type Asked } from '../../scene.ts'
import { planForm, type Filled } from '../../views/planForms.ts'
import { asForm, asRefusal, asView, atField, type Reply } from '../reply.ts'
import { perform } from './perform.ts'

type Opening = Omit<IntentOf<'openPlanForm'>, 'verb'>

/** Opens the form of one kind of change. */
export const openPlanForm = (intent: IntentOf<'openPlanForm'>, asked: Asked): Promise<Reply> =>
  openWith(intent, {}, asked)

/** The same with what was said filled in. */
export const openWith = async (
  { doctor, form, whatIf }: Opening,
  filled: Filled,
  asked: Asked,
): Promise<Reply> => {
  const may = mayOpen({ doctor, form, whatIf }, asked)
  if (!may.ok) return asRefusal(may.refusal)
  const facts = await asked.facts(doctor)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  const intent = {
    verb: 'savePlanForm' as const,
    doctor,
    form,
    steps: facts.logbook.planSteps,
    ...(whatIf === true && { whatIf }),
  }
  return asForm(planForm(intent, filled, facts, readerOf(asked, asked.me)))
}

const mayOpen = ({ doctor, form, whatIf }: Opening, { me }: Asked): Ruling<unknown> =>
  whatIf === true && doctor === me.id ? granted(doctor) : mayReplan(me, doctor, form)

/** The form handed in. What is wrong is said at its field. */
export const savePlanForm = async (
  intent: IntentOf<'savePlanForm'>,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  const { doctor, steps, whatIf } = intent
  const change = changeIn(intent.form, values)
  if (!change.ok) return atField(change.refusal, fieldOf[change.refusal.name]?.[intent.form], asked)
  const done = await perform({ doctor, change: change.value, steps, whatIf }, asked)
  return done.ok
    ? asView(done.value)
    : atField(done.refusal, fieldOf[done.refusal.name]?.[intent.form], asked)
}

const changeIn = (form: Opening['form'], values: Values): Ruling<PlanChange> => {
  const wrong = dayFields[form].map((field) => values[field] ?? '').find((written) => !isDay(written))
  if (wrong !== undefined) return refused({ name: 'dayUnknown', asked: wrong })
  const [from = '', to = ''] = [values['from'], values['to']]
  switch (form) {
    case 'percent': {
      const percent = Number(values['percent'])
      if (!Number.isInteger(percent))
        return refused({ name: 'percentOutOfRange', asked: values['percent'] ?? '' })
      if (to !== '' && !isDay(to)) return refused({ name: 'dayUnknown', asked: to })
      return granted({ what: 'percent', percent, from, ...(to !== '' && { to }) })
    }
    case 'end':
      return granted({ what: 'end', end: values['end'] ?? '' })
    case 'pause':
      return granted({ what: 'pause', from, to, moves: values['moves'] !== 'no' })
    case 'ended': {
      const how = endings.find((one) => one === values['how']) ?? 'left'
      return granted({ what: 'ended', how, on: values['on'] ?? '' })
    }
    case 'remove':
      return granted({ what: 'remove', placement: values['placement'] ?? '' })
  }
}

const dayFields: Readonly<Record<Opening['form'], readonly string[]>> = {
  percent: ['from'],
  end: ['end'],
  pause: ['from', 'to'],
  ended: ['on'],
  remove: [],
}

const fieldOf: Readonly<Partial<Record<Refusal['name'], Partial<Record<Opening['form'], string>>>>> = {
  percentOutOfRange: { percent: 'percent' },
  dayUnknown: { percent: 'from', pause: 'from', end: 'end', ended: 'on' },
  dayOutside: { percent: 'from', pause: 'from', end: 'end', ended: 'on' },
  periodBackwards: { percent: 'to', pause: 'to' },
  pauseTooShort: { pause: 'to' },
  pausedAlready: { pause: 'from' },
  loggedThen: { pause: 'from', end: 'end', ended: 'on' },
}
