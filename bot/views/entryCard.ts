import type { Card } from '../../rules/card.ts'
import type { Facts } from '../../rules/facts.ts'
import type { Intent } from '../intent.ts'
import { actFor } from './actFor.ts'
import { button } from './button.ts'
import { entryForDoctor } from './entryWords.ts'
import { loggedRow } from './loggedRow.ts'
import type { Reader } from './reader.ts'
import type { View } from './view.ts'

type EntryCard = Extract<Card, { kind: 'activity' | 'assessment' }>

/** The receipt of an activity or an assessment, as it stands now. */
export const entryCard = ({ kind, entry }: EntryCard, facts: Facts, reader: Reader): View => {
  const { texts, viewer } = reader
  const { doctor } = facts.logbook
  const logged = [...facts.activities, ...facts.assessments].find((one) => one.entry.id === entry)
  const words = texts[kind]
  const another: Intent = { verb: kind === 'activity' ? 'newActivity' : 'newAssessment' }
  const buttons = [
    button(logged === undefined ? words.log : texts.activity.another, actFor(another, doctor, reader)),
    button(texts.activity.showDelmal, { verb: 'showDelmal', ...(viewer !== doctor && { doctor }) }),
  ]
  if (logged === undefined)
    return {
      summary: words.gone,
      parts: [
        { part: 'text', text: words.gone },
        { part: 'buttons', buttons },
      ],
    }
  return {
    summary: texts.week.logged(entryForDoctor(logged.content, texts)),
    parts: [
      { part: 'list', rows: [loggedRow(logged, facts.logbook, reader)] },
      { part: 'buttons', buttons },
    ],
  }
}
