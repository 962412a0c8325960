import type { Records } from '../../../storage/store.ts'
import { emptyConversation } from './conversation.ts'
import type { Conversation } from './stored.ts'

/** The page's conversations as they are kept, and word of every change of them. */
export interface Conversations {
  read(id: string): Promise<Conversation>
  /** Keeps what `change` makes of the conversation; the same one back keeps nothing. */
  change(id: string, change: (now: Conversation) => Conversation): Promise<Conversation>
  /** Empties them all; the numbering of messages goes on. */
  clear(): Promise<void>
}

const MOST_TRIES = 50

/** @param changed is told after each change that was kept. */
export const conversationsIn = (
  records: Records<Conversation>,
  changed: (id: string) => void,
): Conversations => {
  const change: Conversations['change'] = async (id, alter) => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const kept = await records.get(id)
      const now = kept?.value ?? emptyConversation
      const then = alter(now)
      if (then === now) return now
      if (await records.put(id, kept?.version ?? 0, then)) {
        changed(id)
        return then
      }
    }
    throw new Error(`the conversation ${id} changed ${MOST_TRIES} times under one change`)
  }
  return {
    change,
    async read(id) {
      return (await records.get(id))?.value ?? emptyConversation
    },
    async clear() {
      for (const { id } of await records.all()) await change(id, (now) => ({ ...now, messages: [] }))
    },
  }
}

export const privateWith = (person: string): string => `user:${person}`
export const inChannel = (channel: string): string => `channel:${channel}`
