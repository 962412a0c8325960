import type { Person, PersonId } from '../../rules/person.ts'
import type { Refusal, Ruling } from '../../rules/refusal.ts'
import { peopleRecords, type Asked } from '../scene.ts'

type Change = (person: Person) => Ruling<Person>

/** Changes what is kept of the asker herself. */
export const changeMe = (asked: Asked, change: Change): Promise<Refusal | undefined> =>
  changePerson(asked.me.id, asked, change)

/**
 * Changes what is kept of a person; what is due is looked at anew. Someone else may have written
 * the same record meanwhile: then it is decided again on what they wrote.
 */
export const changePerson = async (
  id: PersonId,
  { store }: Pick<Asked, 'store'>,
  change: Change,
): Promise<Refusal | undefined> => {
  const records = peopleRecords(store)
  for (;;) {
    const stored = await records.get(id)
    if (stored === undefined) return { name: 'notThere' }
    const changed = change(stored.value)
    if (!changed.ok) return changed.refusal
    if (await records.put(id, stored.version, changed.value)) return void (await store.wake())
  }
}
