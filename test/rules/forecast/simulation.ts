import type { Absence } from '../../../rules/absence.ts'
import type { Programme } from '../../../rules/programmes/programme.ts'
import { lessMonths, unitsOf, type Span } from '../../../rules/span.ts'

/** A BT in whole numbers: day 0 is a Monday, and week 0 begins on it. */
export interface Life {
  readonly programme: Programme
  readonly today: number
  readonly start: number
  readonly end: number | undefined
  readonly percent: number
  readonly plan: readonly (Place & { readonly percent: number | undefined })[]
  readonly logged: readonly (Place & {
    readonly percent: number
    readonly absences: readonly Absence[]
    readonly status: 'approved' | 'waiting' | 'returned'
  })[]
  readonly credits: readonly { readonly category?: string; readonly months: number }[]
}

export interface Place {
  readonly from: number
  readonly to: number
  readonly specialty: string
  readonly category?: string
}

/** One obligatory length and what became of it. */
export interface Lived {
  readonly name: string
  readonly short: number
  readonly behind: boolean
  readonly reached: number | undefined
  /** Whether the rest of the post, all of it spent on this, could still reach it. */
  readonly outOfReach: boolean
}

const week = (day: number): number => Math.floor(day / 7)
const isWorking = (day: number): boolean => ((day % 7) + 7) % 7 < 5
const inPost = ({ start, end }: Life, day: number): boolean =>
  day >= start && (end === undefined || day <= end)

const days = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

const categoryOf = ({ programme }: Life, { specialty, category }: Place) =>
  programme.categories.find(({ id, specialties }) =>
    category === undefined ? specialties.includes(specialty) : id === category,
  )

/** Some rows of the year, such as holiday, count to nothing. */
const isUncounted = ({ programme }: Life, { category }: Place): boolean =>
  programme.rows.some(({ kind, counts }) => kind === category && counts === false)

const loggedOn = (life: Life, day: number) => life.logged.find(({ from, to }) => from <= day && day <= to)

/** The placement that a day belongs to: days that none covers go to the one before them in their week. */
const plannedOn = (life: Life, day: number) => {
  const own = days(7 * week(day), 7 * week(day) + 6).filter((one) => inPost(life, one))
  const begins = (place: Place) => own.find((one) => place.from <= one && one <= place.to) ?? Infinity
  const works = life.plan
    .filter(({ from, to }) => own.some((one) => isWorking(one) && from <= one && one <= to))
    .sort((a, b) => begins(a) - begins(b))
  return works.findLast((place) => begins(place) <= day) ?? works[0]
}

/** What one day serves, in 1/12 000 of a full-time day, and where. */
const dayServes = (life: Life, day: number): { place: Place; units: number } | undefined => {
  if (!inPost(life, day)) return undefined
  const logged = loggedOn(life, day)
  if (logged !== undefined) {
    const working =
      2 * days(logged.from, logged.to).filter((one) => inPost(life, one) && isWorking(one)).length
    const absent = logged.absences
      .filter(({ kind }) => !life.programme.absence.counts.includes(kind))
      .reduce((sum, { halfDays }) => sum + halfDays, 0)
    const share =
      working === 0 ? logged.percent / 100 : Math.max(0, (logged.percent / 100) * working - absent) / working
    const counts = logged.status !== 'returned' && !isUncounted(life, logged)
    return { place: logged, units: counts ? Math.round(12_000 * share) : 0 }
  }
  const planned = week(day) >= week(life.today) ? plannedOn(life, day) : undefined
  return (
    planned && {
      place: planned,
      units: isUncounted(life, planned) ? 0 : 120 * (planned.percent ?? life.percent),
    }
  )
}

/** The most that these days can serve: each at the employment's percent, or at the plan's where that is more. */
const mostIn = (life: Life, free: readonly number[]): number =>
  free.reduce((sum, day) => {
    const planned = life.plan.find(({ from, to }) => from <= day && day <= to)
    return sum + 120 * Math.max(life.percent, planned?.percent ?? 0)
  }, 0)

interface Wanted {
  readonly name: string
  readonly span: Span
  readonly tolerance: number
  readonly takes: (category: string | undefined, part: string | undefined) => boolean
  readonly months: number
}

