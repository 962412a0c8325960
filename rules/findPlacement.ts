import { overlap } from './calendar/day.ts'
import { daysOfWeek, type Week } from './calendar/week.ts'
import type { Placement } from './post.ts'
import { categoryOf, type Programme } from './programmes/programme.ts'

/** The placement of a plan that words point at; of several, the one planned for that week, else the first. */
export const findPlacement = (
  words: string,
  week: Week,
  plan: readonly Placement[],
  programme: Programme,
): Placement | undefined => {
  const fitting = placementsCalled(words, plan, programme)
  return fitting.find((placement) => overlap(placement, daysOfWeek(week)) !== undefined) ?? fitting[0]
}

/** The placements that words point at, by unit, specialty or the name of their category. */
export const placementsCalled = (
  words: string,
  plan: readonly Placement[],
  programme: Programme,
): readonly Placement[] => {
  const asked = namesIn(words)
  const names = (placement: Placement) => {
    const category = categoryOf(programme, placement)
    return namesIn([placement.unit, placement.specialty, category?.name.sv, category?.name.en].join(' '))
  }
  return plan.filter((placement) =>
    asked.every((word) => names(placement).some((name) => isCalled(name, word))),
  )
}

/** What everyone writes in short. */
const writtenOut = new Map([
  ['vc', 'vardcentral'],
  ['hc', 'halsocentral'],
])

const namesIn = (text: string): string[] => plainWords(text).map((word) => writtenOut.get(word) ?? word)

/** The beginning of a name, or a name with an ending: 'psyk', 'akuten', 'psykiatrin'. */
const isCalled = (name: string, word: string): boolean =>
  name.startsWith(word) || (name.length >= 4 && word.startsWith(name) && word.length - name.length <= 3)

/** Words without case and diacritics: people write 'vardcentral' on a phone. */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .split(/[^\p{L}\p{N}%,.]/u)
    .filter((word) => word !== '')
