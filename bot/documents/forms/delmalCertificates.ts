import type { ActivityKind } from '../../../rules/delmal.ts'
import type { Certificate, CertifiedDelmal } from '../../../rules/underlag/certificates.ts'
import type { CheckStatement, Statement } from '../../../rules/underlag/statements.ts'
import { official } from '../../texts/official.ts'
import { sv } from '../../texts/sv/sv.ts'
import { heading, newPage, note, text, title, type Block, type Row } from '../document.ts'
import { aboutDoctor, dated, signedBy, signedOn, titled, type Draft } from './draft.ts'

/** Bilaga 2, one for each handledare: which delmål, what led to each, and how each was checked. */
export const delmalCertificates = (draft: Draft): readonly Block[] => {
  const { certificates } = draft.underlag
  if (certificates.length === 0)
    return [
      title(official.certificate(1, 1)),
      ...aboutDoctor(draft),
      heading(official.delmal),
      text(official.noCertificate),
      signedBy(official.supervisor),
    ]
  return certificates.flatMap((one, i) => [
    ...(i === 0 ? [] : [newPage]),
    ...certificate(one, official.certificate(i + 1, certificates.length), draft),
  ])
}

const certificate = (
  { delmal, signer, certified, approval }: Certificate,
  called: string,
  draft: Draft,
): readonly Block[] => [
  title(called),
  ...aboutDoctor(draft),
  heading(official.delmal),
  text(sv.time.and(delmal.map((one) => one.delmal))),
  heading(official.activitiesAndChecks),
  evidenceTable(delmal, draft),
  signedBy(
    official.supervisor,
    signer,
    note(
      certified.length === 0
        ? official.proposedSigner(signer.name)
        : official.certifiedInLogbook(signedOn(approval, draft)) + draft.references(certified),
    ),
  ),
]

export const evidenceTable = (delmal: readonly CertifiedDelmal[], draft: Draft): Block => ({
  block: 'table',
  columns: [
    { title: official.delmal, width: 22 },
    { title: official.activities, width: 42 },
    { title: official.checks, width: 36 },
  ],
  rows: delmal.map((one) => rowOf(one, draft)),
})

const rowOf = ({ delmal, activities, checks }: CertifiedDelmal, draft: Draft): Row => [
  [titled(delmal, draft)],
  activities.length === 0 ? [official.none] : activities.map((one) => activityLine(one, draft)),
  checks.length === 0 ? [official.none] : checks.map((one) => checkLine(one, draft)),
]

const activityLine = (one: Statement<ActivityKind>, { references }: Draft): string =>
  [
    sv.activity.kind(one.kind),
    ...(one.line === undefined ? [] : [sv.activity.line(one.line)]),
    ...(one.times === 1 ? [] : [official.times(one.times)]),
    dated(one.from, one.to),
  ].join(', ') + references(one.entries)

const checkLine = (one: CheckStatement, { references }: Draft): string =>
  [
    sv.activity.check(one.kind),
    ...(one.times === 1 ? [] : [official.times(one.times)]),
    dated(one.from, one.to),
    official.by(one.by),
  ].join(', ') + references(one.entries)
