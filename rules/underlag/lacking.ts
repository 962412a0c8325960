import { addWeeks, weekOf, type Week } from '../calendar/week.ts'
import { certifyingRoles, type CertifyingRole } from '../content.ts'
import type { Delmal } from '../delmal.ts'
import { delmalStates, type DelmalState } from '../delmalState.ts'
import type { Facts } from '../facts.ts'
import { progress } from '../progress.ts'
import { blocksCertification } from '../requirements/certification.ts'
import type { Finding } from '../requirements/finding.ts'
import { withoutRepeats } from '../requirements/withoutRepeats.ts'
import { unloggedWeeks } from '../unloggedWeeks.ts'

/** Something that is not there yet for an application. */
export type Lacking =
  | { readonly lack: 'rule'; readonly finding: Finding }
  | { readonly lack: 'activity' | 'check' | 'certificate'; readonly delmal: readonly Delmal[] }
  | { readonly lack: 'approval'; readonly count: number }
  | { readonly lack: 'weeks'; readonly weeks: readonly Week[] }
  | { readonly lack: 'person' | 'certification'; readonly role: CertifyingRole }

/** All that is missing for an application; a draft can be had all the same. */
export const lackingOf = (facts: Facts): readonly Lacking[] => [
  ...unmetRules(facts),
  ...uncovered('activity', ({ approvedActivities }) => approvedActivities === 0, facts),
  ...uncovered('check', ({ approvedChecks }) => approvedChecks === 0, facts),
  ...uncovered('certificate', ({ stage }) => stage !== 'certified', facts),
  ...waiting(facts),
  ...unlogged(facts),
  ...uncertified(facts),
]

/** What must be met before anyone can certify; the delmål are told one by one. */
const unmetRules = (facts: Facts): readonly Lacking[] => {
  const unmet = progress(facts).findings.filter(
    (finding) => finding.rule !== 'R8' && blocksCertification(finding),
  )
  const isTime = ({ measure }: Finding) => measure.kind === 'time'
  const inOrder = [...withoutRepeats(unmet.filter(isTime)), ...unmet.filter((one) => !isTime(one))]
  return inOrder.map((finding) => ({ lack: 'rule', finding }))
}

const uncovered = (
  lack: 'activity' | 'check' | 'certificate',
  isMissing: (state: DelmalState) => boolean,
  facts: Facts,
): readonly Lacking[] => {
  const delmal = delmalStates(facts)
    .filter(isMissing)
    .map((state) => state.delmal)
  return delmal.length === 0 ? [] : [{ lack, delmal }]
}

const waiting = ({ weeks, activities, assessments }: Facts): readonly Lacking[] => {
  const count = [...weeks, ...activities, ...assessments].filter(({ counts }) => counts === 'waiting').length
  return count === 0 ? [] : [{ lack: 'approval', count }]
}

const unlogged = ({ logbook, today }: Facts): readonly Lacking[] => {
  const weeks = unloggedWeeks(logbook, addWeeks(weekOf(today), -1))
  return weeks.length === 0 ? [] : [{ lack: 'weeks', weeks }]
}

/** R12: who is to certify, else that they have not. */
const uncertified = ({ logbook: { people }, certifications }: Facts): readonly Lacking[] =>
  certifyingRoles
    .filter((role) => !certifications.some((one) => one.content.role === role && one.counts === 'approved'))
    .map((role) => ({ lack: people[role] === undefined ? 'person' : 'certification', role }))
