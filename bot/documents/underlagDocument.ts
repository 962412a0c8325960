import { official } from '../texts/official.ts'
import { newPage, type Document } from './document.ts'
import { appendix } from './forms/appendix.ts'
import { application } from './forms/application.ts'
import { competence } from './forms/competence.ts'
import { delmalCertificates } from './forms/delmalCertificates.ts'
import { dated, doctorsName, type Draft } from './forms/draft.ts'
import { firstPage } from './forms/firstPage.ts'
import { service } from './forms/service.ts'

/** The draft of the application: what is missing, then Bilaga 1–4 in their order, then what they rest on. */
export const underlagDocument = (draft: Draft): Document => ({
  title: `${official.underlag}, ${doctorsName(draft)}`,
  foot: official.foot(doctorsName(draft), dated(draft.underlag.facts.today)),
  blocks: [
    firstPage(draft),
    application(draft),
    delmalCertificates(draft),
    service(draft),
    competence(draft),
    appendix(draft),
  ].flatMap((part, i) => (i === 0 ? part : [newPage, ...part])),
})
