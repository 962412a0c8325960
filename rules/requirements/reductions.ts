import type { AbsenceKind } from '../absence.ts'
import { daysInclusive } from '../calendar/day.ts'
import type { CountedWeek, Facts } from '../facts.ts'
import type { Fact } from '../programmes/programme.ts'
import { served } from '../served.ts'
import { withinPost } from '../post.ts'
import { unitsPerDay, type Units } from '../span.ts'
import type { Finding, Requirement } from './finding.ts'

/** R15: part time counts as its percent of full time (the official form asks for it so). */
export const partTime: Requirement = (facts) => {
  const own = facts.weeks.filter((week) => week.content.percent < 100)
  return [reduction('R15', form3, own, (week) => calendarTime(week, facts) - atFullAttendance(week, facts))]
}

/** R17: absence of kinds that the programme does not count as service. */
export const absences: Requirement = (facts) => {
  const own = facts.weeks.filter((week) => week.content.absences.length > 0)
  const { fact, counts } = facts.programme.absence
  return [reduction('R17', fact, own, (week) => atFullAttendance(week, facts) - week.units, counts)]
}

const form3: Fact = {
  basis: 'sure',
  source: { sv: 'HSLF-FS 2021:8, bilaga 3', en: 'HSLF-FS 2021:8, annex 3' },
}

const calendarTime = ({ content }: CountedWeek, { enrolment }: Facts): Units => {
  const inside = withinPost(content, enrolment)
  return unitsPerDay * daysInclusive(inside.from, inside.to)
}

const atFullAttendance = ({ content }: CountedWeek, { enrolment, programme }: Facts): Units =>
  served({ ...content, absences: [] }, enrolment, programme)

const reduction = (
  rule: 'R15' | 'R17',
  fact: Fact,
  weeks: readonly CountedWeek[],
  lostIn: (week: CountedWeek) => Units,
  counting: readonly AbsenceKind[] = [],
): Finding => {
  const standing = weeks.filter((week) => week.counts !== 'neither')
  const lost = standing.reduce((total, week) => total + lostIn(week), 0)
  return {
    rule,
    outcome: standing.length === 0 ? 'notApplicable' : lost === 0 ? 'met' : 'unmet',
    hardness: 'info',
    fact,
    measure: { kind: 'reduction', lost, counting },
    weeks: standing.filter((week) => lostIn(week) > 0),
  }
}
