import { granted } from '../../rules/refusal.ts'
import type { IntentOf } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { nameFor } from '../views/reader.ts'
import { said } from '../views/said.ts'
import { unconfirmedView } from '../views/unconfirmedView.ts'
import { changePerson } from './changePerson.ts'
import { asView, type Reply } from './reply.ts'

/** `bekräfta`: the handledare whom doctors have named and nobody has confirmed. */
export const showUnconfirmed = ({ people, me, texts }: Asked): Reply => {
  if (!me.roles.includes('office')) return { reply: 'notice', notice: texts.placement.confirm.notOffice }
  const waiting = [...people.values()].filter(({ confirmed }) => !confirmed)
  return asView(waiting.length === 0 ? said(texts.placement.confirm.none) : unconfirmedView(waiting, texts))
}

/** From now on what the person approves counts, and what she approved before. */
export const confirmPerson = async (
  { person: id }: IntentOf<'confirmPerson'>,
  asked: Asked,
): Promise<Reply> => {
  const { me, people, texts } = asked
  const { notOffice, none, done } = texts.placement.confirm
  if (!me.roles.includes('office')) return { reply: 'notice', notice: notOffice }
  const refusal = await changePerson(id, asked, (person) => granted({ ...person, confirmed: true }))
  if (refusal !== undefined) return { reply: 'notice', notice: none }
  return { reply: 'changed', notice: done(nameFor({ people }, id)) }
}
