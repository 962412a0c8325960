import type { Day } from '../../../rules/calendar/day.ts'
import { factsOf } from '../../../rules/facts.ts'
import { progress } from '../../../rules/progress.ts'
import type { Finding } from '../../../rules/requirements/finding.ts'
import { unitsPerDay } from '../../../rules/span.ts'
import { people, programme } from '../../given.ts'
import { openWorld } from '../world.ts'
import { live, rosterOf, type Deviation, type Year } from './live.ts'

/** Lives the year through the bot; gives the rules' answers in a line each, and the status she reads. */
export const lived = async (year: Year, deviations: Readonly<Record<string, Deviation>>, today: Day) => {
  const world = await openWorld({ roster: rosterOf(year), start: `${year.enrolment.start}T08:00` })
  await live(world, year, deviations)
  const { programme: id } = year.enrolment
  const facts = factsOf(await world.store.logbook('anna'), new Map([[id, programme(id)]]), people(), today)
  const read = await world.deliver({ user: 'anna', input: { kind: 'press', action: { verb: 'status' } } })
  await world.stop()
  const said = (read.reply ?? read.private)?.parts.flatMap((part) =>
    part.part === 'progress' ? [`${part.label}: ${part.text}`] : part.part === 'text' ? [part.text] : [],
  )
  return { findings: facts === undefined ? [] : progress(facts).findings.map(inOneLine), said: said ?? [] }
}

/** 'R2 akut unmet 111 of 120 d' */
const inOneLine = ({ rule, category, outcome, measure }: Finding): string =>
  [rule, category?.id, outcome, measured(measure)].filter(Boolean).join(' ')

const measured = (measure: Finding['measure']): string | undefined => {
  switch (measure.kind) {
    case 'time':
      return `${days(measure.approved)} of ${days(measure.required)} d`
    case 'count':
      return `${measure.have} of ${measure.min}–${measure.max}`
    case 'covered':
      return `${measure.covered} of ${measure.of}`
    case 'deadline':
      return measure.last && `${measure.last}, ${measure.daysLeft} d left`
    case 'reduction':
      return `${days(measure.lost)} d`
    case 'certified':
      return `${measure.given.length} of 2`
    case 'presence':
    case 'credit':
      return undefined
  }
}

/** Days to four decimals; the units themselves are exact. */
const days = (units: number): number => Math.round((10_000 * units) / unitsPerDay) / 10_000
