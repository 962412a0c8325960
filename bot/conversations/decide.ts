import type { Subject } from '../../rules/card.ts'
import { contentOf, roundOf, type Entry } from '../../rules/entry.ts'
import { approve as approveRule, returnEntry } from '../../rules/decide.ts'
import { apply, entryOf, type Change, type Logbook } from '../../rules/logbook.ts'
import { mayDecide } from '../../rules/mayDecide.ts'
import type { PersonId } from '../../rules/person.ts'
import { granted, refused, type Refusal } from '../../rules/refusal.ts'
import { diskRefusal } from '../diskRefusal.ts'
import type { IntentOf, Values } from '../intent.ts'
import { nameIn, type Asked } from '../scene.ts'
import { nameFor } from '../views/reader.ts'
import { returnForm } from '../views/returnForm.ts'
import { entryForSupervisor, entryName } from '../views/entryWords.ts'
import { asCard, asForm, asRefusal, atField, commitThen, type Reply } from './reply.ts'

type EntryAt = IntentOf<'approve'>['entries'][number]

/** Approves what was shown, one commit for each doctor; every outcome that is not plain is named. */
export const approve = async ({ entries }: IntentOf<'approve'>, asked: Asked): Promise<Reply> => {
  const doctors = [...new Set(entries.map(({ doctor }) => doctor))]
  const outcomes: Outcome[] = []
  for (const doctor of doctors)
    outcomes.push(
      ...(await approveFor(
        doctor,
        entries.filter((entry) => entry.doctor === doctor),
        asked,
      )),
    )
  const refusals = outcomes.flatMap((one) =>
    one.refusal === undefined ? [] : [{ ...one, refusal: one.refusal }],
  )
  const subjects = outcomes.flatMap(({ subject }) => subject ?? [])
  const [first] = refusals
  if (first !== undefined && (outcomes.length === 1 || subjects.length === 0)) return asRefusal(first.refusal)
  const { texts, people } = asked
  const lines = [
    texts.decision.outcome(outcomes.length - refusals.length, outcomes.length),
    ...refusals.map(({ name, refusal }) =>
      texts.decision.outcomeRow(name, texts.refusal(refusal, nameIn(people, asked.me.id))),
    ),
  ]
  return asCard({ kind: 'requests', subjects }, lines.join(' '))
}

interface Outcome {
  /** Undefined for what the person may not decide: nothing of it is shown. */
  readonly subject: Subject | undefined
  readonly name: string
  readonly refusal: Refusal | undefined
}

/** The same entry twice is decided once: each ruling sees what the ones before it changed. */
const approveFor = async (
  doctor: PersonId,
  entries: readonly EntryAt[],
  asked: Asked,
): Promise<Outcome[]> => {
  const author = { at: asked.now, by: asked.me.id, key: asked.key }
  const failed = await failureOf(
    asked.store.commit(doctor, author, (logbook) => {
      const changes: Change[] = []
      for (const at of entries) {
        const ruling = approveRule(changes.reduce(apply, logbook), deciding(at, asked))
        if (ruling.ok) changes.push(...ruling.value)
      }
      return granted(changes)
    }),
  )
  const logbook = await asked.readable(doctor)
  const named = [...new Map(entries.map((at) => [at.entry, at])).values()]
  return named.map((at) =>
    logbook === undefined
      ? { subject: undefined, name: asked.texts.decision.somethingElse, refusal: failed }
      : outcomeOf(at, logbook, asked, failed),
  )
}

/** What the disk refuses for one doctor keeps nothing from the others on the card. */
const failureOf = async (committing: Promise<unknown>): Promise<Refusal | undefined> => {
  try {
    await committing
    return undefined
  } catch (error) {
    const refusal = diskRefusal(error)
    if (refusal === undefined) throw error
    return refusal
  }
}

