import { creditedInAll } from '../../rules/credit.ts'
import { deadlines } from '../../rules/deadlines.ts'
import type { Facts } from '../../rules/facts.ts'
import { forecastOf, type Forecast } from '../../rules/forecast.ts'
import { missingToCertify } from '../../rules/readiness.ts'
import { progress } from '../../rules/progress.ts'
import type { Week } from '../../rules/calendar/week.ts'
import { isTotal, withoutRepeats } from '../../rules/requirements/withoutRepeats.ts'
import { maySeeUnderlag } from '../../rules/underlag/maySeeUnderlag.ts'
import type { Texts } from '../texts/texts.ts'
import { aboutWhat, timeBar } from './amounts.ts'
import { actFor } from './actFor.ts'
import { button, primary } from './button.ts'
import { whatOf } from './deadlinesCard.ts'
import { endedOrAway } from './postParts.ts'
import { finishLine, missingTime, shortInAll } from './missingTime.ts'
import { nameFor, type Reader } from './reader.ts'
import { timeFindings, type TimeFinding } from './requiredTime.ts'
import type { Button, Part, View } from './view.ts'

/**
 * Progress: the headline first, then each obligatory part with its bar, then what is missing.
 * @param unlogged the weeks that should be logged by now
 */
export const statusView = (facts: Facts, unlogged: readonly Week[], reader: Reader): View => {
  const { texts } = reader
  const own = reader.viewer === facts.logbook.doctor
  const bars = withoutRepeats(timeFindings(facts)).filter(({ measure }) => measure.required > 0)
  const forecast = forecastOf(facts)
  const line = headline(facts, forecast, bars, own, texts)
  const standing = endedOrAway(facts, texts)
  const isOver = facts.enrolment.ended !== undefined
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
      ...(standing === undefined ? [] : [attention(capital(standing))]),
      ...missingTime(facts, forecast, texts),
      ...(isOver ? [] : finishLine(facts, forecast, own, texts)),
      ...credited(facts, texts),
      ...deadlineLine(facts, texts),
      ...nextDeadline(facts, texts),
      ...(unlogged.length === 0 ? [] : [attention(texts.progress.unlogged(texts.time.weekNames(unlogged)))]),
      ...lastDay(facts, own, texts),
      { part: 'buttons', buttons: buttons(facts, unlogged, own, reader) },
    ],
  }
}

const lastDay = (
  { enrolment: { end, ended } }: Facts,
  own: boolean,
  { progress: words, time }: Texts,
): Part[] =>
  end === undefined || ended !== undefined
    ? []
    : [quiet((own ? words.ends : words.endsOf)(time.longDay(end)))]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const attention = (text: string): Part => ({ part: 'text', text, tone: 'attention' })
const quiet = (text: string): Part => ({ part: 'text', text, tone: 'quiet' })

const headline = (
  facts: Facts,
  forecast: Forecast,
  bars: readonly TimeFinding[],
  own: boolean,
  texts: Texts,
): string => {
  const total = bars.find(isTotal)?.measure
  const { approved, waiting } = progress(facts).total
  const done =
    total === undefined
      ? texts.time.weeksAndDays(approved + waiting)
      : texts.time.ofSpan(approved + waiting, total.span)
  if (facts.logbook.plan.length === 0 || facts.enrolment.ended !== undefined)
    return texts.progress.noPlan(done)
  const short = shortInAll(forecast, texts)
  return short === undefined
    ? (own ? texts.progress.inPhase : texts.progress.inPhaseOf)(done)
    : (own ? texts.progress.behind : texts.progress.behindOf)(done, short)
}

/** R13, where anything is credited. */
const credited = ({ logbook: { credits }, programme }: Facts, texts: Texts): Part[] => {
  const months = creditedInAll({ credits, programme })
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

/** The nearest day to keep; all delmål have a line of their own. */
const nextDeadline = (facts: Facts, texts: Texts): Part[] => {
  const [next] = deadlines(facts).filter(({ name }) => name !== 'delmal')
  return next === undefined
    ? []
    : [quiet(texts.progress.nextDeadline(whatOf(next, facts, { texts }), texts.time.longDay(next.day)))]
}

const buttons = (facts: Facts, unlogged: readonly Week[], own: boolean, reader: Reader): Button[] => {
  const { texts, people, viewer } = reader
  const { doctor } = facts.logbook
  const about = own ? {} : { doctor }
  const certifies = maySeeUnderlag({ id: viewer, roles: people.get(viewer)?.roles ?? [] }, facts.logbook)
  const office = people.get(viewer)?.roles.includes('office') === true
  const mayLog = own || office
  return [
    ...(mayLog && unlogged.length > 0
      ? [primary(texts.progress.logNow, actFor({ verb: 'showWeek' }, doctor, reader))]
      : []),
    button(texts.activity.showDelmal, { verb: 'showDelmal', ...about }),
    button(texts.placement.show, { verb: 'showPlacements', ...about }),
    ...(!own && office ? [button(texts.desk.open, { verb: 'showDesk', doctor })] : []),
    ...(isCertifiers(facts, viewer)
      ? [button(texts.certificate.all.open, { verb: 'showCertification', ...about })]
      : []),
    button(texts.progress.why, { verb: 'why', ...about }),
    ...(own || !certifies ? [button(texts.whatNow.button, { verb: 'whatNow', ...about })] : []),
    ...(own || certifies ? [button(texts.underlag.show, { verb: 'showUnderlag', ...about })] : []),
  ]
}

/** The two who certify in the end have their way there from the beginning, the doctor once it is near. */
const isCertifiers = (facts: Facts, viewer: string): boolean => {
  const { people, doctor } = facts.logbook
  if (viewer === doctor) return missingToCertify(facts).length === 0
  return viewer === people.mainSupervisor || viewer === people.assessor
}
