import type { Card } from '../../rules/card.ts'
import { addWeeks, mondayOf, weekOf, type Week } from '../../rules/calendar/week.ts'
import { awayOn } from '../../rules/person.ts'
import type { CountedWeek, Facts } from '../../rules/facts.ts'
import { proposal } from '../../rules/proposal.ts'
import { unloggedWeeks } from '../../rules/unloggedWeeks.ts'
import { mayBeServed, stepsOfWeek } from '../../rules/writeWeek.ts'
import type { Intent } from '../intent.ts'
import type { Texts } from '../texts/texts.ts'
import { actFor } from './actFor.ts'
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
      ...(asked === undefined ? [] : question(asked, missing, facts, reader, card.asked)),
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
  const parts = logged.filter(({ content }) => content.week === last.content.week)
  const bars = [...new Set(parts.map(({ category }) => category))].flatMap(
    (category) => (category && barUpTo(facts, last, category, texts)) ?? [],
  )
  return [
    { part: 'list', rows: logged.map((week) => loggedRow(week, facts.logbook, reader)) },
    ...bars.map((bar) => ({ part: 'progress' as const, ...bar })),
    { part: 'buttons', buttons: [button(texts.week.showProgress, statusOf(facts, reader))] },
  ]
}

/** One's own, or the doctor's whom one acts for. */
const statusOf = ({ logbook: { doctor } }: Facts, { viewer }: Reader): Intent => ({
  verb: 'status',
  ...(viewer !== doctor && { doctor }),
})

const question = (
  asked: Week,
  missing: readonly Week[],
  facts: Facts,
  reader: Reader,
  sent: WeeksCard['asked'],
): readonly Part[] => {
  const { texts } = reader
  const parts = proposal(facts.logbook, asked)
  const older = missing.filter((week) => week !== asked)
  return [
    { part: 'heading', text: texts.time.weekHeading(asked) },
    ...(sent === 'again' ? [{ part: 'text' as const, text: texts.reminder.notLogged }] : []),
    ...(parts.length === 0 ? [texts.week.unknownPlace] : parts.map((one) => partLine(one, reader))).map(
      (text) => ({ part: 'text' as const, text }),
    ),
    ...(older.length === 0
      ? []
      : [{ part: 'text' as const, text: texts.week.alsoMissing(texts.time.weekNames(older)) }]),
    ...(sent === undefined ? [] : pauseLine(facts, reader)),
    {
      part: 'buttons',
      buttons: [
        ...questionButtons(asked, missing, facts, reader),
        ...(sent === undefined ? [] : snoozeButton(facts, reader)),
      ],
    },
  ]
}

const awayNow = ({ today }: Facts, { viewer, people }: Reader) => {
  const person = people.get(viewer)
  return person && awayOn(person, today)
}

const pauseLine = (facts: Facts, reader: Reader): readonly Part[] => {
  const { texts } = reader
  const away = awayNow(facts, reader)
  if (away === undefined) return []
  return [{ part: 'text', text: texts.away.pausedCard(texts.time.weekdayAndDay(away.back)), tone: 'quiet' }]
}

/** Until the Monday to come: a card that came by itself can be put off by whoever it came to. */
const snoozeButton = (facts: Facts, reader: Reader): readonly Button[] => {
  if (awayNow(facts, reader) !== undefined) return [button(reader.texts.away.resume, { verb: 'resume' })]
  const back = mondayOf(addWeeks(weekOf(facts.today), 1))
  return [button(reader.texts.away.snooze, { verb: 'snooze', back })]
}

const questionButtons = (
  asked: Week,
  missing: readonly Week[],
  { logbook, today }: Facts,
  reader: Reader,
): readonly Button[] => {
  const words = reader.texts.week
  const at = (week: Week) => ({ week, steps: stepsOfWeek(logbook, week) })
  const own = <I extends Intent>(intent: I) => actFor(intent, logbook.doctor, reader)
  const proposable = missing.filter((week) => mayBeServed(week, today) && proposal(logbook, week).length > 0)
  return [
    ...(proposable.includes(asked)
      ? [primary(words.right, own({ verb: 'logWeeks', weeks: [at(asked)] }))]
      : []),
    ...(proposable.length > 1
      ? [button(words.sameForAll(proposable.length), own({ verb: 'logWeeks', weeks: proposable.map(at) }))]
      : []),
    ...(logbook.plan.length > 0
      ? [
          button(words.change, own({ verb: 'changeWeek', ...at(asked) })),
          button(words.away, own({ verb: 'away', ...at(asked) })),
        ]
      : []),
  ]
}
