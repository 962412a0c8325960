import { certify, mayCertify } from '../../rules/certify.ts'
import { factsOf } from '../../rules/facts.ts'
import { mayRead } from '../../rules/mayRead.ts'
import { missingToCertify } from '../../rules/readiness.ts'
import { refused } from '../../rules/refusal.ts'
import type { IntentOf, Values } from '../intent.ts'
import { readerOf, type Asked } from '../scene.ts'
import { certificationForm } from '../views/certificationForm.ts'
import { said } from '../views/said.ts'
import { asCard, asForm, asRefusal, asView, atField, commitThen, type Reply } from './reply.ts'

/** `slutintyg`: what the two certify from, or what is still missing; one's own or of someone whom one may follow. */
export const showCertification = async (
  { doctor }: IntentOf<'showCertification'>,
  asked: Asked,
): Promise<Reply> => {
  const { me, texts } = asked
  const whose = doctor ?? me.id
  if (whose === me.id && !me.roles.includes('doctor')) return asView(said(texts.certificate.all.notDoctors))
  const logbook = await asked.store.logbook(whose)
  if (!mayRead(me, logbook)) return { reply: 'notice', notice: texts.office.notEntitled }
  return logbook.enrolment === undefined
    ? asView(said(texts.progress.notEnrolled))
    : asCard({ kind: 'certification', doctor: whose })
}

/** Asks for the certifier's own words before anything is given. */
export const askCertification = async (
  { doctor }: IntentOf<'askCertification'>,
  asked: Asked,
): Promise<Reply> => {
  const may = mayCertify(asked.me, await asked.store.logbook(doctor))
  if (!may.ok) return asRefusal(may.refusal)
  const facts = await asked.facts(doctor)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  const missing = missingToCertify(facts).map(({ rule }) => rule)
  if (missing.length > 0) return asRefusal({ name: 'notReady', rules: missing })
  return asForm(certificationForm(doctor, may.value, readerOf(asked, asked.me)))
}

/** One of the two final certifications, on everything as it stands then. */
export const giveCertification = async (
  { doctor }: IntentOf<'giveCertification'>,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  const { me, now, today, programmes, people } = asked
  const words = (values['words'] ?? '').trim()
  const reply = await commitThen(
    asked,
    doctor,
    (logbook) => {
      const facts = factsOf(logbook, programmes, people, today)
      return facts === undefined
        ? refused({ name: 'notEnrolled' })
        : certify(facts, { person: me, words, at: now, today })
    },
    () => ({ kind: 'certification', doctor }),
  )
  return reply.reply === 'refusal' && reply.refusal.name === 'lineTooLong'
    ? atField(reply.refusal, 'words', asked)
    : reply
}
