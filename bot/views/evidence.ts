import type { DelmalState } from '../../rules/delmalState.ts'
import { lastStep } from '../../rules/entry.ts'
import type { CountedActivity, CountedAssessment } from '../../rules/facts.ts'
import type { Texts } from '../texts/texts.ts'

/** What stands approved behind a delmål: 'kurs; bedömt med CBD (Bo Ek)'. */
export const evidenceOf = ({ activities, assessments }: DelmalState, texts: Texts): string => {
  const approved = activities.filter(isApproved)
  const worked = approved.map(({ content }) => texts.activity.kind(content.activity))
  const checked = [
    ...approved.flatMap((one) =>
      one.content.check === undefined ? [] : [[one.content.check, one] as const],
    ),
    ...assessments.filter(isApproved).map((one) => [one.content.instrument, one] as const),
  ]
  const checks = each(checked.map(([check]) => check)).map((check) => {
    const signers = checked.flatMap(([own, one]) => (own === check ? signerOf(one) : []))
    return texts.certificate.by(texts.activity.check(check), texts.time.and(each(signers)))
  })
  return texts.certificate.evidence(each(worked).join(', '), checks.join(', '))
}

const each = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

const isApproved = ({ counts }: CountedActivity | CountedAssessment): boolean => counts === 'approved'

const signerOf = ({ entry }: CountedActivity | CountedAssessment): readonly string[] => {
  const last = lastStep(entry)
  return last?.did === 'approved' ? [last.signer.name] : []
}
