import type { Facts } from '../../rules/facts.ts'
import type { Forecast, Outlook } from '../../rules/forecast.ts'
import type { Finding } from '../../rules/requirements/finding.ts'
import { isTotal, withoutRepeats } from '../../rules/requirements/withoutRepeats.ts'
import { wholeDaysUp } from '../../rules/span.ts'
import type { Texts } from '../texts/texts.ts'
import { aboutWhat } from './amounts.ts'
import { timeFindings, type TimeFinding } from './requiredTime.ts'
import type { Part, Row } from './view.ts'

/** Obligatory time not approved yet, from the programme's targets and the law's minimums, and when the plan gives it. */
export const missingTime = (facts: Facts, forecast: Forecast, texts: Texts): Part[] => {
  const unmet = withoutRepeats(
    timeFindings(facts).filter(({ outcome, hardness }) => outcome === 'unmet' && hardness !== 'info'),
  )
  if (unmet.length === 0) return [{ part: 'text', text: texts.progress.nothingMissing, tone: 'good' }]
  const hasPlan = facts.logbook.plan.length > 0
  return [
    { part: 'heading', text: texts.progress.missingHeading },
    {
      part: 'list',
      rows: unmet.map((finding) => row(finding, hasPlan ? outlookOf(finding, forecast) : undefined, texts)),
    },
  ]
}

const row = (finding: TimeFinding, outlook: Outlook | undefined, texts: Texts): Row => {
  const left = wholeDaysUp(finding.measure.required - finding.measure.approved)
  const text = texts.progress.missing(aboutWhat(finding, texts), texts.time.weeksAndDays(left))
  if (outlook === undefined) return { text }
  return {
    text,
    detail: outlookText(outlook, texts),
    ...(outlook.behind && { tone: 'attention' as const }),
  }
}

const outlookText = ({ reached, short, outOfReach }: Outlook, texts: Texts): string => {
  if (reached !== undefined) return texts.progress.reachedOn(texts.time.longDay(reached))
  const amount = texts.time.weeksAndDays(wholeDaysUp(short))
  return outOfReach ? texts.progress.outOfReach(amount) : texts.progress.planIsShort(amount)
}

const outlookOf = ({ rule, category, part }: Finding, { outlooks }: Forecast): Outlook | undefined =>
  outlooks.find((one) => one.rule === rule && one.category?.id === category?.id && one.part === part)

/** What the plan will leave unserved, in short: of the whole, else of its parts; undefined where it reaches. */
export const shortInAll = ({ outlooks }: Forecast, texts: Texts): string | undefined => {
  const behind = withoutRepeats(outlooks.filter((one) => one.behind))
  const amount = (one: Outlook) => texts.time.weeksAndDays(wholeDaysUp(one.short))
  const [first] = behind
  if (first === undefined) return undefined
  if (isTotal(first)) return amount(first)
  return texts.time.and(behind.map((one) => texts.progress.amountOf(amount(one), aboutWhat(one, texts))))
}

/** The day it all leads to. */
export const finishLine = (
  { logbook, today }: Facts,
  forecast: Forecast,
  own: boolean,
  texts: Texts,
): Part[] => {
  const words = own ? texts.progress.finish : texts.progress.finishOf
  const { finish, prolonged } = forecast
  const line = (text: string, tone: 'quiet' | 'attention'): Part[] => [{ part: 'text', text, tone }]
  if (finish !== undefined)
    return line((finish < today ? words.done : words.planned)(texts.time.longDay(finish)), 'quiet')
  if (prolonged === undefined) return []
  return logbook.plan.length === 0
    ? line(words.unplanned(texts.time.longDay(prolonged)), 'quiet')
    : line(words.prolonged(texts.time.longDay(prolonged)), 'attention')
}
