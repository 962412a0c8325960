import { arrange as arrangeRule } from '../../rules/arrange.ts'
import { mostDeadlines } from '../../rules/card.ts'
import { deadlines } from '../../rules/deadlines.ts'
import { mayRead } from '../../rules/mayRead.ts'
import type { IntentOf } from '../intent.ts'
import { readerOf, type Asked } from '../scene.ts'
import { deadlinesCard } from '../views/deadlinesCard.ts'
import { said } from '../views/said.ts'
import { asCard, asRefusal, asView, type Reply } from './reply.ts'

/** `deadlines`: the days to keep, one's own or of someone whom one may follow. */
export const showDeadlines = async (
  { doctor: whose }: IntentOf<'showDeadlines'>,
  asked: Asked,
): Promise<Reply> => {
  const doctor = whose ?? asked.me.id
  const facts = await asked.facts(doctor)
  if (facts === undefined) return asView(said(asked.texts.progress.notEnrolled))
  if (!mayRead(asked.me, facts.logbook)) return { reply: 'notice', notice: asked.texts.office.notEntitled }
  const items = deadlines(facts)
    .slice(0, mostDeadlines)
    .map(({ name, of, day }) => ({ doctor, name, day, ...(of !== undefined && { of }) }))
  return items.length === 0
    ? asView(deadlinesCard([], readerOf(asked, asked.me)))
    : asCard({ kind: 'deadlines', items })
}

/** Something the bot cannot see is arranged, or is not after all; the card it stood in shows it. */
export const arrange = async (
  { what, arranged }: IntentOf<'arrange'>,
  { store, doctor, me, now, key, texts }: Asked,
): Promise<Reply> => {
  const done = await store.commit(doctor, { at: now, by: me.id, key }, (logbook) =>
    arrangeRule(logbook, what, arranged),
  )
  if (!done.ok) return asRefusal(done.refusal)
  return { reply: 'changed', notice: arranged ? texts.deadline.noted : texts.deadline.reopened }
}
