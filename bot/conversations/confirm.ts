import type { PersonId } from '../../rules/person.ts'
import { granted } from '../../rules/refusal.ts'
import type { IntentOf } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { nameFor } from '../views/reader.ts'
import { said } from '../views/said.ts'
import { unconfirmedView } from '../views/unconfirmedView.ts'
import { changePerson } from './changePerson.ts'
import { asView, forOffice, type Reply } from './reply.ts'

/** `bekräfta`: the handledare whom doctors have named and nobody has confirmed. */
export const showUnconfirmed = (asked: Asked): Reply =>
  forOffice(asked, asked.texts.placement.confirm.notOffice, () => unconfirmed(asked))

const unconfirmed = ({ people, texts }: Asked): Reply => {
  const waiting = [...people.values()].filter(({ confirmed }) => !confirmed)
  return asView(waiting.length === 0 ? said(texts.placement.confirm.none) : unconfirmedView(waiting, texts))
}

/** From now on what the person approves counts, and what she approved before. */
export const confirmPerson = async (
  { person: id }: IntentOf<'confirmPerson'>,
  asked: Asked,
): Promise<Reply> => forOffice(asked, asked.texts.placement.confirm.notOffice, () => confirm(id, asked))

const confirm = async (id: PersonId, asked: Asked): Promise<Reply> => {
  const { none, done } = asked.texts.placement.confirm
  const refusal = await changePerson(id, asked, (person) => granted({ ...person, confirmed: true }))
  if (refusal !== undefined) return { reply: 'notice', notice: none }
  return { reply: 'changed', notice: done(nameFor(asked, id)) }
}
