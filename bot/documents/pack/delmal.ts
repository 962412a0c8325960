import { delmalStates, type DelmalState } from '../../../rules/delmalState.ts'
import { grouped } from '../../../rules/grouped.ts'
import { evidenceOf, type Evidence } from '../../../rules/underlag/evidence.ts'
import { official } from '../../texts/official.ts'
import { portfolio } from '../../texts/portfolio.ts'
import { sv } from '../../texts/sv/sv.ts'
import { heading, note, type Block, type Row } from '../document.ts'
import { titled, type Draft } from '../forms/draft.ts'
import { unconfirmed } from '../forms/firstPage.ts'

/** As many lines of one delmål as can be read in a talk; the certificates have them all. */
const mostLines = 4

/** The 18, each with what is behind it in a few lines. */
export const delmal = (draft: Draft): readonly Block[] => {
  const { facts } = draft.underlag
  const evidence = evidenceOf(facts)
  return [
    heading(portfolio.delmal),
    {
      block: 'table',
      columns: [
        { title: official.delmal, width: 27 },
        { title: portfolio.state, width: 14 },
        { title: portfolio.evidence, width: 34 },
        { title: portfolio.checks, width: 25 },
      ],
      rows: delmalStates(facts).map((state) => rowOf(state, evidence, draft)),
    },
    ...unconfirmed(draft).map(note),
  ]
}

const rowOf = ({ delmal, stage }: DelmalState, all: readonly Evidence[], draft: Draft): Row => {
  const own = all.filter((one) => one.delmal.includes(delmal))
  return [[titled(delmal, draft)], [sv.activity.stage(stage)], inShort(activities(own)), inShort(checks(own))]
}

const activities = (evidence: readonly Evidence[]): readonly string[] =>
  counted(
    evidence.flatMap(({ activity, line }) =>
      activity === undefined
        ? []
        : [[sv.activity.kind(activity), ...(line === undefined ? [] : [sv.activity.line(line)])].join(' ')],
    ),
  )

const checks = (evidence: readonly Evidence[]): readonly string[] =>
  counted(
    evidence.flatMap(({ check, approval }) =>
      check === undefined ? [] : [`${sv.activity.check(check)}, ${approval.signer.name}`],
    ),
  )

const counted = (lines: readonly string[]): readonly string[] =>
  grouped(lines, (line) => line).map((same) => portfolio.times(same[0] ?? '', same.length))

const inShort = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 1), portfolio.more(lines.length - mostLines + 1)]
