import { addPerson } from '../../rules/addPerson.ts'
import { certifyingRoles } from '../../rules/content.ts'
import type { PersonId } from '../../rules/person.ts'
import { granted, refused, type Refusal, type Ruling } from '../../rules/refusal.ts'
import { setInvolved, type Involved } from '../../rules/setInvolved.ts'
import type { IntentOf, Values } from '../intent.ts'
import { personIdOf } from '../personId.ts'
import { freshScene, nameIn, peopleRecords, readerOf, type Asked } from '../scene.ts'
import { involvedForm, someoneNew } from '../views/involvedForm.ts'
import { said } from '../views/said.ts'
import { asForm, asRefusal, asView, atField, type Reply } from './reply.ts'

/** The kansli appoints who certifies in the end. */
export const editInvolved = async ({ doctor }: IntentOf<'editInvolved'>, asked: Asked): Promise<Reply> => {
  if (!asked.me.roles.includes('office')) return asRefusal({ name: 'notOffice' })
  const logbook = await asked.store.logbook(doctor)
  if (logbook.enrolment === undefined) return asRefusal({ name: 'notEnrolled' })
  return asForm(involvedForm(logbook, readerOf(asked, asked.me)))
}

/** The form handed in; what is wrong is said at the field. */
export const saveInvolved = async (
  { doctor }: IntentOf<'saveInvolved'>,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  if (!asked.me.roles.includes('office')) return asRefusal({ name: 'notOffice' })
  const involved = await involvedFrom(values, asked)
  if (!involved.ok) return atField(involved.refusal, fieldOf[involved.refusal.name], asked)
  const author = { at: asked.now, by: asked.me.id, key: asked.key }
  const done = await asked.store.commit(doctor, author, (logbook) =>
    setInvolved(logbook, involved.value, asked.me),
  )
  if (!done.ok) return atField(done.refusal, fieldOf[done.refusal.name], asked)
  const nameOf = nameIn((await freshScene(asked)).people)
  const { mainSupervisor, assessor } = involved.value
  return asView(
    said(
      asked.texts.desk.involved.done(mainSupervisor && nameOf(mainSupervisor), assessor && nameOf(assessor)),
    ),
  )
}

const involvedFrom = async (values: Values, asked: Asked): Promise<Ruling<Involved>> => {
  const involved: Partial<Record<(typeof certifyingRoles)[number], PersonId>> = {}
  for (const role of certifyingRoles) {
    const chosen = values[role] ?? ''
    if (chosen === '') continue
    const person = chosen === someoneNew ? await someoneFrom(values, asked) : knownAs(chosen, asked)
    if (!person.ok) return person
    involved[role] = person.value
  }
  return granted(involved)
}

const knownAs = (id: string, { people }: Asked): Ruling<PersonId> =>
  people.get(id)?.roles.includes('supervisor') === true ? granted(id) : refused({ name: 'supervisorUnknown' })

/** Found by e-mail, or added as someone whom the kansli vouches for. */
const someoneFrom = async (values: Values, { people, store }: Asked): Promise<Ruling<PersonId>> => {
  const named = { name: values['newName'] ?? '', email: values['newEmail'] ?? '' }
  const added = addPerson(people, { ...named, role: 'supervisor' }, personIdOf)
  if (!added.ok) return added
  const { person, was } = added.value
  const records = peopleRecords(store)
  const stored = await records.get(person.id)
  if (was === undefined || !was.roles.includes('supervisor'))
    await records.put(person.id, stored?.version ?? 0, person)
  return granted(person.id)
}

const fieldOf: Readonly<Partial<Record<Refusal['name'], string>>> = {
  sameCertifier: 'assessor',
  ownLogbook: 'assessor',
  inCertification: 'mainSupervisor',
  supervisorUnknown: 'assessor',
  nameMissing: 'newName',
  emailUnknown: 'newEmail',
  emailShared: 'newEmail',
  personalNumber: 'newName',
}
