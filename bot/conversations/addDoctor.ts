import { addPerson } from '../../rules/addPerson.ts'
import { enrol } from '../../rules/enrol.ts'
import { emptyLogbook } from '../../rules/logbook.ts'
import type { PersonId } from '../../rules/person.ts'
import type { Programme } from '../../rules/programmes/programme.ts'
import type { Refusal } from '../../rules/refusal.ts'
import type { IntentOf, Values } from '../intent.ts'
import { personIdOf } from '../personId.ts'
import { readerOf, type Asked } from '../scene.ts'
import { moreOfDoctorForm } from '../views/addingForms.ts'
import { button } from '../views/button.ts'
import { said } from '../views/said.ts'
import { fieldOf, keepPerson, namedIn } from './add.ts'
import { enrolmentFrom } from './meet.ts'
import { asForm, asRefusal, asView, atField, forOffice, type Reply } from './reply.ts'

/** A doctor in two forms: who, where and from when; then her huvudhandledare, and her ST where it matters. */
export const addDoctor = (
  intent: IntentOf<'addDoctor'>,
  written: Values,
  asked: Asked,
): Promise<Reply> | Reply =>
  forOffice(asked, asked.texts.adding.notOffice, () => {
    const values = { ...intent.given, ...written }
    const programme = asked.programmes.get(values['programme'] ?? '')
    if (programme === undefined) return asRefusal({ name: 'outdated' })
    return intent.given === undefined ? askMore(values, programme, asked) : keep(values, programme, asked)
  })

/** What is wrong with the first form is said there, before the second opens. */
const askMore = async (values: Values, programme: Programme, asked: Asked): Promise<Reply> => {
  const added = addPerson(asked.people, { ...namedIn(values), role: 'doctor' }, personIdOf)
  if (!added.ok) return atField(added.refusal, fieldOf[added.refusal.name], asked)
  const { id, name } = added.value.person
  if ((await asked.store.logbook(id)).enrolment !== undefined) return thereAlready(id, name, asked)
  const isIntegrated = values['form'] === 'integrerad'
  const enrolment = { ...enrolmentFrom(values), ...(isIntegrated && { stStart: values['start'] ?? '' }) }
  const tried = enrol(emptyLogbook(id), programme, enrolment)
  if (!tried.ok) return atField(tried.refusal, enrolmentField[tried.refusal.name], asked)
  const intent = { verb: 'addDoctor' as const, given: { ...values } }
  return asForm(moreOfDoctorForm(intent, id, isIntegrated, readerOf(asked, asked.me)))
}

const thereAlready = (doctor: PersonId, name: string, { texts }: Asked): Reply =>
  asView(
    said(texts.adding.enrolledAlready(name), [button(texts.plan.show, { verb: 'showPlacements', doctor })]),
  )

/** The person is kept first: should only that come to be, the same forms bring the rest. */
const keep = async (values: Values, programme: Programme, asked: Asked): Promise<Reply> => {
  const { people, store, now, me, key, texts } = asked
  const main = values['mainSupervisor'] ?? ''
  const mainSupervisor = people.get(main)?.roles.includes('supervisor') === true ? main : undefined
  const enrolment = enrolmentFrom(values)
  const tried = enrol(emptyLogbook(''), programme, enrolment)
  if (!tried.ok) return atField(tried.refusal, enrolmentField[tried.refusal.name], asked)
  const added = await keepPerson({ ...namedIn(values), role: 'doctor' }, asked)
  if (!added.ok) return asRefusal(added.refusal)
  const { id, name, email = '' } = added.value.person
  const done = await store.commit(id, { at: now, by: me.id, key }, (logbook) =>
    enrol(logbook, programme, enrolment, mainSupervisor),
  )
  if (!done.ok)
    return done.refusal.name === 'alreadyEnrolled' ? thereAlready(id, name, asked) : asRefusal(done.refusal)
  return asView(
    said(
      texts.adding.enrolled(name, email, programme.name[texts.language], texts.time.longDay(enrolment.start)),
      [
        button(texts.placement.add, { verb: 'editPlacement', for: id }),
        button(texts.plan.show, { verb: 'showPlacements', doctor: id }),
      ],
    ),
  )
}

const enrolmentField: Readonly<Partial<Record<Refusal['name'], string>>> = {
  dayUnknown: 'start',
  stStartMissing: 'stStart',
  percentOutOfRange: 'percent',
}
