import { portfolio } from '../texts/portfolio.ts'
import { sv } from '../texts/sv/sv.ts'
import { title, type Block, type Document } from './document.ts'
import { dated, doctorsName, type Draft } from './forms/draft.ts'
import { assessments } from './pack/assessments.ts'
import { delmal } from './pack/delmal.ts'
import { glance } from './pack/glance.ts'
import { placements } from './pack/placements.ts'
import { progressPicture } from './progressPicture.ts'

/** What the extern bedömare reads before a talk of half an hour about the portfolio. */
export const packDocument = (draft: Draft): Document => ({
  title: portfolio.title(doctorsName(draft)),
  foot: portfolio.foot(doctorsName(draft), dated(draft.underlag.facts.today)),
  blocks: [
    title(portfolio.title(doctorsName(draft))),
    ...glance(draft),
    picture(draft),
    ...placements(draft),
    ...delmal(draft),
    ...assessments(draft),
  ],
})

const picture = ({ underlag: { facts } }: Draft): Block => {
  const { svg, alt } = progressPicture(facts, sv)
  return { block: 'picture', svg, alt, width: 260 }
}
