import type { EntryId } from '../../rules/entry.ts'
import type { Facts } from '../../rules/facts.ts'
import { actFor } from './actFor.ts'
import { button } from './button.ts'
import { entryForDoctor } from './entryWords.ts'
import { loggedRow } from './loggedRow.ts'
import type { Reader } from './reader.ts'
import type { View } from './view.ts'

/** The receipt of an activity, as it stands now. */
export const activityCard = (entry: EntryId, facts: Facts, reader: Reader): View => {
  const { texts, viewer } = reader
  const { doctor } = facts.logbook
  const logged = facts.activities.find((one) => one.entry.id === entry)
  const buttons = [
    button(
      logged === undefined ? texts.activity.log : texts.activity.another,
      actFor({ verb: 'newActivity' }, doctor, reader),
    ),
    button(texts.activity.showDelmal, { verb: 'showDelmal', ...(viewer !== doctor && { doctor }) }),
  ]
  if (logged === undefined)
    return {
      summary: texts.activity.gone,
      parts: [
        { part: 'text', text: texts.activity.gone },
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
