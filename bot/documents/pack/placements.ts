import { servedIn } from '../../../rules/facts.ts'
import type { Placement } from '../../../rules/post.ts'
import { portfolio } from '../../texts/portfolio.ts'
import { sv } from '../../texts/sv/sv.ts'
import { heading, text, type Block, type Row } from '../document.ts'
import { dated, nameOf, type Draft } from '../forms/draft.ts'
import { sortedBy } from '../../../rules/sortedBy.ts'

/** The placements in their order, with what of each is approved. */
export const placements = (draft: Draft): readonly Block[] => {
  const { plan } = draft.underlag.facts.logbook
  const inOrder = sortedBy(plan, ({ from }) => from)
  return [
    heading(portfolio.placements),
    plan.length === 0
      ? text(portfolio.noPlacements)
      : {
          block: 'table',
          columns: [
            { title: portfolio.placement, width: 36 },
            { title: portfolio.planned, width: 28 },
            { title: portfolio.supervisor, width: 22 },
            { title: portfolio.approved, width: 14, align: 'right' },
          ],
          rows: inOrder.map((placement) => rowOf(placement, draft)),
        },
  ]
}

const rowOf = ({ id, unit, specialty, from, to, supervisor }: Placement, draft: Draft): Row => {
  const own = draft.underlag.facts.weeks.filter(({ content }) => content.placement === id)
  return [
    [sv.week.place(unit, specialty)],
    [dated(from, to)],
    [supervisor === undefined ? '' : nameOf(draft, supervisor)],
    [sv.time.weeksAndDays(servedIn(own).approved)],
  ]
}
