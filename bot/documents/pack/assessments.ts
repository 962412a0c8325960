import { evidenceOf, type Evidence } from '../../../rules/underlag/evidence.ts'
import { portfolio } from '../../texts/portfolio.ts'
import { sv } from '../../texts/sv/sv.ts'
import { heading, text, type Block, type Row } from '../document.ts'
import { dated, type Draft } from '../forms/draft.ts'

/** Every approved assessment of competence, in order of time. */
export const assessments = ({ underlag: { facts } }: Draft): readonly Block[] => {
  const rows = evidenceOf(facts).flatMap(rowOf)
  return [
    heading(portfolio.all),
    rows.length === 0
      ? text(portfolio.none)
      : {
          block: 'table',
          columns: [
            { title: portfolio.day, width: 20 },
            { title: portfolio.kind, width: 22 },
            { title: portfolio.by, width: 20 },
            { title: portfolio.words, width: 38 },
          ],
          rows,
        },
  ]
}

const rowOf = ({ check, from, to, delmal, line, approval }: Evidence): readonly Row[] =>
  check === undefined
    ? []
    : [
        [
          [dated(from, to)],
          [sv.activity.check(check)],
          [approval.signer.name],
          [
            [
              ...(delmal.length === 0 ? [] : [sv.time.and(delmal)]),
              ...(line === undefined ? [] : [sv.activity.line(line)]),
            ].join(', '),
          ],
        ],
      ]