/** What the programme and the law ask for, written out anew from the programme's data. */
const wantedOf = ({ programme, credits }: Life): Wanted[] => {
  const { tolerance, total, minimums } = programme
  const most = programme.credit.allowed ? programme.credit.mostMonths : 0
  const credited = (ids?: readonly string[]) =>
    Math.min(
      most,
      credits
        .filter(({ category }) => ids === undefined || (category !== undefined && ids.includes(category)))
        .reduce((sum, { months }) => sum + months, 0),
    )
  const law = (part: 'primärvård' | 'akut') => ({
    name: `law ${part}`,
    span: { months: 3 },
    tolerance: 0,
    takes: (_: string | undefined, own: string | undefined) => own === part,
    months: credited(programme.categories.filter((one) => one.part === part).map(({ id }) => id)),
  })
  return [
    ...(total
      ? [
          {
            name: 'total',
            span: total.span,
            tolerance: total.circa ? tolerance.circaDays : tolerance.days,
            takes: () => true,
            months: credited(),
          },
        ]
      : []),
    { name: 'law total', span: { months: 6 }, tolerance: 0, takes: () => true, months: credited() },
    ...programme.categories.flatMap(({ id, target, circa, obligatory }) =>
      target === undefined || !obligatory
        ? []
        : [
            {
              name: id,
              span: target,
              tolerance: circa ? tolerance.circaDays : tolerance.days,
              takes: (own: string | undefined) => own === id,
              months: credited([id]),
            },
          ],
    ),
    ...(['primärvård', 'akut'] as const).filter((part) => minimums[part] !== 'info').map(law),
  ]
}

/** Lives a BT day by day to its end. */
export const live = (life: Life): { readonly lived: readonly Lived[]; readonly last: number } => {
  const last = Math.max(life.start, ...[...life.plan, ...life.logged].map(({ to }) => to)) + 7
  const served = days(life.start, last).map((day) => ({ day, ...dayServes(life, day) }))
  const free = days(Math.max(life.start, 7 * week(life.today)), life.end ?? -1).filter(
    (day) => loggedOn(life, day) === undefined,
  )
  const lived = wantedOf(life).flatMap(({ name, span, tolerance, takes, months }) => {
    const required = unitsOf(lessMonths(span, months))
    if (required === 0) return []
    let sum = 0
    let logged = 0
    let reached: number | undefined
    let lastServing: number | undefined
    for (const { day, place, units = 0 } of served) {
      const category = place && categoryOf(life, place)
      if (place === undefined || units === 0 || !takes(category?.id, category?.part)) continue
      sum += units
      if (loggedOn(life, day) !== undefined) logged += units
      lastServing = day
      if (sum >= required) reached ??= day
    }
    const least = required - 12_000 * tolerance
    const behind = sum < least
    return {
      name,
      short: Math.max(0, required - sum),
      behind,
      reached: behind ? undefined : (reached ?? lastServing),
      outOfReach: behind && life.end !== undefined && logged + mostIn(life, free) < least,
    }
  })
  return {
    lived,
    last: Math.max(life.start - 1, ...served.flatMap(({ day, place }) => (place ? [day] : []))),
  }
}

/** The day on which what is short would be served, going on after the plan: a part only in itself. */
export const goOn = (life: Life): number | undefined => {
  const { lived, last } = live(life)
  const short = new Map(lived.map(({ name, behind, short: units }) => [name, behind ? units : 0]))
  const left = (name: string) => short.get(name) ?? 0
  const take = (name: string, units: number) => short.set(name, Math.max(0, left(name) - units))
  const parts = life.programme.categories.map(({ id, part }) => ({ name: id, part: part }))
  const names = [...parts, ...['primärvård', 'akut'].map((part) => ({ name: `law ${part}`, part }))]
  if (![...short.values()].some((units) => units > 0)) return undefined
  for (let day = Math.max(last + 1, life.start, life.today); ; day += 1) {
    let budget = 120 * life.percent
    while (budget > 0) {
      const next = names.find(({ name }) => left(name) > 0)
      const units = next ? Math.min(budget, left(next.name)) : budget
      for (const name of ['total', 'law total']) take(name, units)
      if (next) for (const name of new Set([next.name, `law ${next.part}`])) take(name, units)
      budget -= units
    }
    if ([...short.values()].every((units) => units === 0)) return day
  }
}

/** Past weeks of the post in which some working day stands in no logged part. */
export const unloggedIn = (life: Life): number[] => {
  const until = Math.min(7 * week(life.today) - 1, life.end ?? Infinity)
  const missing = days(life.start, until).filter((day) => isWorking(day) && loggedOn(life, day) === undefined)
  return [...new Set(missing.map(week))]
}
