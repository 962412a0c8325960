import { delmalStates } from '../../../rules/delmalState.ts'
import { evidenceOf, signerKey } from '../../../rules/underlag/evidence.ts'
import { portfolio } from '../../texts/portfolio.ts'
import { sv } from '../../texts/sv/sv.ts'
import { heading, note, points, text, type Block } from '../document.ts'
import { dated, inMonths, nameOf, type Draft } from '../forms/draft.ts'

/** Who and where, how far in a few lines, and what is left to arrange. */
export const glance = (draft: Draft): readonly Block[] => {
  const { facts, lacking, certifiers } = draft.underlag
  const { programme, enrolment } = facts
  const called = ({ person }: { readonly person: string | undefined }) =>
    person === undefined ? portfolio.nobody : nameOf(draft, person)
  return [
    text(
      portfolio.about(
        programme.name.sv,
        enrolment.form,
        dated(enrolment.start),
        enrolment.end === undefined ? undefined : dated(enrolment.end),
      ),
    ),
    text(portfolio.people(called(certifiers.mainSupervisor), called(certifiers.assessor))),
    heading(portfolio.glance),
    points(lines(draft)),
    ...(lacking.length === 0 ? [] : [heading(portfolio.missing), points(lacking.map(sv.underlag.lacking))]),
    note(portfolio.note),
  ]
}

const lines = ({ underlag }: Draft): readonly string[] => {
  const { facts, service, primaryCare, emergencyCare } = underlag
  const states = delmalStates(facts)
  const count = (wanted: string) => states.filter(({ stage }) => stage === wanted).length
  const checks = evidenceOf(facts).filter(({ check }) => check !== undefined)
  const assessors = new Set(checks.map(({ approval }) => signerKey(approval)))
  return [
    portfolio.certified(count('certified')),
    ...(count('underlag') === 0 ? [] : [portfolio.ready(count('underlag'))]),
    portfolio.months(inMonths(service.hundredths)),
    portfolio.parts(inMonths(primaryCare.hundredths), inMonths(emergencyCare.hundredths)),
    portfolio.assessments(checks.length, assessors.size),
  ]
}
