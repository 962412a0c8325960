import type { Intent } from '../intent.ts'
import { commands } from './commands.ts'
import { readWeek } from './readWeek.ts'

/** What a person wants who writes this; never throws. */
export const readText = (text: string): Intent => {
  const words = plainText(text)
  return readCommand(words) ?? readWeek(words) ?? { verb: 'unknown', text: text.trim() }
}

const readCommand = (words: string): Intent | undefined => {
  for (const { says, intent } of commands)
    for (const saying of says)
      if (words === saying || words.startsWith(`${saying} `)) {
        const read = intent(words.slice(saying.length).trim())
        if (read !== undefined) return read
      }
  return undefined
}

/** Lower case, no diacritics, single spaces, no closing punctuation. */
const plainText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s.!?…]+$/u, '')
    .trim()
