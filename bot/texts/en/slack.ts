import type { slack as sv } from '../sv/slack.ts'

export const slack: typeof sv = {
  title: 'BT-loggen',
  close: 'Close',
  openForm: 'Open the form',
  more: 'Show more',
  notShown: 'I could not show the answer just now. What you did is saved; try again in a while.',
  notInvited:
    'I am not in this channel, so I cannot write in it. Invite me with /invite and write the same again.',
  saving: 'Saving …',
  otherWorkspace: 'I only answer those who belong to the workspace that I am installed in.',
  saved: 'Done. You can close this.',
}
