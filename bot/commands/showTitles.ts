import { dayOf } from '../../rules/calendar/instant.ts'
import { delmalCodes } from '../../rules/delmal.ts'
import { unverified, type ConfirmedTitles, type Title } from '../../rules/titles.ts'
import type { Scene } from '../scene.ts'
import type { Texts } from '../texts/texts.ts'
import { nameFor } from '../views/reader.ts'
import type { Given } from './command.ts'

/** The 18 titles: whether each is confirmed, by whom and when, and how it would be worded instead. */
export const showTitles = (
  scene: Scene,
  after: ConfirmedTitles['titles'],
  texts: Texts,
  say: Given['say'],
): void => {
  const { titles } = scene
  const words = texts.commandLine.delmalConfirm
  const worded = ({ sv, en }: Title) => words.title(sv, en)
  for (const code of delmalCodes) {
    const now = worded(titles[code])
    const then = worded(after[code] ?? titles[code])
    say(`${code} ${now}`)
    say(standing(titles[code], scene, texts))
    if (then !== now) say(words.becomes(then))
  }
  say(words.sum(delmalCodes.length - unverified(titles).length))
}

const standing = ({ verified }: Title, scene: Scene, { time, commandLine }: Texts): string =>
  verified === undefined
    ? commandLine.delmalConfirm.unconfirmed
    : commandLine.delmalConfirm.confirmedBy(
        nameFor(scene, verified.by),
        time.longDay(dayOf(verified.at, scene.settings.zone)),
      )
