import { delmalStates, type DelmalState } from '../../../rules/delmalState.ts'
import type { Certifier } from '../../../rules/underlag/underlag.ts'
import { official } from '../../texts/official.ts'
import { sv } from '../../texts/sv/sv.ts'
import { heading, note, text, title, type Block, type Row } from '../document.ts'
import { aboutDoctor, nameOf, signedBy, signedOn, titled, type Draft } from './draft.ts'

/** Bilaga 4: all delmål reached, certified by the huvudhandledare and the extern bedömare. */
export const competence = (draft: Draft): readonly Block[] => {
  const { facts, certifiers } = draft.underlag
  return [
    title(official.competence),
    ...aboutDoctor(draft),
    heading(official.delmal),
    {
      block: 'table',
      columns: [
        { title: official.delmal, width: 50 },
        { title: official.state, width: 20 },
        { title: official.basis, width: 30 },
      ],
      rows: delmalStates(facts).map((state) => rowOf(state, draft)),
    },
    certifiedBy(official.mainSupervisor, certifiers.mainSupervisor, draft),
    certifiedBy(official.assessor, certifiers.assessor, draft),
  ]
}

const rowOf = (state: DelmalState, draft: Draft): Row => {
  const { activities, assessments, certificates } = state
  const approved = [...activities, ...assessments, ...certificates].filter(
    ({ counts }) => counts === 'approved',
  )
  return [
    [titled(state.delmal, draft)],
    [sv.activity.stage(state.stage)],
    [
      official.covered(state.approvedActivities, state.approvedChecks) +
        draft.references(approved.map(({ entry }) => entry.id)),
    ],
  ]
}

/** As the certifier was when the certification was given, else as the person is now. */
const certifiedBy = (called: string, { person, given }: Certifier, draft: Draft): Block => {
  if (given === undefined) {
    const known = person === undefined ? {} : { ...draft.people.get(person), name: nameOf(draft, person) }
    return signedBy(called, known, note(official.notCertifiedInLogbook))
  }
  const when = official.certifiedInLogbook(signedOn(given.approval, draft)) + draft.references([given.entry])
  const words = given.words === undefined ? [] : [text(official.words(given.words))]
  return signedBy(called, given.approval.signer, note(when), ...words)
}
