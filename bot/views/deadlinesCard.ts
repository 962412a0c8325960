import { assessedIn, summaryCheck } from '../../rules/assessments.ts'
import { weekOf } from '../../rules/calendar/week.ts'
import type { Card } from '../../rules/card.ts'
import { arrangementOf, isArrangeable, partOf, shortParts, type Deadline } from '../../rules/deadlines.ts'
import type { Facts } from '../../rules/facts.ts'
import { actFor } from './actFor.ts'
import { aboutWhat } from './amounts.ts'
import { button } from './button.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Button, Row, View } from './view.ts'

export type DeadlineItem = Extract<Card, { kind: 'deadlines' }>['items'][number]

/** A deadline of a card with the facts of its doctor, as far as its reader may see them. */
export interface SeenDeadline {
  readonly item: DeadlineItem
  readonly facts: Facts
  /** All that lies ahead of that doctor. */
  readonly ahead: readonly Deadline[]
}

/** What lies ahead, and what became of it since it was told. */
export const deadlinesCard = (seen: readonly SeenDeadline[], reader: Reader): View => {
  const { texts } = reader
  const rows = seen.map((one) => deadlineRow(one, reader))
  const [first] = rows
  return {
    summary: first === undefined ? texts.deadline.heading : `${texts.deadline.heading}: ${first.text}`,
    parts: [
      { part: 'heading', text: texts.deadline.heading },
      rows.length === 0 ? { part: 'text', text: texts.deadline.none } : { part: 'list', rows },
    ],
  }
}

const deadlineRow = ({ item, facts, ahead }: SeenDeadline, reader: Reader): Row => {
  const { texts, viewer } = reader
  const sentence = whatOf(item, facts, reader)
  const text = item.doctor === viewer ? sentence : `${nameFor(reader, item.doctor)} · ${sentence}`
  const isAhead = ahead.some(({ name, of, day }) => name === item.name && of === item.of && day === item.day)
  const day = texts.time.weekdayAndDay(item.day)
  if (!isAhead)
    return { text, detail: goneBy(item, facts, reader), tone: 'quiet', ...takingBack(item, facts, reader) }
  return {
    text,
    /** Not how long is left, which would be wrong the day after the card was drawn. */
    detail: texts.deadline.when(day, texts.time.weekName(weekOf(item.day))),
    tone: 'attention',
    button: wayOn(item, reader),
  }
}

/** No longer ahead: done, or its day has passed. */
const goneBy = (item: DeadlineItem, facts: Facts, { texts }: Reader): string => {
  if (isArranged(item, facts)) return texts.deadline.arranged
  return item.day < facts.today ? texts.deadline.passed(texts.time.longDay(item.day)) : texts.deadline.done
}

const isArranged = (item: DeadlineItem, { logbook }: Facts): boolean =>
  isArrangeable(item) && logbook.arranged.includes(arrangementOf(item))

const takingBack = (item: DeadlineItem, facts: Facts, reader: Reader): Pick<Row, 'button'> | undefined =>
  isArranged(item, facts) && item.day >= facts.today
    ? {
        button: button(
          reader.texts.week.undo,
          actFor({ verb: 'arrange', what: arrangementOf(item), arranged: false }, item.doctor, reader),
        ),
      }
    : undefined

const wayOn = (item: DeadlineItem, reader: Reader): Button => {
  const { texts, viewer } = reader
  const { doctor } = item
  if (isArrangeable(item))
    return button(
      texts.deadline.isArranged,
      actFor({ verb: 'arrange', what: arrangementOf(item), arranged: true }, doctor, reader),
    )
  if (doctor === viewer && (item.name === 'assessments' || item.name === 'summary'))
    return button(texts.deadline.logIt, {
      verb: 'newAssessment',
      ...(item.of !== undefined && { placement: item.of }),
      ...(item.name === 'summary' && { instrument: summaryCheck }),
    })
  return button(texts.deadline.show, { verb: 'status', ...(doctor !== viewer && { doctor }) })
}

/** What a deadline asks for, in words. */
export const whatOf = (
  item: Omit<DeadlineItem, 'doctor'>,
  facts: Facts,
  { texts }: Pick<Reader, 'texts'>,
): string => {
  const words = texts.deadline
  const placement = facts.logbook.plan.find(({ id }) => id === item.of)
  const unit = placement?.unit ?? ''
  switch (item.name) {
    case 'programmeEnd':
      return words.programmeEnd
    case 'delmal':
      return words.delmal
    case 'partShort':
      return shortOf(item, facts, texts)
    case 'assessments': {
      const asked = facts.programme.assessments?.perPlacement ?? 0
      const missing = placement === undefined ? asked : (assessedIn(placement, facts)?.missing ?? 0)
      return words.assessments(unit, asked - missing, asked)
    }
    case 'summary':
      return words.summary(unit)
    case 'kollegium':
      return words.kollegium
    case 'certification':
      return words.certification
  }
}

const shortOf = ({ of }: Omit<DeadlineItem, 'doctor'>, facts: Facts, texts: Reader['texts']): string => {
  const outlook = shortParts(facts).find((one) => partOf(one) === of)
  const category = facts.programme.categories.find(({ id }) => id === of)
  if (outlook === undefined)
    return texts.deadline.enough(category?.name[texts.language] ?? texts.progress.total)
  return texts.deadline.partShort(aboutWhat(outlook, texts), texts.time.inSpan(outlook.short, outlook.span))
}
