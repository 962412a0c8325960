import type { Underlag } from '../../../rules/underlag/underlag.ts'
import { official } from '../../texts/official.ts'
import { sv } from '../../texts/sv/sv.ts'
import { boxes, heading, numbered, title, type Block } from '../document.ts'
import { doctorsName, signature, type Draft } from './draft.ts'

/** Bilaga 1: who applies, and with which certificates. */
export const application = (draft: Draft): readonly Block[] => [
  title(official.application),
  heading(official.applicant),
  boxes({ label: official.name, value: doctorsName(draft) }, { label: official.personalNumber }),
  heading(official.degreeAndLicence),
  boxes({ label: official.degree }, { label: official.licence }),
  heading(official.attachments),
  numbered(attachments(draft.underlag)),
  heading(official.signing),
  signature,
]

const attachments = ({ certificates, service }: Underlag): readonly string[] => [
  ...certificates.map(({ delmal, signer }) =>
    official.certificateAttached(sv.time.and(delmal.map((one) => one.delmal)), signer.name),
  ),
  official.serviceAttached(Math.max(1, service.forms.length)),
  official.competenceAttached,
]
