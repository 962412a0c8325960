import type { Card } from '../../rules/card.ts'
import type { Week } from '../../rules/calendar/week.ts'
import type { CountedWeek, Facts } from '../../rules/facts.ts'
import { proposal } from '../../rules/proposal.ts'
import { unloggedWeeks } from '../../rules/unloggedWeeks.ts'
import { stepsOfWeek } from '../../rules/writeWeek.ts'
import type { Texts } from '../texts/texts.ts'
import { barUpTo } from './amounts.ts'
import { button, primary } from './button.ts'
import { loggedRow } from './loggedRow.ts'
import type { Reader } from './reader.ts'
import type { Button, Part, View } from './view.ts'
import { partInShort, partLine } from './weekWords.ts'

type WeeksCard = Extract<Card, { kind: 'weeks' }>

/**
 * The doctor's own card of one or several weeks: asks for what is not logged, and is the receipt
 * of what is. The newest unlogged week is the one asked about.
 */
export const weeksCard = (card: WeeksCard, facts: Facts, reader: Reader): View => {
  const { texts } = reader
  const [first = '', ...later] = [...card.weeks].sort()
  const missing = unloggedWeeks(facts.logbook, later.at(-1) ?? first, first).filter((week) =>
    card.weeks.includes(week),
  )
  const logged = facts.weeks.filter(({ content }) => card.weeks.includes(content.week))
  const asked = missing.at(-1)
  return {
    summary: asked === undefined ? receiptLine(logged, texts) : texts.time.weekHeading(asked),
    parts: [
      ...receipt(logged, facts, reader),
      ...(asked === undefined ? [] : question(asked, missing, facts, reader)),
      ...(logged.length === 0 && asked === undefined
        ? [{ part: 'text' as const, text: texts.week.gone(texts.time.weekNames(card.weeks)) }]
        : []),
    ],
  }
}

const receiptLine = (logged: readonly CountedWeek[], texts: Texts): string =>
  texts.week.logged(
    texts.time.and(
      logged.map(({ content }) => `${texts.time.weekName(content.week)} ${partInShort(content, texts)}`),
    ),
  )

const receipt = (logged: readonly CountedWeek[], facts: Facts, reader: Reader): readonly Part[] => {
  const { texts } = reader
  const last = logged.at(-1)
  if (last === undefined) return []
  const bar = last.category && barUpTo(facts, last, last.category, texts)
  return [
    { part: 'list', rows: logged.map((week) => loggedRow(week, facts.logbook, reader)) },
    ...(bar === undefined ? [] : [{ part: 'progress' as const, ...bar }]),
    { part: 'buttons', buttons: [button(texts.week.showProgress, { verb: 'status' })] },
  ]
}

const question = (asked: Week, missing: readonly Week[], facts: Facts, reader: Reader): readonly Part[] => {
  const { texts } = reader
  const parts = proposal(facts.logbook, asked)
  const older = missing.filter((week) => week !== asked)
  return [
    { part: 'heading', text: texts.time.weekHeading(asked) },
    ...(parts.length === 0 ? [texts.week.unknownPlace] : parts.map((one) => partLine(one, reader))).map(
      (text) => ({ part: 'text' as const, text }),
    ),
    ...(older.length === 0
      ? []
      : [{ part: 'text' as const, text: texts.week.alsoMissing(texts.time.weekNames(older)) }]),
    { part: 'buttons', buttons: questionButtons(asked, missing, facts, texts) },
  ]
}

const questionButtons = (
  asked: Week,
  missing: readonly Week[],
  { logbook }: Facts,
  texts: Texts,
): readonly Button[] => {
  const at = (week: Week) => ({ week, steps: stepsOfWeek(logbook, week) })
  const proposable = missing.filter((week) => proposal(logbook, week).length > 0)
  return [
    ...(proposable.includes(asked)
      ? [primary(texts.week.right, { verb: 'logWeeks', weeks: [at(asked)] })]
      : []),
    ...(proposable.length > 1
      ? [button(texts.week.sameForAll(proposable.length), { verb: 'logWeeks', weeks: proposable.map(at) })]
      : []),
    ...(logbook.plan.length > 0
      ? [
          button(texts.week.change, { verb: 'changeWeek', ...at(asked) }),
          button(texts.week.away, { verb: 'away', ...at(asked) }),
        ]
      : []),
  ]
}
