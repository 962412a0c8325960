import type { Facts } from '../../rules/facts.ts'
import { phase } from '../../rules/phase.ts'
import { progress } from '../../rules/progress.ts'
import type { Finding } from '../../rules/requirements/finding.ts'
import type { Week } from '../../rules/calendar/week.ts'
import { wholeDaysUp, type Units } from '../../rules/span.ts'
import type { Texts } from '../texts/texts.ts'
import { aboutWhat, timeBar } from './amounts.ts'
import { button, primary } from './button.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Button, Part, View } from './view.ts'

type TimeFinding = Finding & { measure: Extract<Finding['measure'], { kind: 'time' }> }

/**
 * Progress: the headline first, then each obligatory part with its bar, then what is missing.
 * @param unlogged the weeks that should be logged by now
 */
export const statusView = (facts: Facts, unlogged: readonly Week[], reader: Reader): View => {
  const { texts } = reader
  const own = reader.viewer === facts.logbook.doctor
  const bars = progress(facts).findings.filter(isTarget)
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
      ...(unlogged.length === 0 ? [] : [attention(texts.progress.unlogged(texts.time.weekNames(unlogged)))]),
      ...(end === undefined
        ? []
        : [quiet((own ? texts.progress.ends : texts.progress.endsOf)(texts.time.longDay(end)))]),
      { part: 'buttons', buttons: buttons(facts, unlogged, own, texts) },
    ],
  }
}

const isTarget = (finding: Finding): finding is TimeFinding =>
  finding.rule === 'R2' && finding.measure.kind === 'time'

const attention = (text: string): Part => ({ part: 'text', text, tone: 'attention' })
const quiet = (text: string): Part => ({ part: 'text', text, tone: 'quiet' })

const headline = (facts: Facts, bars: readonly TimeFinding[], own: boolean, texts: Texts): string => {
  const total = bars.find((finding) => finding.category === undefined)?.measure
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
  const unmet = progress(facts).findings.flatMap((finding) =>
    finding.outcome === 'unmet' && finding.measure.kind === 'time' && finding.hardness !== 'info'
      ? [{ finding, left: finding.measure.required - finding.measure.approved }]
      : [],
  )
  if (unmet.length === 0) return [{ part: 'text', text: texts.progress.nothingMissing, tone: 'good' }]
  const targets = unmet.filter(({ finding }) => finding.rule === 'R2')
  const covered = (finding: Finding) =>
    targets.some((target) => target.finding.category?.id === finding.category?.id)
  const rows = [...targets, ...unmet.filter(({ finding }) => finding.rule !== 'R2' && !covered(finding))]
  const amount = (left: Units) => texts.time.weeksAndDays(wholeDaysUp(left))
  return [
    { part: 'heading', text: texts.progress.missingHeading },
    {
      part: 'list',
      rows: rows.map(({ finding, left }) => ({
        text: texts.progress.missing(aboutWhat(finding, texts), amount(left)),
      })),
    },
  ]
}

const buttons = (
  { logbook: { doctor } }: Facts,
  unlogged: readonly Week[],
  own: boolean,
  texts: Texts,
): Button[] => [
  ...(own && unlogged.length > 0 ? [primary(texts.progress.logNow, { verb: 'showWeek' })] : []),
  button(texts.progress.why, { verb: 'why', ...(!own && { doctor }) }),
]
