import { longestLine, type CertifyingRole } from '../../rules/content.ts'
import type { PersonId } from '../../rules/person.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Form } from './view.ts'

/** What a certifier says before she certifies uppnådd baskompetens. */
export const certificationForm = (doctor: PersonId, role: CertifyingRole, reader: Reader): Form => {
  const { texts } = reader
  const words = texts.certificate.all
  return {
    title: words.title,
    intro: words.intro(nameFor(reader, doctor), role),
    fields: [{ field: 'text', id: 'words', label: words.words, maxLength: longestLine, long: true }],
    submit: words.save,
    cancel: words.cancel,
    action: { verb: 'giveCertification', doctor },
  }
}
