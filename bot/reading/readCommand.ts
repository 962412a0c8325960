import { numberOf, weekOf } from '../../rules/calendar/week.ts'
import { addDays } from '../../rules/calendar/day.ts'
import type { Intent } from '../intent.ts'
import { asked, type Reading } from './reading.ts'
import { leftover, type Said } from './said.ts'
import { readPause } from './readPause.ts'
import { isMark, numberAt, sift, valuesOf, type Token } from './token.ts'
import { phrase } from './vocabulary.ts'
import type { CommandName } from './words/commands.ts'
import { languageWords } from './words/languages.ts'

/** A command that is complete in itself, or with the number of a week. */
export const readCommand = (said: Said): Reading | undefined => {
  if (said.delmal.length > 0 || said.badDelmal !== undefined || said.quote !== undefined) return undefined
  const names = meant(said.commands)
  const [name, ...more] = names
  if (name === undefined) return said.commands.length > 0 ? chatter(said) : bare(said)
  if (more.length === 0) return ofName(name, said)
  const simple = names.flatMap((each) => plainIntents[each] ?? [])
  return leftover(said.rest).length === 0 && simple.length === names.length && said.weeks.length === 0
    ? asked(simple)
    : undefined
}

/** Greetings and thanks only count alone; 'log' and 'help' not beside what says more. */
const meant = (commands: readonly CommandName[]): readonly CommandName[] => {
  const wanted = commands.filter((name) => name !== 'hello' && name !== 'thanks')
  const telling = wanted.filter((name) => name !== 'log' && name !== 'help')
  if (telling.length > 0) return telling
  return wanted.includes('log') ? ['log'] : wanted
}

/** The intents of commands that need nothing more. */
export const plainIntents: Readonly<Partial<Record<CommandName, Intent>>> = {
  log: { verb: 'showWeek' },
  same: { verb: 'same' },
  undo: { verb: 'undoLast' },
  activity: { verb: 'newActivity' },
  delmal: { verb: 'showDelmal' },
  why: { verb: 'why' },
  placements: { verb: 'showPlacements' },
  editPlacement: { verb: 'editPlacement' },
  myDoctors: { verb: 'myDoctors' },
  unconfirmed: { verb: 'showUnconfirmed' },
  waiting: { verb: 'showWaiting' },
  overview: { verb: 'overview' },
  settings: { verb: 'showSettings' },
  officeHere: { verb: 'claimChannel' },
  officeAway: { verb: 'giveUpChannel' },
  status: { verb: 'status' },
  whatNow: { verb: 'whatNow' },
  underlag: { verb: 'showUnderlag' },
  underlagDocx: { verb: 'makeUnderlag', format: 'docx' },
  underlagPdf: { verb: 'makeUnderlag', format: 'pdf' },
  pack: { verb: 'makePack' },
  handover: { verb: 'handover' },
  deadlines: { verb: 'showDeadlines' },
  pause: { verb: 'pause' },
  resume: { verb: 'resume' },
  delegate: { verb: 'delegate' },
  certification: { verb: 'showCertification' },
  export: { verb: 'exportMine' },
  help: { verb: 'help' },
}

const ofName = (name: CommandName, said: Said): Reading | undefined => {
  const plain = plainIntents[name]
  switch (name) {
    case 'change':
      return change(said)
    case 'remove':
      return remove(said)
    case 'undo':
    case 'same':
      return again(name, said)
    case 'log':
      return isEmpty(said) ? { read: { verb: 'showWeek' } } : bare(said)
    case 'language':
      return language(said, true)
    case 'waiting':
      return leftover(said.rest).length <= 3 ? { read: { verb: 'showWaiting' } } : undefined
    case 'pause':
      return readPause(said, 0)
    case 'pauseThrough':
      return readPause(said, 1)
    case 'deadlines':
    case 'handover':
    case 'resume':
    case 'delegate':
    case 'activity':
    case 'delmal':
    case 'why':
    case 'placements':
    case 'editPlacement':
    case 'myDoctors':
    case 'unconfirmed':
    case 'overview':
    case 'settings':
    case 'officeHere':
    case 'officeAway':
    case 'status':
    case 'whatNow':
    case 'certification':
    case 'underlag':
    case 'underlagDocx':
    case 'underlagPdf':
    case 'pack':
    case 'export':
    case 'help':
    case 'hello':
    case 'thanks':
    case 'asPlanned':
      return plain !== undefined && isEmpty(said) ? { read: plain } : undefined
  }
}

