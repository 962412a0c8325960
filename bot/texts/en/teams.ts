import type { teams as swedish } from '../sv/teams.ts'

/** What Teams itself says, around the bot's answers. */
export const teams: typeof swedish = {
  below: 'The answer is at the end of the chat',
  inPrivate: 'The answer is in your private chat with BT-loggen',
  notReached:
    'The answer is for you alone. Open your chat with BT-loggen and write hello, and it comes there:',
  working: 'This takes a little longer than usual. The answer comes in the chat.',
  accident: 'Something went wrong on our side. Try again in a while.',
  cancelled: 'Cancelled',
  fileGone: 'I do not have the file any more. Ask for it once more, and you get a new one.',
  fileFailed: 'The file could not be saved in your OneDrive. Ask for it once more.',
  fileDeclined: 'You declined the file. Ask for it again when you want it.',
}
