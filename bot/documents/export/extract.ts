import { fold, type Commit, type Logbook } from '../../../rules/logbook.ts'
import { changesInWords } from './changesInWords.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Sheet } from '../tables/xlsx.ts'
import { entryRows, type NameOf } from './entryRows.ts'
import type { Stored } from './stored.ts'

/** A copy of all that is kept of a person, as tables that she can read: registerutdraget. */
export const extractOf = (stored: Stored, nameOf: NameOf, texts: Texts): readonly Sheet[] => {
  const words = texts.exported
  const logbook = fold(stored.about, stored.journal)
  const { message, history, plan, mine, inOthers, platforms } = words.sheets
  return [
    { name: mine, headings: words.facts, rows: factsOf(stored, logbook, nameOf, texts) },
    { name: plan, headings: words.plan, rows: planRows(logbook, nameOf) },
    { name: words.sheets.entries, headings: words.entries, rows: entryRows(logbook, nameOf, texts) },
    {
      name: history,
      headings: words.history,
      rows: stored.journal.flatMap((commit) => historyRows(commit, nameOf, texts)),
    },
    {
      name: message,
      headings: words.messages,
      rows: stored.messages.map((one) => [
        one.at,
        nameOf(one.to),
        words.cards[one.card],
        one.message.platform,
      ]),
    },
    {
      name: inOthers,
      headings: words.inOthers,
      rows: stored.inOthers.map((one) => [one.at, nameOf(one.doctor), words.steps[one.did], one.entry]),
    },
    {
      name: platforms,
      headings: words.platforms,
      rows: stored.platforms.map(({ kind, id, value }) => [kind, id, JSON.stringify(value)]),
    },
  ].filter(({ rows }) => rows.length > 0)
}

const factsOf = (
  { person, at }: Stored,
  { enrolment, people, credits, arranged, handover }: Logbook,
  nameOf: NameOf,
  { exported: { fact } }: Texts,
): readonly (readonly [string, string | undefined])[] => {
  const { mainSupervisor, assessor } = people
  const all: readonly (readonly [string, string | number | boolean | undefined])[] = [
    [fact.taken, at],
    [fact.id, person.id],
    [fact.name, person.name],
    [fact.email, person.email],
    [fact.roles, person.roles.join(', ')],
    [fact.specialty, person.specialty],
    [fact.workplace, person.workplace],
    [fact.language, person.language],
    [fact.protected, person.protectedIdentity],
    [fact.confirmed, person.confirmed],
    [
      fact.delegate,
      person.delegate && `${nameOf(person.delegate.to)} ${person.delegate.from}–${person.delegate.until}`,
    ],
    [fact.away, person.away.map(({ from, back }) => `${from}–${back}`).join(', ')],
    [
      fact.accounts,
      person.accounts.map(({ platform, tenant, user }) => `${platform} ${tenant} ${user}`).join(', '),
    ],
    [fact.programme, enrolment?.programme],
    [fact.form, enrolment?.form],
    [fact.start, enrolment?.start],
    [fact.end, enrolment?.end],
    [fact.stStart, enrolment?.stStart],
    [fact.percent, enrolment?.percent],
    [fact.mainSupervisor, mainSupervisor && nameOf(mainSupervisor)],
    [fact.assessor, assessor && nameOf(assessor)],
    [fact.credits, credits.map(({ category, months }) => `${months} ${category ?? ''}`.trim()).join(', ')],
    [fact.arranged, arranged.join(', ')],
    [
      fact.handover,
      handover && [handover.delmal ? fact.sharesDelmal : '', handover.line ?? ''].join(' ').trim(),
    ],
  ]
  return all.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, said(value)] as const],
  )
}

const said = (value: string | number | boolean): string =>
  value === true ? 'x' : value === false ? '–' : String(value)

const planRows = ({ plan }: Logbook, nameOf: NameOf): Sheet['rows'] =>
  plan.map(({ unit, specialty, category, from, to, percent, supervisor }) => [
    unit,
    specialty,
    category,
    from,
    to,
    percent,
    supervisor && nameOf(supervisor),
  ])

const historyRows = ({ at, by, changes }: Commit, nameOf: NameOf, texts: Texts): Sheet['rows'] =>
  changes.map((change) => [at, nameOf(by), ...changesInWords(change, texts)])
