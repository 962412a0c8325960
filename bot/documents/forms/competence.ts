import { delmalStates, type DelmalState } from '../../../rules/delmalState.ts'
import type { PersonId } from '../../../rules/person.ts'
import { official } from '../../texts/official.ts'
import { sv } from '../../texts/sv/sv.ts'
import { heading, title, type Block, type Row } from '../document.ts'
import { titled } from './delmalCertificates.ts'
import { aboutDoctor, nameOf, signedBy, type Draft } from './draft.ts'

/** Bilaga 4: all delmål reached, certified by the huvudhandledare and the extern bedömare. */
export const competence = (draft: Draft): readonly Block[] => {
  const { facts, mainSupervisor, assessor } = draft.underlag
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
    signedBy(official.mainSupervisor, known(mainSupervisor, draft)),
    signedBy(official.assessor, known(assessor, draft)),
  ]
}

const rowOf = (state: DelmalState, { references }: Draft): Row => {
  const approved = state.activities.filter(({ counts }) => counts === 'approved')
  return [
    [titled(state.delmal)],
    [sv.activity.stage(state.stage)],
    [
      official.covered(state.approvedActivities, state.approvedChecks) +
        references(approved.map(({ entry }) => entry.id)),
    ],
  ]
}

const known = (id: PersonId | undefined, draft: Draft) =>
  id === undefined ? {} : { ...draft.people.get(id), name: nameOf(draft, id) }
