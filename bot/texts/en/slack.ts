import type { slack as sv } from '../sv/slack.ts'

export const slack: typeof sv = {
  title: 'BT-loggen',
  close: 'Close',
  openForm: 'Open the form',
  more: 'Show more',
  saving: 'Saving …',
  saved: 'Done. You can close this.',
}
