import { askCertification, giveCertification, showCertification } from '../conversations/certification.ts'
import { askDelmalCertificate, giveDelmalCertificate } from '../conversations/delmalCertificate.ts'
import type { certificates } from '../intent/certificates.ts'
import type { Answers } from './answers.ts'

/** What is said of certificates. */
export const ofCertificates: Answers<typeof certificates> = {
  askDelmalCertificate,
  giveDelmalCertificate: (intent, asked, values) => giveDelmalCertificate(intent, values, asked),
  showCertification,
  askCertification,
  giveCertification: (intent, asked, values) => giveCertification(intent, values, asked),
}
