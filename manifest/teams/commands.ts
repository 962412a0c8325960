import { type Intent } from '../../bot/intent.ts'
import { say } from '../../bot/reading/say.ts'

type Language = 'sv' | 'en'

/** A wish, with what it is for; Teams shows ten at most of each list, 128 letters each. */
type Entry = readonly [wish: Intent, sv: string, en: string]

/** In the chat with the bot alone. */
export const personal: readonly Entry[] = [
  [
    { verb: 'showWeek' },
    'Veckans kort: ett tryck när den var som planerat',
    'The week’s card: one tap when it went as planned',
  ],
  [{ verb: 'same' }, 'Logga veckan som förra veckan', 'Log the week as the week before'],
  [
    { verb: 'newActivity' },
    'Kurs, seminarium eller annat arbete mot ett delmål',
    'A course, seminar or other work for an objective',
  ],
  [
    { verb: 'status' },
    'Hur långt du har kommit, och vad som saknas',
    'How far you have come, and what is missing',
  ],
  [
    { verb: 'showDelmal' },
    'De 18 delmålen, vart och ett med sitt underlag',
    'The 18 objectives, each with what supports it',
  ],
  [{ verb: 'whatNow' }, 'Vad som är värt att göra nu', 'What is worth doing now'],
  [
    { verb: 'newAssessment' },
    'Mini-CEX, DOPS, CBD och andra bedömningar',
    'Mini-CEX, DOPS, CBD and other assessments',
  ],
  [{ verb: 'showWaiting' }, 'Handledare: det som väntar på dig', 'Supervisors: what waits for you'],
  [{ verb: 'undoLast' }, 'Ta tillbaka det senaste', 'Take back the latest'],
  [{ verb: 'help' }, 'Vad du kan göra här', 'What you can do here'],
]

/** In a channel, where the bot hears what mentions it. */
export const team: readonly Entry[] = [
  [
    { verb: 'claimChannel' },
    'BT-kansliet: måndagens veckobrev kommer hit',
    'The BT office: the weekly digest comes here on Mondays',
  ],
  [
    { verb: 'overview' },
    'BT-kansliet: läget för alla, i din privata chatt',
    'The BT office: how everyone is doing, in your private chat',
  ],
  [
    { verb: 'showUnconfirmed' },
    'BT-kansliet: handledare att bekräfta',
    'The BT office: supervisors to confirm',
  ],
  [{ verb: 'help' }, 'Vad du kan göra här', 'What you can do here'],
]

/** @throws for a wish that has no words: the list is then wrong. */
export const listed = (entries: readonly Entry[], language: Language) =>
  entries.map(([wish, sv, en]) => {
    const title = say(wish, language)
    if (title === undefined) throw new Error(`no command for ${wish.verb}`)
    return { title, description: language === 'sv' ? sv : en }
  })
