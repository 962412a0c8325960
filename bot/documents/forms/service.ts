import { creditedInAll } from '../../../rules/credit.ts'
import type { ServiceForm, ServiceRow } from '../../../rules/serviceList.ts'
import type { PartServed } from '../../../rules/underlag/underlag.ts'
import { official } from '../../texts/official.ts'
import { sv } from '../../texts/sv/sv.ts'
import { heading, newPage, points, text, title, type Block, type Row } from '../document.ts'
import { aboutDoctor, dated, inMonths, signedBy, type Draft } from './draft.ts'

/** Bilaga 3: the service list, and what it holds of primärvård and akut sjukvård. */
export const service = (draft: Draft): readonly Block[] => {
  const { forms } = draft.underlag.service
  const all = forms.length === 0 ? [{ rows: [], hundredths: 0 }] : forms
  return all.flatMap((form, i) => [
    ...(i === 0 ? [] : [newPage]),
    title(official.service(i + 1, all.length)),
    ...aboutDoctor(draft),
    heading(official.period),
    ...(form.rows.length === 0
      ? [text(official.noService)]
      : [serviceTable(form, all.length > 1 ? official.sumOfForm : official.sum, draft)]),
    ...(i === all.length - 1 ? theWhole(all.length, draft) : []),
    signedBy(official.issuer),
  ])
}

/** What is said once, on the last form. */
const theWhole = (forms: number, draft: Draft): readonly Block[] => {
  const { service, primaryCare, emergencyCare } = draft.underlag
  return [
    ...(forms > 1 ? [text(official.sumOfAll(inMonths(service.hundredths)))] : []),
    heading(official.primaryCare),
    ...partText(official.primaryCare, primaryCare, draft),
    heading(official.emergencyCare),
    ...partText(official.emergencyCare, emergencyCare, draft),
    heading(official.credit),
    ...credit(draft),
  ]
}

const serviceTable = ({ rows, hundredths }: ServiceForm, sumCalled: string, draft: Draft): Block => ({
  block: 'table',
  columns: [
    { title: official.unit, width: 38 },
    { title: official.when, width: 28 },
    { title: official.percent, width: 10, align: 'right' },
    { title: official.months, width: 12, align: 'right' },
    { title: official.basis, width: 12 },
  ],
  rows: rows.map((row) => rowOf(row, draft)),
  sum: [[sumCalled], [], [], [inMonths(hundredths)], []],
})

const rowOf = (row: ServiceRow, { references }: Draft): Row => [
  [placeOf(row)],
  [dated(row.from, row.to)],
  [String(row.percent)],
  [inMonths(row.hundredths)],
  [references(row.entries).trim()],
]

const placeOf = ({ unit, specialty }: ServiceRow): string => sv.week.place(unit, specialty)

const partText = (
  called: string,
  { rows, hundredths }: PartServed,
  { references }: Draft,
): readonly Block[] =>
  rows.length === 0
    ? [text(official.partNotServed(called))]
    : [
        text(official.partServed(called, inMonths(hundredths))),
        points(
          rows.map(
            (row) =>
              official.partRow(placeOf(row), dated(row.from, row.to), row.percent, inMonths(row.hundredths)) +
              references(row.entries),
          ),
        ),
      ]

/** As it stands in the logbook. */
const credit = ({ underlag: { facts, credits } }: Draft): readonly Block[] => {
  const { programme } = facts
  if (creditedInAll({ credits, programme }) === 0) return [text(official.noCredit)]
  return [
    points(
      credits.map(({ months, category }) => {
        const part = programme.categories.find(({ id }) => id === category)
        return official.credited(
          sv.time.span({ months }),
          part === undefined ? official.creditedInAll : official.creditedTo(part.name.sv),
        )
      }),
    ),
  ]
}
