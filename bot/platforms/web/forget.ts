import type { Person } from '../../../rules/person.ts'
import type { SiteStore } from '../../../storage/store.ts'
import { conversationSchema } from './stored.ts'

/** Takes out of everyone's conversations on the page what names the person. */
export const forgetOnPage = async (
  store: Pick<SiteStore, 'records'>,
  { id, name, email }: Person,
): Promise<void> => {
  const words = [name, email, JSON.stringify(id)].filter((word) => word !== undefined)
  const records = store.records('page', conversationSchema)
  for (const { id: whose, version, value } of await records.all()) {
    const messages = value.messages.filter((one) => {
      const text = JSON.stringify(one)
      return !words.some((word) => text.includes(word))
    })
    if (messages.length < value.messages.length) await records.put(whose, version, { ...value, messages })
  }
}
