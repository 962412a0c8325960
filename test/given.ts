import { readFileSync } from 'node:fs'
import { readYaml } from '../bot/yamlFile.ts'
import type { Absence } from '../rules/absence.ts'
import { addWeeks, daysOfWeek, type Week } from '../rules/calendar/week.ts'
import type { PlacementWeek } from '../rules/content.ts'
import { placementWeekId, type Step } from '../rules/entry.ts'
import { factsOf, type Facts } from '../rules/facts.ts'
import { apply, emptyLogbook, type Change, type Logbook } from '../rules/logbook.ts'
import type { Enrolment, Placement } from '../rules/post.ts'
import { personSchema, type People, type Person } from '../rules/person.ts'
import { programmeSchema, type Programme } from '../rules/programmes/programme.ts'
import { progress } from '../rules/progress.ts'
import type { Finding, RuleId } from '../rules/requirements/finding.ts'

/** The tests' vocabulary: small makers of plain data. */

const noon = '2026-06-01T10:00:00.000Z'

export const programme = (id: string): Programme => {
  const file = `${id}.yaml`
  const text = readFileSync(new URL(`../rules/programmes/${file}`, import.meta.url), 'utf8')
  const read = readYaml(text, file, programmeSchema)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return read.value
}

export const person = (id: string, more: Partial<Person> = {}): Person =>
  personSchema.parse({
    format: 1,
    id,
    name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
    roles: ['supervisor'],
    ...more,
  })

export const people = (...all: readonly Person[]): People => new Map(all.map((one) => [one.id, one]))

export const enrolment = (more: Partial<Enrolment> = {}): Enrolment => ({
  programme: 'stockholm',
  start: '2026-01-05',
  end: '2027-01-04',
  form: 'fristående',
  percent: 100,
  ...more,
})

export const placement = (
  id: string,
  from: string,
  to: string,
  more: Partial<Placement> = {},
): Placement => ({
  id,
  unit: `Kliniken ${id}`,
  specialty: 'akut sjukvård',
  from,
  to,
  supervisor: 'bo',
  ...more,
})

export const week = (of: Week, more: Partial<PlacementWeek> = {}): PlacementWeek => ({
  kind: 'placementWeek',
  week: of,
  placement: 'akut',
  unit: 'Kliniken akut',
  specialty: 'akut sjukvård',
  ...daysOfWeek(of),
  percent: 100,
  absences: [],
  supervisor: 'bo',
  ...more,
})

export const absent = (kind: Absence['kind'], halfDays: number): Absence => ({ kind, halfDays })

export const logged = (content: PlacementWeek, by = 'anna', at = noon): Change => ({
  change: 'stepTaken',
  entry: placementWeekId(content.week, content.placement),
  step: { did: 'logged', at, by, content },
})

export const step = (entry: string, taken: Step): Change => ({ change: 'stepTaken', entry, step: taken })

export const approved = (content: PlacementWeek, by = 'bo', confirmed = true): Change =>
  step(placementWeekId(content.week, content.placement), {
    did: 'approved',
    at: noon,
    by,
    signer: { name: by, confirmed },
  })

/** A logbook in a programme, with these changes on top. */
export const logbook = (changes: readonly Change[] = [], own: Partial<Enrolment> = {}): Logbook =>
  [{ change: 'enrolmentSet', enrolment: enrolment(own) } satisfies Change, ...changes].reduce(
    apply,
    emptyLogbook('anna'),
  )

/** What the requirements see of a logbook. */
export const facts = (of: Logbook, by: Programme, today = '2026-12-31', known: People = people()): Facts => {
  const found = factsOf(of, new Map([[of.enrolment?.programme ?? '', by]]), known, today)
  if (found === undefined) throw new Error('no facts: the logbook is not enrolled')
  return found
}

/** So many approved weeks in a row at one specialty. */
export const weeksAt = (
  specialty: string,
  first: Week,
  count: number,
  more: Partial<PlacementWeek> = {},
): Change[] =>
  Array.from({ length: count }, (_, i) =>
    week(addWeeks(first, i), { specialty, placement: specialty, ...more }),
  ).flatMap((content) => [logged(content), approved(content)])

/** What one rule answers, about one category where it has several answers. */
export const finding = (rule: RuleId, of: Logbook, by: Programme, category?: string): Finding => {
  const found = progress(facts(of, by)).findings.find(
    (one) => one.rule === rule && (category === undefined || one.category?.id === category),
  )
  if (found === undefined) throw new Error(`no ${rule}`)
  return found
}
