import { certifyDelmal, mayCertifyDelmal } from '../../rules/certifyDelmal.ts'
import { certificateId } from '../../rules/entry.ts'
import { factsOf } from '../../rules/facts.ts'
import { refused } from '../../rules/refusal.ts'
import type { IntentOf, Values } from '../intent.ts'
import { readerOf, type Asked } from '../scene.ts'
import { delmalCertificateForm } from '../views/delmalCertificateForm.ts'
import { said } from '../views/said.ts'
import { delmalFrom } from './activityAnswers.ts'
import { asForm, asRefusal, asView, atField, commitThen, type Reply } from './reply.ts'

/** A handledare opens what can be certified, with what stands behind each delmål. */
export const askDelmalCertificate = async (
  { doctor }: IntentOf<'askDelmalCertificate'>,
  asked: Asked,
): Promise<Reply> => {
  const facts = await asked.facts(doctor)
  const may = mayCertifyDelmal(asked.me, await asked.store.logbook(doctor))
  if (!may.ok) return asRefusal(may.refusal)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  const action = { verb: 'giveDelmalCertificate' as const, doctor, entry: certificateId(asked.key) }
  const form = delmalCertificateForm(action, facts, readerOf(asked, asked.me))
  return form === undefined ? asView(said(asked.texts.certificate.delmal.none)) : asForm(form)
}

/** Certifies what was chosen, all of it or nothing, on the underlag as it stands then. */
export const giveDelmalCertificate = async (
  { doctor, entry }: IntentOf<'giveDelmalCertificate'>,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  const { me, now, today, programmes, people } = asked
  const reply = await commitThen(
    asked,
    doctor,
    (logbook) => {
      const facts = factsOf(logbook, programmes, people, today)
      const delmal = delmalFrom(values['delmal'] ?? '')
      return facts === undefined
        ? refused({ name: 'notEnrolled' })
        : certifyDelmal(facts, { entry, delmal, person: me, at: now, today })
    },
    () => ({ kind: 'given', doctor, entries: [entry] }),
  )
  return reply.reply === 'refusal' && reply.refusal.name !== 'outdated'
    ? atField(reply.refusal, 'delmal', asked)
    : reply
}
