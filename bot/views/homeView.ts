import { mostSubjects } from '../../rules/card.ts'
import type { Person } from '../../rules/person.ts'
import { button, primary } from './button.ts'
import { roleButtons } from './helpView.ts'
import type { Reader } from './reader.ts'
import { approvalRow, atOf, type SeenEntry } from './requestRow.ts'
import type { Part, View } from './view.ts'

/** What stands on a person's own page. */
export interface HomeContent {
  readonly sentence: string | undefined
  /** A doctor's own weeks, progress and delmål. */
  readonly own: readonly Part[]
  readonly requests: readonly SeenEntry[]
  /** Whether the person is told so when nothing waits. */
  readonly decides: boolean
}

export const homeView = (content: HomeContent, me: Person, reader: Reader): View => {
  const { general } = reader.texts
  return {
    summary: general.help.home,
    parts: [
      ...(content.sentence === undefined ? [] : [{ part: 'text' as const, text: content.sentence }]),
      ...waiting(content, reader),
      ...content.own,
      {
        part: 'buttons',
        buttons: [...roleButtons(me.roles, reader.texts), button(general.help.title, { verb: 'help' })],
      },
    ],
  }
}

/** As many as one card takes can be approved here, one by one or together. */
const waiting = ({ requests, decides }: HomeContent, reader: Reader): readonly Part[] => {
  const { decision } = reader.texts
  if (requests.length === 0)
    return decides ? [{ part: 'text', text: decision.nothingWaits, tone: 'quiet' }] : []
  const shown = requests.slice(0, mostSubjects)
  const approveAll = { verb: 'approve' as const, entries: shown.map(atOf) }
  return [
    { part: 'heading', text: decision.asksMany(requests.length) },
    { part: 'list', rows: shown.map((one) => approvalRow(one, reader)) },
    ...(shown.length > 1
      ? [{ part: 'buttons' as const, buttons: [primary(decision.approveAll(shown.length), approveAll)] }]
      : []),
  ]
}
