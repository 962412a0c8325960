import { creditedInAll } from '../../rules/credit.ts'
import type { Facts } from '../../rules/facts.ts'
import { phase } from '../../rules/phase.ts'
import { progress } from '../../rules/progress.ts'
import type { Week } from '../../rules/calendar/week.ts'
import { wholeDaysUp } from '../../rules/span.ts'
import type { Texts } from '../texts/texts.ts'
import { aboutWhat, timeBar } from './amounts.ts'
import { actFor } from './actFor.ts'
import { button, primary } from './button.ts'
import { nameFor, type Reader } from './reader.ts'
import { isTotal, timeFindings, withoutRepeats, type TimeFinding } from './requiredTime.ts'
import type { Button, Part, View } from './view.ts'

/**
 * Progress: the headline first, then each obligatory part with its bar, then what is missing.
 * @param unlogged the weeks that should be logged by now
 */
export const statusView = (facts: Facts, unlogged: readonly Week[], reader: Reader): View => {
  const { texts } = reader
  const own = reader.viewer === facts.logbook.doctor
  const bars = withoutRepeats(timeFindings(facts)).filter(({ measure }) => measure.required > 0)
  const line = headline(facts, bars, own, texts)
  const { end } = facts.enrolment
  return {
    summary: line,
    parts: [
      {
        part: 'heading',
        text: own ? texts.progress.heading : texts.progress.headingOf(nameFor(reader, facts.logbook.doctor)),
      },
      { part: 'text', text: line },
      ...bars.map((finding) => ({
        part: 'progress' as const,
        ...timeBar(aboutWhat(finding, texts), finding.measure, texts),
      })),
      ...whatIsMissing(facts, texts),
      ...credited(facts, texts),
      ...deadlineLine(facts, texts),
      ...(unlogged.length === 0 ? [] : [attention(texts.progress.unlogged(texts.time.weekNames(unlogged)))]),
      ...(end === undefined
        ? []
        : [quiet((own ? texts.progress.ends : texts.progress.endsOf)(texts.time.longDay(end)))]),
      { part: 'buttons', buttons: buttons(facts, unlogged, own, reader) },
    ],
  }
}

const attention = (text: string): Part => ({ part: 'text', text, tone: 'attention' })
const quiet = (text: string): Part => ({ part: 'text', text, tone: 'quiet' })

const headline = (facts: Facts, bars: readonly TimeFinding[], own: boolean, texts: Texts): string => {
  const total = bars.find(isTotal)?.measure
  const { approved, waiting } = progress(facts).total
  const done =
    total === undefined
      ? texts.time.weeksAndDays(approved + waiting)
      : texts.time.ofSpan(approved + waiting, total.span)
  const now = phase(facts)
  if (now === undefined) return texts.progress.noPlan(done)
  if (!now.behind) return (own ? texts.progress.inPhase : texts.progress.inPhaseOf)(done)
  const short = texts.time.weeksAndDays(wholeDaysUp(now.short))
  return (own ? texts.progress.behind : texts.progress.behindOf)(done, short)
}

/** Obligatory time not approved yet, from the programme's targets and the law's minimums. */
const whatIsMissing = (facts: Facts, texts: Texts): Part[] => {
  const unmet = withoutRepeats(
    timeFindings(facts).filter(({ outcome, hardness }) => outcome === 'unmet' && hardness !== 'info'),
  )
  if (unmet.length === 0) return [{ part: 'text', text: texts.progress.nothingMissing, tone: 'good' }]
  const left = ({ measure }: TimeFinding) =>
    texts.time.weeksAndDays(wholeDaysUp(measure.required - measure.approved))
  return [
    { part: 'heading', text: texts.progress.missingHeading },
    {
      part: 'list',
      rows: unmet.map((finding) => ({
        text: texts.progress.missing(aboutWhat(finding, texts), left(finding)),
      })),
    },
  ]
}

/** R13, where anything is credited. */
const credited = (facts: Facts, texts: Texts): Part[] => {
  const months = creditedInAll(facts)
  return months === 0 ? [] : [quiet(texts.progress.credited(texts.time.span({ months })))]
}

/** R14, as long as something is left to reach. */
const deadlineLine = (facts: Facts, texts: Texts): Part[] =>
  progress(facts).findings.flatMap(({ measure, outcome }) => {
    if (measure.kind !== 'deadline' || outcome === 'met' || outcome === 'notApplicable') return []
    if (measure.last === undefined) return [attention(texts.progress.stStartMissing)]
    const line = texts.progress.deadline(
      texts.time.longDay(measure.last),
      texts.progress.daysLeft(measure.daysLeft),
    )
    return [outcome === 'unmet' ? attention(line) : quiet(line)]
  })

const buttons = (
  { logbook: { doctor } }: Facts,
  unlogged: readonly Week[],
  own: boolean,
  reader: Reader,
): Button[] => {
  const { texts, people, viewer } = reader
  const about = own ? {} : { doctor }
  const office = people.get(viewer)?.roles.includes('office') === true
  const mayLog = own || office
  return [
    ...(mayLog && unlogged.length > 0
      ? [primary(texts.progress.logNow, actFor({ verb: 'showWeek' }, doctor, reader))]
      : []),
    button(texts.activity.showDelmal, { verb: 'showDelmal', ...about }),
    button(texts.placement.show, { verb: 'showPlacements', ...about }),
    ...(!own && office ? [button(texts.placement.credit.open, { verb: 'editCredit', doctor })] : []),
    button(texts.progress.why, { verb: 'why', ...about }),
  ]
}
