import type { IntentOf } from '../intent.ts'
import { peopleRecords, type Asked } from '../scene.ts'
import { said } from '../views/said.ts'
import { unconfirmedView } from '../views/unconfirmedView.ts'
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
  { store, me, texts }: Asked,
): Promise<Reply> => {
  if (!me.roles.includes('office')) return { reply: 'notice', notice: texts.placement.confirm.notOffice }
  const records = peopleRecords(store)
  const stored = await records.get(id)
  if (stored === undefined) return { reply: 'notice', notice: texts.placement.confirm.none }
  if (!stored.value.confirmed) await records.put(id, stored.version, { ...stored.value, confirmed: true })
  await store.wake()
  const { done } = texts.placement.confirm
  return { reply: 'changed', notice: done(stored.value.name) }
}
