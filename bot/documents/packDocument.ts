import { portfolio } from '../texts/portfolio.ts'
import { title, type Document } from './document.ts'
import { dated, doctorsName, type Draft } from './forms/draft.ts'
import { assessments } from './pack/assessments.ts'
import { delmal } from './pack/delmal.ts'
import { glance } from './pack/glance.ts'
import { placements } from './pack/placements.ts'

/** What the extern bedömare reads before a talk of half an hour about the portfolio. */
export const packDocument = (draft: Draft): Document => ({
  title: portfolio.title(doctorsName(draft)),
  foot: portfolio.foot(doctorsName(draft), dated(draft.underlag.facts.today)),
  blocks: [
    title(portfolio.title(doctorsName(draft))),
    ...glance(draft),
    ...placements(draft),
    ...delmal(draft),
    ...assessments(draft),
  ],
})
