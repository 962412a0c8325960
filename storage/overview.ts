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
  readonly next: Instant
}

/** Sorts before every instant. */
const atOnce = ''
/** Sorts after every instant. */
const never = '~'

export const openOverview = (): Overview => {
  const seen = new Map<PersonId, Seen>()
  /** Nobody is due before this, so that a tick with nothing due looks at nobody. */
  let earliest: Instant = never

  const keep = (doctor: PersonId, known: Seen) => {
    seen.set(doctor, known)
    if (known.next < earliest) earliest = known.next
  }

  const saw = (doctor: PersonId, links: readonly Link[]) => {
    if (links.length === (seen.get(doctor)?.head.length ?? 0)) return
    const summary = frozen(summarise(fold(doctor, links.map(commitOf))))
    const turns = (seen.get(doctor)?.turns ?? 0) + 1
    keep(doctor, { head: frozen(headOf(doctor, links)), turns, summary, next: atOnce })
  }

  const dueBy = (now: Instant) => {
    if (now < earliest) return []
    earliest = [...seen.values()].reduce((least, { next }) => (next < least ? next : least), never)
    return [...seen].flatMap(([doctor, { turns, next }]) => (next <= now ? [{ doctor, turns }] : []))
  }

  const setNextDue = ({ doctor, turns }: DueDoctor, next: Instant = never) => {
    const known = seen.get(doctor)
    if (known?.turns === turns) keep(doctor, { ...known, next })
  }

  const wake = () => {
    for (const [doctor, known] of seen) {
      keep(doctor, { ...known, turns: known.turns + 1, next: atOnce })
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
