import type { Person } from '../../rules/person.ts'
import type { Refusal, Ruling } from '../../rules/refusal.ts'
import { peopleRecords, type Asked } from '../scene.ts'

/**
 * Changes what is kept of the asker herself; what is due is looked at anew. Someone else may have
 * written the same record meanwhile: then it is decided again on what they wrote.
 */
export const changeMe = async (
  { store, me }: Asked,
  change: (person: Person) => Ruling<Person>,
): Promise<Refusal | undefined> => {
  const records = peopleRecords(store)
  for (;;) {
    const stored = await records.get(me.id)
    if (stored === undefined) return { name: 'notThere' }
    const changed = change(stored.value)
    if (!changed.ok) return changed.refusal
    if (await records.put(me.id, stored.version, changed.value)) return void (await store.wake())
  }
}
