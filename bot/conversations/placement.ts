import { mayRead } from '../../rules/mayRead.ts'
import type { Placement } from '../../rules/post.ts'
import type { Programme } from '../../rules/programmes/programme.ts'
import type { Refusal } from '../../rules/refusal.ts'
import { rests } from '../../rules/replan/change.ts'
import { fingerprintOf } from '../../rules/replan/fingerprint.ts'
import type { IntentOf, Values } from '../intent.ts'
import { behalfOf, freshScene, readerOf, type Asked } from '../scene.ts'
import { morePlacementForm, placementForm, someoneElse } from '../views/placementForm.ts'
import { placementsView } from '../views/placementsView.ts'
import type { Option } from '../views/view.ts'
import { newSupervisor } from './newSupervisor.ts'
import { perform } from './plan/perform.ts'
import { asForm, asRefusal, asView, atField, type Reply } from './reply.ts'

/** `placering`: the plan, one's own or of someone whom one may follow. */
export const showPlacements = async (
  { doctor }: IntentOf<'showPlacements'>,
  asked: Asked,
): Promise<Reply> => {
  const facts = await asked.facts(doctor ?? asked.me.id)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  if (!mayRead(asked.me, facts.logbook)) return { reply: 'notice', notice: asked.texts.office.notEntitled }
  return asView(placementsView(facts, readerOf(asked, asked.me)))
}

/** Opens the form of a placement, or of a new one. */
export const editPlacement = async (
  { placement: id, whatIf }: IntentOf<'editPlacement'>,
  asked: Asked,
): Promise<Reply> => {
  const facts = await asked.facts(asked.doctor)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  const placement = facts.logbook.plan.find((one) => one.id === id)
  if (id !== undefined && placement === undefined) return asRefusal({ name: 'outdated' })
  const intent = {
    verb: 'savePlacement' as const,
    ...(id !== undefined && { placement: id }),
    plan: fingerprintOf(placement),
    ...behalfOf(asked),
    ...(whatIf === true && { whatIf }),
  }
  const choices = { programme: facts.programme, supervisors: supervisorsIn(asked) }
  return asForm(placementForm(intent, placement ?? {}, choices, asked.texts))
}

const supervisorsIn = ({ people, doctor }: Asked): Option[] =>
  [...people.values()]
    .filter(({ id, roles }) => roles.includes('supervisor') && id !== doctor)
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
    .map(({ id, name }) => ({ value: id, title: name }))

/** The form handed in: asks for what it left open, else saves, and answers with before and after. */
export const savePlacement = async (
  intent: IntentOf<'savePlacement'>,
  written: Values,
  asked: Asked,
): Promise<Reply> => {
  const facts = await asked.facts(asked.doctor)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  const values: Values = { ...intent.given, ...written }
  const before = facts.logbook.plan.find(({ id }) => id === intent.placement)
  const open = openIn(values, before, facts.programme)
  if (intent.given === undefined && (open.specialty || open.supervisor))
    return asForm(morePlacementForm({ ...intent, given: { ...values } }, open, before, asked.texts))
  const supervisor = await supervisorFrom(values, asked)
  if (typeof supervisor === 'object') return atField(supervisor, fieldOf[supervisor.name], asked)
  const placement: Placement = {
    id: intent.placement ?? asked.key,
    ...placeFrom(values, facts.programme),
    unit: (values['unit'] ?? '').trim(),
    from: values['from'] ?? '',
    to: values['to'] ?? '',
    ...(before?.percent !== undefined && { percent: before.percent }),
    ...(supervisor !== undefined && { supervisor }),
  }
  const rest = rests.find((one) => one === values['rest']) ?? 'none'
  const change = { what: 'place' as const, placement, was: intent.plan, rest }
  const { planSteps: steps } = facts.logbook
  // A handledare named just now is not among the people that the question came with.
  const now = { ...asked, ...(await freshScene(asked)) }
  const done = await perform({ doctor: asked.doctor, change, steps, whatIf: intent.whatIf }, now)
  if (done.ok) return asView(done.value)
  return atField(done.refusal, intent.given === undefined ? fieldOf[done.refusal.name] : undefined, asked)
}

/** What only a second form can ask: the specialty of a free choice, and a handledare who is in no list. */
const openIn = (values: Values, before: Placement | undefined, { categories }: Programme) => {
  const [id = '', specialty = ''] = (values['counts'] ?? '').split('/')
  const category = categories.find((one) => one.id === id)
  return {
    specialty: category?.specialties.includes(specialty) !== true && before?.category !== category?.id,
    supervisor: values['supervisor'] === someoneElse,
  }
}

/** 'akut/internmedicin', or 'valfri/' with the specialty in words. */
const placeFrom = (values: Values, { categories }: Programme) => {
  const [id = '', specialty = ''] = (values['counts'] ?? '').split('/')
  const category = categories.find((one) => one.id === id)
  if (category?.specialties.includes(specialty)) return { specialty }
  return { specialty: (values['specialty'] ?? '').trim(), category: category?.id ?? '' }
}

const supervisorFrom = async (values: Values, asked: Asked): Promise<string | undefined | Refusal> => {
  const chosen = values['supervisor'] ?? ''
  if (chosen === someoneElse)
    return newSupervisor({ name: values['newName'] ?? '', email: values['newEmail'] ?? '' }, asked)
  return asked.people.get(chosen)?.roles.includes('supervisor') && chosen !== asked.doctor
    ? chosen
    : undefined
}

const fieldOf: Readonly<Partial<Record<Refusal['name'], string>>> = {
  unitMissing: 'unit',
  dayUnknown: 'from',
  periodBackwards: 'to',
  placementOverlaps: 'from',
  supervisorUnknown: 'newEmail',
}
