import type { IActionSet, IExecuteAction } from '@microsoft/teams.cards'
import type { Button } from '../../views/view.ts'

/** Teams hides what comes after the sixth button of a set. */
const MOST_BUTTONS = 6

/** One button; the action it carries comes back as it was. */
export const button = ({ title, action, primary }: Button): IExecuteAction => ({
  type: 'Action.Execute',
  title,
  verb: action.verb,
  data: action,
  ...(primary && { style: 'positive' }),
})

/** The buttons in their order, in as few sets as can show them all. */
export const actionSets = (actions: readonly IExecuteAction[]): IActionSet[] =>
  Array.from({ length: Math.ceil(actions.length / MOST_BUTTONS) }, (_, set) => ({
    type: 'ActionSet',
    spacing: set === 0 ? 'Medium' : 'Small',
    actions: actions.slice(set * MOST_BUTTONS, (set + 1) * MOST_BUTTONS),
  }))
