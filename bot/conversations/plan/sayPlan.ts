import { placementsCalled } from '../../../rules/findPlacement.ts'
import type { Facts } from '../../../rules/facts.ts'
import type { Placement } from '../../../rules/post.ts'
import { placementOf } from '../../../rules/pieces.ts'
import type { Person } from '../../../rules/person.ts'
import type { PlanChange } from '../../../rules/replan/change.ts'
import { calledIn } from '../../reading/names.ts'
import type { IntentOf } from '../../intent.ts'
import type { Asked } from '../../scene.ts'
import { button } from '../../views/button.ts'
import { said as saying } from '../../views/said.ts'
import { asRefusal, asView, type Reply } from '../reply.ts'
import { openWith } from './forms.ts'
import { perform, replied } from './perform.ts'
import { whose } from './whose.ts'

type Said = IntentOf<'sayPlan'>

/** `anna akut till 2027-03-31`, `tänk om 80% från februari`: done, or told where it would lead. */
export const sayPlan = async (intent: Said, asked: Asked): Promise<Reply> => {
  const meant = whose(intent, asked, (doctor) => ({ ...intent, doctor }))
  if ('reply' in meant) return meant
  const facts = await asked.facts(meant.doctor)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  const { change } = intent
  const named = { ...intent, words: meant.rest, doctor: meant.doctor }
  switch (change.what) {
    case 'move':
    case 'last':
    case 'supervisor':
    case 'remove':
      return ofPlacement(named, facts, asked)
    case 'percent':
    case 'end':
    case 'pause':
    case 'ended':
      return ofPost(named, change, facts, asked)
  }
}

type Named = Said & { readonly doctor: string }

const ofPost = async (
  { doctor, whatIf }: Named,
  said: Extract<Said['change'], { what: 'percent' | 'end' | 'pause' | 'ended' }>,
  facts: Facts,
  asked: Asked,
): Promise<Reply> => {
  const change = completeOf(said)
  if (change === undefined) return openWith({ doctor, form: said.what, whatIf }, inWords(said), asked)
  return replied(await perform({ doctor, change, steps: facts.logbook.planSteps, whatIf }, asked))
}

/** Leave is asked about once more, since only its form says whether the plan moves along. */
const completeOf = (change: Said['change']): PlanChange | undefined => {
  switch (change.what) {
    case 'percent': {
      const { percent, from, ...more } = change
      return percent === undefined || from === undefined ? undefined : { ...more, percent, from }
    }
    case 'end':
      return change.end === undefined ? undefined : { what: 'end', end: change.end }
    case 'ended':
      return change.how === undefined || change.on === undefined
        ? undefined
        : { what: 'ended', how: change.how, on: change.on }
    case 'pause':
    case 'move':
    case 'last':
    case 'supervisor':
    case 'remove':
      return undefined
  }
}

const inWords = ({ what: _, ...said }: Said['change']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(said).map(([field, value]) => [field, String(value)]))

const ofPlacement = async (said: Named, facts: Facts, asked: Asked): Promise<Reply> => {
  const { change, doctor, whatIf } = said
  const called =
    change.what === 'supervisor' ? calledIn(said.words, supervisorsBut(doctor, asked)) : undefined
  const named = { ...said, words: called?.rest ?? said.words }
  const [one, another] = candidates(named, facts)
  if (one === undefined) return asRefusal({ name: 'placementUnknown', asked: named.words })
  if (another !== undefined) return askWhich(said, candidates(named, facts), asked)
  const [supervisor, ...others] = called?.persons ?? []
  if (change.what === 'supervisor' && supervisor === undefined)
    return asRefusal({ name: 'supervisorUnknown' })
  if (supervisor !== undefined && others.length > 0)
    return askWho([supervisor, ...others], one, named, facts, asked)
  const complete = placed(change, one, supervisor?.id)
  if (complete === undefined) return asRefusal({ name: 'placementUnknown', asked: named.words })
  return replied(await perform({ doctor, change: complete, steps: facts.logbook.planSteps, whatIf }, asked))
}

/** The placements the words fit, the pieces of one as its last; without words those that are not over. */
const candidates = (
  { words, placement }: Named,
  { logbook: { plan }, programme, today }: Facts,
): readonly Placement[] => {
  if (placement !== undefined) return plan.filter(({ id }) => id === placement)
  const fitting =
    words === '' ? plan.filter(({ to }) => to >= today) : placementsCalled(words, plan, programme)
  const open = fitting.filter(({ to }) => to >= today)
  const all = open.length > 0 ? open : fitting
  return all.filter((one, i) => all.findLastIndex(({ id }) => placementOf(id) === placementOf(one.id)) === i)
}

const placed = (
  change: Said['change'],
  { id: placement }: Placement,
  supervisor: string | undefined,
): PlanChange | undefined => {
  if (change.what === 'remove') return { what: 'remove', placement }
  if (change.what === 'supervisor' && supervisor !== undefined)
    return { what: 'supervisor', placement, supervisor }
  if (change.what === 'move' && change.days !== undefined)
    return { what: 'move', placement, days: change.days, rest: change.rest ?? 'needed' }
  if (change.what === 'last' && change.to !== undefined)
    return { what: 'last', placement, to: change.to, rest: change.rest ?? 'needed' }
  return undefined
}

const askWhich = (said: Named, fitting: readonly Placement[], { texts }: Asked): Reply =>
  asView(
    saying(
      texts.plan.ofWhich,
      fitting
        .slice(0, mostChoices)
        .map((one) =>
          button(`${one.unit} ${texts.time.period(one.from, one.to)}`, { ...said, placement: one.id }),
        ),
    ),
  )

const mostChoices = 5

const supervisorsBut = (doctor: string, { people }: Asked): readonly Person[] =>
  [...people.values()].filter(({ id, roles }) => roles.includes('supervisor') && id !== doctor)

const askWho = (
  supervisors: readonly Person[],
  { id: placement }: Placement,
  { doctor, whatIf }: Named,
  { logbook }: Facts,
  { texts }: Asked,
): Reply =>
  asView(
    saying(
      texts.plan.ofWhom,
      supervisors.slice(0, mostChoices).map(({ id: supervisor, name }) =>
        button(name, {
          verb: 'replan',
          doctor,
          change: { what: 'supervisor', placement, supervisor },
          steps: logbook.planSteps,
          whatIf,
        }),
      ),
    ),
  )
