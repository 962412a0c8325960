import type { Settings } from '../../../rules/settings.ts'
import type { channel as sv } from '../sv/channel.ts'

const shown: Record<Settings['channelShows'], string> = {
  counts: 'only counts',
  initials: 'initials',
  names: 'names',
}

export const channel: typeof sv = {
  claimed: (by, when) =>
    `This channel is the BT office's: the weekly digest comes here, next on ${when}. Decided by ${by}.`,
  moved: 'It came to another channel before; that one gets no more.',
  counts: 'Only counts stand here, no names. Each line opens in private for those who may see it.',
  officeOnly: (shows) =>
    `The channel is the office's alone, so ${shown[shows]} stand here; protected identities never.`,
  declare: 'Only the office is here',
  undeclare: 'Others can read here',
  giveUp: 'Stop sending here',
  givenUp: 'The digest comes here no longer. Write office here in the channel that is to get it.',
  lost: (platform) =>
    `The weekly digest did not arrive: the channel in ${platform} takes nothing from me any more. Invite me again, or write office here in another channel.`,
  notClaimed: 'The digest does not come here.',
  notHere: 'Write office here in the channel that is to get the digest.',
  notOffice: 'Only the BT office can decide that.',
}
