import type { Person } from '../../rules/person.ts'
import type { Texts } from '../texts/texts.ts'
import { button } from './button.ts'
import type { View } from './view.ts'

/** The handledare who wait for the kansli, each with its button. */
export const unconfirmedView = (waiting: readonly Person[], texts: Texts): View => ({
  summary: texts.placement.confirm.heading,
  parts: [
    { part: 'heading', text: texts.placement.confirm.heading },
    {
      part: 'list',
      rows: waiting.map(({ id, name, email }) => ({
        text: name,
        ...(email !== undefined && { detail: email }),
        button: button(texts.placement.confirm.confirm, { verb: 'confirmPerson', person: id }),
      })),
    },
  ],
})
