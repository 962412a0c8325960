import type { types } from '@slack/bolt'
import type { ActionData, Button } from '../../../views/view.ts'
import { most } from './limits.ts'
import { plain } from './text.ts'

/** What our buttons' ids begin with; any other is of an older version, and is answered too. */
const PRESS = 'press'

/** One button; the action it carries comes back as it was. None where Slack would not take the action. */
export const button = ({ title, action, primary }: Button, index = 0): types.Button[] => {
  const value = carried(action)
  if (value.length > most.buttonValue) return []
  return [
    {
      type: 'button',
      action_id: `${PRESS}.${index}`,
      text: plain(title, most.buttonText),
      value,
      ...(primary && { style: 'primary' }),
    },
  ]
}

/** The buttons in their order, in as few blocks as can show them all. */
export const actions = (buttons: readonly Button[]): types.ActionsBlock[] => {
  const elements = buttons.flatMap(button)
  return Array.from({ length: Math.ceil(elements.length / most.actions) }, (_, block) => ({
    type: 'actions',
    elements: elements.slice(block * most.actions, (block + 1) * most.actions),
  }))
}

/** JSON without the signs that Slack escapes in what it hands back. */
export const carried = (data: ActionData | object): string =>
  JSON.stringify(data).replace(/[&<>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)
