import { delmalStates } from '../../rules/delmalState.ts'
import type { Facts } from '../../rules/facts.ts'
import type { IntentOf } from '../intent.ts'
import { evidenceOf } from './evidence.ts'
import { nameFor, titled, type Reader } from './reader.ts'
import type { Form } from './view.ts'

/** The delmål that can be certified, with what stands behind each; undefined where there is none. */
export const delmalCertificateForm = (
  action: IntentOf<'giveDelmalCertificate'>,
  facts: Facts,
  reader: Reader,
): Form | undefined => {
  const { texts } = reader
  const words = texts.certificate.delmal
  const ready = delmalStates(facts).filter(({ stage }) => stage === 'underlag')
  if (ready.length === 0) return undefined
  const doctor = nameFor(reader, facts.logbook.doctor)
  return {
    title: words.title,
    intro: [
      words.intro(doctor),
      ...ready.map((state) => words.line(state.delmal, evidenceOf(state, texts))),
      texts.certificate.paper,
    ].join('\n'),
    fields: [
      {
        field: 'choices',
        id: 'delmal',
        label: words.choose,
        required: true,
        options: ready.map(({ delmal }) => ({
          value: delmal,
          title: titled(delmal, reader),
        })),
      },
    ],
    missing: texts.general.missing,
    submit: words.save,
    cancel: words.cancel,
    action,
  }
}
