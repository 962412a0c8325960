import type { Instant } from '../rules/calendar/instant.ts'
import { fold } from '../rules/logbook.ts'
import type { PersonId } from '../rules/person.ts'
import { summarise, type Summary } from '../rules/summary.ts'
import { commitOf, headOf, type Head, type Link } from './chain.ts'
import { frozen } from './frozen.ts'
import type { DueDoctor } from './store.ts'

/** What is known of every doctor without opening a journal. */
export interface Overview {
  /** Renews the facts and makes the doctor due at once, unless these commits were seen already. */
  saw(doctor: PersonId, links: readonly Link[]): void
  forget(doctor: PersonId): void
  summaries(): readonly Summary[]
  heads(): readonly Head[]
  dueBy(now: Instant): readonly DueDoctor[]
  setNextDue(due: DueDoctor, at: Instant | undefined): void
  wake(): void
}

interface Seen {
  readonly head: Head
  /** Counts commits and wakings, so that a tick that was under way hushes neither. */
  readonly turns: number
  readonly summary: Summary
  readonly next: Instant | undefined
}

/** Sorts before every instant. */
const atOnce = ''

export const openOverview = (): Overview => {
  const seen = new Map<PersonId, Seen>()

  const saw = (doctor: PersonId, links: readonly Link[]) => {
    if (links.length === (seen.get(doctor)?.head.length ?? 0)) return
    const summary = frozen(summarise(fold(doctor, links.map(commitOf))))
    const turns = (seen.get(doctor)?.turns ?? 0) + 1
    seen.set(doctor, { head: frozen(headOf(doctor, links)), turns, summary, next: atOnce })
  }

  const dueBy = (now: Instant) =>
    [...seen].flatMap(([doctor, { turns, next }]) =>
      next !== undefined && next <= now ? [{ doctor, turns }] : [],
    )

  const setNextDue = ({ doctor, turns }: DueDoctor, next: Instant | undefined) => {
    const known = seen.get(doctor)
    if (known?.turns === turns) seen.set(doctor, { ...known, next })
  }

  const wake = () => {
    for (const [doctor, known] of seen) {
      seen.set(doctor, { ...known, turns: known.turns + 1, next: atOnce })
    }
  }

  return {
    saw,
    forget: (doctor) => void seen.delete(doctor),
    summaries: () => [...seen.values()].map((one) => one.summary),
    heads: () => [...seen.values()].map((one) => one.head),
    dueBy,
    setNextDue,
    wake,
  }
}