const isEmpty = ({ rest, weeks }: Said): boolean => leftover(rest).length === 0 && weeks.length === 0

/** Weeks named with their word, and bare numbers: `ändra 46`. */
const numbersOf = (said: Said): readonly number[] => [
  ...said.weeks,
  ...leftover(said.rest).flatMap((_, at, all) => numberAt(all, at) ?? []),
]

const wordsOf = ({ rest }: Said): readonly Token[] => leftover(rest).filter(({ kind }) => kind === 'word')

const change = (said: Said): Reading | undefined => {
  if (wordsOf(said).length > 3) return undefined
  const numbers = said.weeks.length > 0 ? said.weeks : numbersOf(said)
  if (numbers.length > 0) return asked(numbers.map((number) => ({ verb: 'correctWeek', number })))
  const recent = [0, -7].map((back) => numberOf(weekOf(addDays(said.today, back))))
  return isEmpty(said) ? asked(recent.map((number) => ({ verb: 'correctWeek', number }))) : undefined
}

const remove = (said: Said): Reading | undefined => {
  if (said.isChat || wordsOf(said).length > 0) return undefined
  const numbers = numbersOf(said)
  if (numbers.length > 0) return asked(numbers.map((number) => ({ verb: 'removeWeekNumber', number })))
  return { maybe: [{ verb: 'undoLast' }, { verb: 'removeWeekNumber', number: numberOf(weekOf(said.today)) }] }
}

const again = (name: 'undo' | 'same', said: Said): Reading | undefined => {
  if (said.isChat || leftover(said.rest).length > 0) return undefined
  const [week] = said.weeks
  const plain: Intent = name === 'undo' ? { verb: 'undoLast' } : { verb: 'same' }
  if (week === undefined) return { read: plain }
  return asked([
    ...(name === 'undo' ? [{ verb: 'removeWeekNumber' as const, number: week }] : []),
    plain,
    ...(name === 'same' ? [{ verb: 'showWeek' as const, number: week }] : []),
  ])
}

const chatter = (said: Said): Reading | undefined => {
  if (!isEmpty(said)) return language(said, false)
  return { read: { verb: said.commands.includes('hello') ? 'hello' : 'thanks' } }
}

/** `språk en`, `på svenska`, `English please`. */
const language = (said: Said, isAsked: boolean): Reading | undefined => {
  const { found, rest } = sift(said.rest, phrase(languageWords))
  const named = isAsked ? found : found.filter(({ at }) => (said.rest[at]?.word.length ?? 0) > 3)
  const [first] = valuesOf(named).slice(-1)
  if (leftover(rest).length > 0 || said.weeks.length > 0) return undefined
  if (first !== undefined) return { read: { verb: 'speak', language: first } }
  return isAsked
    ? {
        maybe: [
          { verb: 'speak', language: 'sv' },
          { verb: 'speak', language: 'en' },
        ],
      }
    : undefined
}

/** `veckan`, and nothing else. */
const namesNoWeek = (said: Said): boolean =>
  isEmpty(said) &&
  !said.isQuestion &&
  said.rest.some(({ word }) => /^(vecka|veckan|week)$/.test(word)) &&
  said.rest.length <= 3

/** Nothing but a number, a question mark or the name of a language. */
const bare = (said: Said): Reading | undefined => {
  if (said.all.length > 0 && said.all.every((token) => isMark(token, /^[?!]$/)) && said.all[0]?.text === '?')
    return { read: { verb: 'help' } }
  if (namesNoWeek(said)) return { read: { verb: 'showWeek' } }
  const [one, ...more] = leftover(said.rest)
  const number = one?.kind === 'number' && said.weeks.length === 0 ? Number(one.text) : undefined
  const isAlone = more.length === 0 && !said.rest.some((token) => isMark(token, /[^.,!?]/))
  if (number === undefined || !isAlone || number < 1 || number > 53) return language(said, false)
  if (said.commands.includes('log')) return { read: { verb: 'showWeek', number } }
  return {
    maybe: [
      { verb: 'showWeek', number },
      { verb: 'correctWeek', number },
    ],
  }
}
