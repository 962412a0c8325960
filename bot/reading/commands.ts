import type { Intent } from '../intent.ts'

/** A thing that can be said, and the words for it; `about` takes the rest of the sentence. */
export interface Command {
  readonly says: readonly string[]
  readonly intent: (rest: string) => Intent | undefined
}

const plain = (intent: Intent) => (rest: string) => (rest === '' ? intent : undefined)

const weekNumber = (rest: string): number | undefined => {
  const match = /^(?:vecka|week|v|w)?\s*(\d{1,2})$/.exec(rest)
  return match ? Number(match[1]) : undefined
}

const ofWeek = (build: (number: number) => Intent) => (rest: string) => {
  const number = weekNumber(rest)
  return number === undefined ? undefined : build(number)
}

/** Longer sayings stand before shorter ones that begin alike. Words are lower case, without å, ä, ö. */
export const commands: readonly Command[] = [
  { says: ['logga', 'logga veckan', 'veckan', 'log', 'log the week'], intent: plain({ verb: 'showWeek' }) },
  { says: ['samma', 'samma som forra', 'same', 'same as last week'], intent: plain({ verb: 'same' }) },
  { says: ['angra', 'undo'], intent: plain({ verb: 'undoLast' }) },
  {
    says: ['andra', 'ratta', 'change', 'correct'],
    intent: ofWeek((number) => ({ verb: 'correctWeek', number })),
  },
  {
    says: ['ta bort', 'remove', 'delete'],
    intent: ofWeek((number) => ({ verb: 'removeWeekNumber', number })),
  },
  { says: ['status', 'framsteg', 'visa framsteg', 'progress'], intent: plain({ verb: 'status' }) },
  {
    says: ['varfor', 'why'],
    intent: (rest) => (rest === '' ? { verb: 'why' } : { verb: 'why', about: rest }),
  },
  {
    says: ['att godkanna', 'godkann alla', 'godkann', 'to approve', 'approve all', 'approve'],
    intent: plain({ verb: 'showWaiting' }),
  },
  { says: ['oversikt', 'overview'], intent: plain({ verb: 'overview' }) },
  { says: ['hjalp', 'help'], intent: plain({ verb: 'help' }) },
  {
    says: ['sprak', 'language'],
    intent: (rest) =>
      /^(en|eng|english|engelska)$/.test(rest)
        ? { verb: 'speak', language: 'en' }
        : /^(sv|sve|svenska|swedish)$/.test(rest)
          ? { verb: 'speak', language: 'sv' }
          : undefined,
  },
  { says: ['english', 'engelska'], intent: plain({ verb: 'speak', language: 'en' }) },
  { says: ['svenska', 'swedish'], intent: plain({ verb: 'speak', language: 'sv' }) },
  {
    says: ['hej', 'hejsan', 'hallo', 'god morgon', 'hello', 'hi', 'good morning'],
    intent: plain({ verb: 'hello' }),
  },
  { says: ['tack', 'tack sa mycket', 'thanks', 'thank you'], intent: plain({ verb: 'thanks' }) },
]
