import { addPerson, type Added, type PersonAsked } from '../../rules/addPerson.ts'
import type { Refusal, Ruling } from '../../rules/refusal.ts'
import type { IntentOf, Values } from '../intent.ts'
import { personIdOf } from '../personId.ts'
import { peopleRecords, type Asked } from '../scene.ts'
import { doctorForm, supervisorForm } from '../views/addingForms.ts'
import { button } from '../views/button.ts'
import { said } from '../views/said.ts'
import { asForm, asView, atField, forOffice, type Reply } from './reply.ts'

/** `lägg till`: whom; someone who is not of the kansli is shown what she can add herself. */
export const add = ({ me, texts }: Asked): Reply => {
  if (me.roles.includes('office'))
    return asView(
      said(texts.adding.whom, [
        button(texts.adding.doctor, { verb: 'openAdding', role: 'doctor' }),
        button(texts.adding.supervisor, { verb: 'openAdding', role: 'supervisor' }),
      ]),
    )
  if (!me.roles.includes('doctor')) return { reply: 'notice', notice: texts.adding.notOffice }
  return asView(
    said(texts.adding.own, [
      button(texts.placement.add, { verb: 'editPlacement' }),
      button(texts.adding.activity, { verb: 'newActivity' }),
    ]),
  )
}

export const openAdding = ({ role }: IntentOf<'openAdding'>, asked: Asked): Reply =>
  forOffice(asked, asked.texts.adding.notOffice, () => {
    const { programmes, today, texts } = asked
    return asForm(role === 'doctor' ? doctorForm(programmes, today, texts) : supervisorForm(texts))
  })

/** The form handed in: a handledare, known by her e-mail from now on. */
export const addSupervisor = (values: Values, asked: Asked): Promise<Reply> | Reply =>
  forOffice(asked, asked.texts.adding.notOffice, async () => {
    const [specialty = '', workplace = ''] = [values['specialty'], values['workplace']]
    const added = await keepPerson({ ...namedIn(values), role: 'supervisor', specialty, workplace }, asked)
    if (!added.ok) return atField(added.refusal, fieldOf[added.refusal.name], asked)
    const { person, was } = added.value
    const words = asked.texts.adding
    if (was === undefined) return asView(said(words.added(person.name, person.email ?? '')))
    const isNew = JSON.stringify(was) !== JSON.stringify(person)
    return asView(said(isNew ? words.nowSupervisor(person.name) : words.thereAlready(person.name)))
  })

export const namedIn = (values: Values) => ({ name: values['name'] ?? '', email: values['email'] ?? '' })

/**
 * Keeps a person as the rule makes her. Someone else may have kept the same one meanwhile: then it
 * is decided again on what they wrote.
 */
export const keepPerson = async (person: PersonAsked, asked: Asked): Promise<Ruling<Added>> => {
  const records = peopleRecords(asked.store)
  for (;;) {
    const all = await records.all()
    const added = addPerson(new Map(all.map(({ id, value }) => [id, value])), person, personIdOf)
    if (!added.ok || JSON.stringify(added.value.was) === JSON.stringify(added.value.person)) return added
    const { id } = added.value.person
    const version = all.find((one) => one.id === id)?.version ?? 0
    if (await records.put(id, version, added.value.person)) {
      await asked.store.wake()
      return added
    }
  }
}

export const fieldOf: Readonly<Partial<Record<Refusal['name'], string>>> = {
  nameMissing: 'name',
  emailUnknown: 'email',
  emailShared: 'email',
  personalNumber: 'name',
}
