import { delmalNumbers } from './delmal.ts'
import type { Reading } from './reading.ts'
import { leftover, type Said } from './said.ts'
import { numberAt, oneOf, sift, type Matcher } from './token.ts'
import { phrase } from './vocabulary.ts'
import { commandWords } from './words/commands.ts'
import { stateWords } from './words/everyday.ts'

/** `varför bt12`, `why akut`, `varför R4`: what is asked about, in plain words. */
export const readWhy = (said: Said): Reading | undefined => {
  const [code] = said.delmal
  if (said.isQuestion && !said.commands.includes('why') && said.delmal.length === 1 && code !== undefined)
    return { read: { verb: 'why', about: code } }
  const why = sift(said.all, phrase(commandWords)).found.find(({ value }) => value === 'why')
  if (why === undefined) return undefined
  const after = said.all.slice(why.at + why.size)
  const [found] = sift(after, oneOf(delmalCode, ruleCode)).found
  const words = leftover(sift(after, oneOf<string>(phrase(stateWords), civil)).rest).map(({ word }) => word)
  const about = found?.value ?? words.join(' ')
  if (words.length > mostWords) return { nearest: [{ verb: 'why' }] }
  return { read: about === '' ? { verb: 'why' } : { verb: 'why', about } }
}

/** `why akut please, thanks`. */
const civil: Matcher<string> = (tokens, start) => {
  const found = phrase(commandWords)(tokens, start)
  return found?.value === 'thanks' || found?.value === 'hello' ? found : undefined
}

const mostWords = 5

const delmalCode: Matcher<string> = (tokens, start) => {
  const found = delmalNumbers(tokens, start)
  return found && { value: `BT${found.value[0] ?? ''}`, size: found.size }
}

const ruleCode: Matcher<string> = (tokens, start) => {
  const number = tokens[start]?.word === 'r' ? numberAt(tokens, start + 1) : undefined
  return number === undefined ? undefined : { value: `R${number}`, size: 2 }
}
