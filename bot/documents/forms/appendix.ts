import type { Content } from '../../../rules/content.ts'
import { official } from '../../texts/official.ts'
import { sv } from '../../texts/sv/sv.ts'
import { text, title, type Block } from '../document.ts'
import { dated, signedOn, type Draft } from './draft.ts'

/** The entries that the forms rest on, under the numbers by which they name them. */
export const appendix = (draft: Draft): readonly Block[] => [
  title(official.appendix),
  text(official.appendixAbout),
  {
    block: 'table',
    columns: [
      { title: official.number, width: 7, align: 'right' },
      { title: official.when, width: 22 },
      { title: official.what, width: 37 },
      { title: official.approvedBy, width: 18 },
      { title: official.approvedOn, width: 16 },
    ],
    rows: draft.underlag.rested.map(({ content, approval }, i) => [
      [String(i + 1)],
      [dated(content.from, content.to)],
      [wordsFor(content)],
      [approval.onPaper === undefined ? approval.signer.name : official.onPaper(approval.signer.name)],
      [signedOn(approval, draft)],
    ]),
  },
]

/** What an entry is. Absence is its length alone: why is nobody's but hers and the kansli's. */
const wordsFor = (content: Content): string => {
  switch (content.kind) {
    case 'placementWeek': {
      const halfDays = content.absences.reduce((sum, one) => sum + one.halfDays, 0)
      return [
        official.weekWas(
          sv.time.weekName(content.week),
          sv.week.place(content.unit, content.specialty),
          content.percent,
        ),
        ...(halfDays === 0 ? [] : [sv.week.absentUnnamed(sv.time.halfDays(halfDays))]),
      ].join(', ')
    }
    case 'activity':
      return [
        `${sv.time.and(content.delmal)} ${sv.activity.kind(content.activity)}`,
        ...(content.check === undefined ? [] : [sv.activity.checkedBy(sv.activity.check(content.check))]),
        ...(content.line === undefined ? [] : [sv.activity.line(content.line)]),
      ].join(', ')
    case 'assessment':
      return [
        sv.activity.check(content.instrument),
        ...(content.delmal.length === 0 ? [] : [sv.time.and(content.delmal)]),
        ...(content.line === undefined ? [] : [sv.activity.line(content.line)]),
      ].join(', ')
    case 'delmalCertificate':
      return official.certified(sv.time.and(content.delmal))
    case 'certification':
      return official.certifiedAll
  }
}
