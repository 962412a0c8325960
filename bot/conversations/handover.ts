import { share, sharedOf } from '../../rules/handover.ts'
import type { Values } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { handoverForm } from '../views/handoverCard.ts'
import { asForm, asRefusal, atField, type Reply } from './reply.ts'

/** `överlämning`: what the next handledare is to be told. */
export const handover = async ({ store, me, texts }: Asked): Promise<Reply> => {
  const logbook = await store.logbook(me.id)
  return logbook.enrolment === undefined
    ? asRefusal({ name: 'notEnrolled' })
    : asForm(handoverForm(sharedOf(logbook), texts))
}

export const saveHandover = async (values: Values, asked: Asked): Promise<Reply> => {
  const { store, me, now, key, texts } = asked
  const wanted = { delmal: values['delmal'] !== 'no', line: values['line'] ?? '' }
  const done = await store.commit(me.id, { at: now, by: me.id, key }, (logbook) => share(logbook, wanted))
  if (!done.ok) return atField(done.refusal, done.refusal.name === 'lineTooLong' ? 'line' : undefined, asked)
  return { reply: 'changed', notice: texts.handover.saved }
}