/** Read off the present state, so that a delivery repeated is answered as the first was. */
const outcomeOf = (
  at: EntryAt,
  logbook: Logbook,
  asked: Asked,
  failed: Refusal = { name: 'outdated' },
): Outcome => {
  const { me, people, today, texts } = asked
  const entry = entryOf(logbook, at.entry)
  const again = approveRule(logbook, deciding(at, asked))
  const refusal = again.ok ? undefined : again.refusal
  const done = refusal?.name === 'alreadyDecided' && refusal.outcome === 'approved' && refusal.by === me.id
  const mine = entry !== undefined && mayDecide(me, entry, logbook, people, today).ok
  return {
    subject: mine ? subjectOf(at, logbook)[0] : undefined,
    name: mine ? nameOfEntry(entry, logbook, asked) : texts.decision.somethingElse,
    refusal: done ? undefined : (refusal ?? failed),
  }
}

const nameOfEntry = (entry: Entry, { doctor }: Logbook, { people, texts }: Asked): string => {
  const content = contentOf(entry)
  const name = nameFor({ people }, doctor)
  return content === undefined ? name : `${name} ${entryName(content, texts)}`
}

const deciding = ({ entry, steps }: EntryAt, { me, people, now, today }: Asked) => ({
  entry,
  steps,
  person: me,
  people,
  at: now,
  today,
})

const subjectOf = (
  { doctor, entry: id }: { doctor: PersonId; entry: string },
  logbook: Logbook,
): Subject[] => {
  const entry = entryOf(logbook, id)
  return entry === undefined ? [] : [{ doctor, entry: id, round: roundOf(entry) }]
}

/** Opens one request of a longer card on its own. */
export const openRequest = async (intent: IntentOf<'openRequest'>, asked: Asked): Promise<Reply> => {
  const seen = await entryToDecide(intent, asked)
  if ('refusal' in seen) return asRefusal(seen.refusal)
  return { reply: 'newCard', card: { kind: 'requests', subjects: subjectOf(intent, seen.logbook) } }
}

/** Asks why before anything is sent back. */
export const askReturn = async (intent: IntentOf<'askReturn'>, asked: Asked): Promise<Reply> => {
  const seen = await entryToDecide(intent, asked)
  if ('refusal' in seen) return asRefusal(seen.refusal)
  const { content, logbook } = seen
  const ready = returnEntry(logbook, deciding(intent, asked), 'ready')
  if (!ready.ok) return asRefusal(ready.refusal)
  const { texts, people } = asked
  const what = entryForSupervisor(content, texts)
  return asForm(returnForm({ ...intent, verb: 'return' }, nameFor({ people }, intent.doctor), what, texts))
}

/** Sends back with one of the ready reasons or the person's own words. */
export const sendBack = async (intent: IntentOf<'return'>, values: Values, asked: Asked): Promise<Reply> => {
  const { texts } = asked
  const own = (values['words'] ?? '').trim()
  const ready = texts.decision.form.reasons[Number(values['reason'] || -1)]
  // Words that someone took the trouble to write are never lost to a ready reason.
  const reason = own === '' || ready === undefined ? own || (ready ?? '') : `${ready}. ${own}`
  if (reason.trim() === '') return atField({ name: 'reasonMissing' }, 'words', asked)
  return commitThen(
    asked,
    intent.doctor,
    (logbook) => returnEntry(logbook, deciding(intent, asked), reason.slice(0, longestReason)),
    ({ logbook }) => ({ kind: 'requests', subjects: subjectOf(intent, logbook) }),
  )
}

const longestReason = 300

/** The entry as far as the person may decide on it; whoever may not learns nothing of it. */
const entryToDecide = async ({ doctor, entry: id }: { doctor: PersonId; entry: string }, asked: Asked) => {
  const logbook = await asked.store.logbook(doctor)
  const entry = entryOf(logbook, id)
  const content = entry && contentOf(entry)
  if (entry === undefined || content === undefined) return refused({ name: 'notThere' })
  const may = mayDecide(asked.me, entry, logbook, asked.people, asked.today)
  return may.ok ? { logbook, entry, content } : may
}
