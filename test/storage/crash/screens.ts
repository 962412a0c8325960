import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { platformName } from './story.ts'
import type { Platform } from '../../../bot/platforms/platform.ts'
import type { View } from '../../../bot/views/view.ts'

/** What came to someone's screen, in which of the bot's lives. */
export interface Shown {
  readonly life: number
  readonly did: 'send' | 'replace'
  readonly id: string
  readonly view: View
}

/** A platform whose screens are lines in a file: what was shown stays shown when the bot dies. */
export const screens = (file: string, life: number): Platform => {
  const show = (did: Shown['did'], id: string, view: View) => {
    const shown: Shown = { life, did, id, view }
    appendFileSync(file, `${JSON.stringify(shown)}\n`)
  }
  return {
    name: platformName,
    start: () => Promise.resolve(),
    send: (to, view) => {
      const id = randomUUID()
      show('send', id, view)
      const conversation = 'user' in to ? to.user : to.channel
      return Promise.resolve({ platform: platformName, conversation, id })
    },
    replace: ({ id }, view) => Promise.resolve(show('replace', id, view)),
    sendFile: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  }
}
