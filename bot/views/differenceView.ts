import { daysUntil } from '../../rules/calendar/day.ts'
import type { Facts } from '../../rules/facts.ts'
import { forecastOf, type Forecast } from '../../rules/forecast.ts'
import type { Course } from '../../rules/replan/course.ts'
import { shortfalls } from '../../rules/replan/difference.ts'
import { wholeDaysUp, type Units } from '../../rules/span.ts'
import type { Texts } from '../texts/texts.ts'
import { aboutWhat } from './amounts.ts'
import { movedRows, postFacts } from './courseParts.ts'
import type { Reader } from './reader.ts'
import type { Button, Part, View } from './view.ts'

/** Before and after of a plan and its post, with where each leads. */
export const differenceView = (
  heading: string,
  [before, after]: readonly [Facts, Facts],
  { notes, buttons }: { readonly notes: readonly string[]; readonly buttons: readonly Button[] },
  reader: Reader,
): View => {
  const rows = movedRows(courseIn(before), courseIn(after), reader)
  return {
    summary: heading,
    parts: [
      { part: 'heading', text: heading },
      ...(rows.length === 0 ? [] : [{ part: 'list' as const, rows }]),
      {
        part: 'facts',
        facts: [
          ...postFacts(courseIn(before), courseIn(after), reader.texts),
          ...leadsTo(before, after, reader),
        ],
      },
      ...beyondPost(after, reader.texts),
      ...notes.map((text) => ({ part: 'text' as const, text, tone: 'quiet' as const })),
      ...(buttons.length === 0 ? [] : [{ part: 'buttons' as const, buttons }]),
    ],
  }
}

const courseIn = ({ enrolment, logbook: { plan } }: Facts): Course => ({ enrolment, plan })

/** The day on which all is served, and what each obligatory part lacks. */
const leadsTo = (before: Facts, after: Facts, { texts }: Reader) => {
  const [was, is] = [forecastOf(before), forecastOf(after)]
  const words = texts.plan
  const lacking = shortfalls(was, is).map((one) => ({
    label: aboutWhat(one.outlook, texts),
    value: arrow(amount(one.before, texts), amount(one.after, texts), texts),
  }))
  return [
    {
      label: words.finish,
      value: [arrow(finish(was, texts), finish(is, texts), texts), ...apart(was, is, texts)].join(' · '),
    },
    ...lacking,
  ]
}

const arrow = (before: string, after: string, { plan }: Texts): string =>
  before === after ? after : plan.becomes(before, after)

const finish = ({ finish: day, prolonged }: Forecast, { plan, time }: Texts): string => {
  if (day !== undefined) return time.longDay(day)
  return prolonged === undefined ? plan.unreached : plan.notReached(time.longDay(prolonged))
}

const apart = (was: Forecast, is: Forecast, { plan }: Texts): readonly string[] => {
  const [before, after] = [was, is].map((one) => one.finish ?? one.prolonged)
  if (before === undefined || after === undefined) return []
  const days = daysUntil(before, after)
  return [days === 0 ? plan.sameDay : days > 0 ? plan.later(days) : plan.earlier(-days)]
}

const amount = (short: Units, { plan, time }: Texts): string =>
  short === 0 ? plan.enough : plan.short(time.weeksAndDays(wholeDaysUp(short)))

/** What lies after the last day counts as nothing. */
const beyondPost = (
  { enrolment: { end }, logbook: { plan } }: Facts,
  { plan: words, time }: Texts,
): readonly Part[] =>
  end === undefined
    ? []
    : plan
        .filter(({ to }) => to > end)
        .map(({ unit }) => ({ part: 'text', text: words.beyond(unit, time.longDay(end)), tone: 'attention' }))
