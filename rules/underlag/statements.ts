import { earliest, latest, type Period } from '../calendar/day.ts'
import type { ActivityKind, CheckKind } from '../delmal.ts'
import type { EntryId } from '../entry.ts'
import { grouped } from '../grouped.ts'
import type { Evidence } from './evidence.ts'

/** One line of a certificate: what was done, as often as the same was done, and the entries it rests on. */
export interface Statement<Kind> extends Period {
  readonly kind: Kind
  /** What the doctor wrote of it. */
  readonly line?: string
  readonly times: number
  readonly entries: readonly EntryId[]
}

/** A check of competence, with who made it. */
export interface CheckStatement extends Statement<CheckKind> {
  readonly by: string
}

/** The activities in a few lines: the same kind with the same words, or without any, is one. */
export const activitiesOf = (evidence: readonly Evidence[]): readonly Statement<ActivityKind>[] =>
  merged(
    evidence.flatMap(({ activity, entry, from, to, line }) =>
      activity === undefined
        ? []
        : [{ kind: activity, from, to, times: 1, entries: [entry], ...(line !== undefined && { line }) }],
    ),
    ({ kind, line }) => `${kind}|${line ?? ''}`,
  )

/** The checks of competence: the same kind by the same person is one. */
export const checksOf = (evidence: readonly Evidence[]): readonly CheckStatement[] =>
  merged(
    evidence.flatMap(({ check, entry, from, to, approval }) =>
      check === undefined
        ? []
        : [{ kind: check, by: approval.signer.name, from, to, times: 1, entries: [entry] }],
    ),
    ({ kind, by }) => `${kind}|${by}`,
  )

/** In the order of the first of each. */
const merged = <S extends Statement<unknown>>(
  all: readonly S[],
  sameness: (one: S) => string,
): readonly S[] => grouped(all, sameness).map((same) => same.reduce(together))

const together = <S extends Statement<unknown>>(a: S, b: S): S => ({
  ...a,
  from: earliest(a.from, b.from),
  to: latest(a.to, b.to),
  times: a.times + b.times,
  entries: [...a.entries, ...b.entries],
})
