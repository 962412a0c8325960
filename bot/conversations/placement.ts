import type { Placement } from '../../rules/logbook.ts'
import type { Programme } from '../../rules/programmes/programme.ts'
import type { Refusal } from '../../rules/refusal.ts'
import { mayRead } from '../../rules/mayRead.ts'
import { fingerprintOf, setPlacement } from '../../rules/setPlacement.ts'
import type { IntentOf, Values } from '../intent.ts'
import { freshScene, readerOf, type Asked } from '../scene.ts'
import { placementForm, someoneElse } from '../views/placementForm.ts'
import { placementsView } from '../views/placementsView.ts'
import type { Option } from '../views/view.ts'
import { newSupervisor } from './newSupervisor.ts'
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
  { placement: id }: IntentOf<'editPlacement'>,
  asked: Asked,
): Promise<Reply> => {
  const facts = await asked.facts(asked.me.id)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  const placement = facts.logbook.plan.find((one) => one.id === id)
  if (id !== undefined && placement === undefined) return asRefusal({ name: 'outdated' })
  const intent = {
    verb: 'savePlacement' as const,
    ...(id !== undefined && { placement: id }),
    plan: fingerprintOf(placement),
  }
  const choices = { programme: facts.programme, supervisors: supervisorsIn(asked) }
  return asForm(placementForm(intent, placement ?? {}, choices, asked.texts))
}

const supervisorsIn = ({ people, me }: Asked): Option[] =>
  [...people.values()]
    .filter(({ id, roles }) => roles.includes('supervisor') && id !== me.id)
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
    .map(({ id, name }) => ({ value: id, title: name }))

/** The form handed in: saves, and answers with the plan as it then is. */
export const savePlacement = async (
  intent: IntentOf<'savePlacement'>,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  const facts = await asked.facts(asked.me.id)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  const supervisor = await supervisorFrom(values, asked)
  if (typeof supervisor === 'object') return atField(supervisor, fieldOf[supervisor.name], asked)
  const before = facts.logbook.plan.find(({ id }) => id === intent.placement)
  const placement: Placement = {
    id: intent.placement ?? asked.key,
    ...placeFrom(values, facts.programme),
    unit: (values['unit'] ?? '').trim(),
    from: values['from'] ?? '',
    to: values['to'] ?? '',
    ...(before?.percent !== undefined && { percent: before.percent }),
    ...(supervisor !== undefined && { supervisor }),
  }
  const author = { at: asked.now, by: asked.me.id, key: asked.key }
  const done = await asked.store.commit(asked.me.id, author, (logbook) =>
    setPlacement(logbook, { placement, was: intent.plan }),
  )
  if (!done.ok) return atField(done.refusal, fieldOf[done.refusal.name], asked)
  return asView(
    placementsView({ ...facts, logbook: done.value.logbook }, readerOf(await freshScene(asked), asked.me)),
  )
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
  return asked.people.get(chosen)?.roles.includes('supervisor') && chosen !== asked.me.id ? chosen : undefined
}

const fieldOf: Readonly<Partial<Record<Refusal['name'], string>>> = {
  unitMissing: 'unit',
  dayUnknown: 'from',
  periodBackwards: 'to',
  placementOverlaps: 'from',
  supervisorUnknown: 'newEmail',
}
