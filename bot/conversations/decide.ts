import type { Subject } from '../../rules/card.ts'
import { contentOf, roundOf } from '../../rules/entry.ts'
import { approve as approveRule, returnEntry } from '../../rules/decide.ts'
import { entryOf, type Change, type Logbook } from '../../rules/logbook.ts'
import { mayDecide } from '../../rules/mayDecide.ts'
import type { PersonId } from '../../rules/person.ts'
import { granted, refused, type Refusal } from '../../rules/refusal.ts'
import type { IntentOf, Values } from '../intent.ts'
import { nameIn, type Asked } from '../scene.ts'
import { ownReason, returnForm } from '../views/returnForm.ts'
import { partForSupervisor } from '../views/weekWords.ts'
import { asCard, asForm, asRefusal, commitThen, type Reply } from './reply.ts'

type EntryAt = IntentOf<'approve'>['entries'][number]

/** Approves what was shown, one commit for each doctor; every outcome that is not plain is named. */
export const approve = async ({ entries }: IntentOf<'approve'>, asked: Asked): Promise<Reply> => {
  const doctors = [...new Set(entries.map(({ doctor }) => doctor))]
  const subjects: Subject[] = []
  const refusals: { readonly at: EntryAt; readonly refusal: Refusal; readonly logbook: Logbook }[] = []
  for (const doctor of doctors) {
    const own = entries.filter((entry) => entry.doctor === doctor)
    const outcome = await approveFor(doctor, own, asked)
    subjects.push(...own.flatMap((at) => subjectOf(at, outcome.logbook)))
    refusals.push(...outcome.refusals.map((one) => ({ ...one, logbook: outcome.logbook })))
  }
  const [first] = refusals
  if (first !== undefined && entries.length === 1) return asRefusal(first.refusal)
  const { texts, people } = asked
  const lines = [
    texts.decision.outcome(entries.length - refusals.length, entries.length),
    ...refusals.map(({ at, refusal, logbook }) =>
      texts.decision.outcomeRow(nameOfEntry(at, logbook, asked), texts.refusal(refusal, nameIn(people))),
    ),
  ]
  return subjects.length === 0 && first !== undefined
    ? asRefusal(first.refusal)
    : asCard({ kind: 'requests', subjects }, lines.join(' '))
}

/** A key seen before is not decided again, so it has no refusals: the card shows what holds. */
const approveFor = async (doctor: PersonId, entries: readonly EntryAt[], asked: Asked) => {
  let refusals: { at: EntryAt; refusal: Refusal }[] = []
  await asked.store.commit(doctor, { at: asked.now, by: asked.me.id, key: asked.key }, (logbook) => {
    const rulings = entries.map((at) => ({ at, ruling: approveRule(logbook, deciding(at, asked)) }))
    refusals = rulings.flatMap(({ at, ruling }) => (ruling.ok ? [] : [{ at, refusal: ruling.refusal }]))
    const changes: Change[] = rulings.flatMap(({ ruling }) => (ruling.ok ? ruling.value : []))
    return granted(changes)
  })
  return { refusals, logbook: await asked.store.logbook(doctor) }
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

/** Names nothing of a logbook in which the person decides nothing. */
const nameOfEntry = ({ doctor, entry: id }: EntryAt, logbook: Logbook, asked: Asked): string => {
  const { me, people, today, texts } = asked
  const entry = entryOf(logbook, id)
  const content = entry && contentOf(entry)
  if (entry === undefined || content === undefined || !mayDecide(me, entry, logbook, people, today).ok)
    return texts.decision.somethingElse
  return `${nameIn(people)(doctor)} ${texts.time.weekName(content.week)}`
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
  const what = `${texts.time.weekName(content.week)} ${partForSupervisor(content, texts)}`
  return asForm(returnForm({ ...intent, verb: 'return' }, nameIn(people)(intent.doctor), what, texts))
}

/** Sends back with one of the ready reasons or the person's own words. */
export const sendBack = async (intent: IntentOf<'return'>, values: Values, asked: Asked): Promise<Reply> => {
  const { texts, people } = asked
  const chosen = values['reason'] ?? ''
  const reason =
    chosen === ownReason ? (values['words'] ?? '') : (texts.decision.form.reasons[Number(chosen)] ?? '')
  if (reason.trim() === '')
    return {
      reply: 'errors',
      errors: { words: texts.refusal({ name: 'reasonMissing' }, nameIn(people)) },
    }
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
