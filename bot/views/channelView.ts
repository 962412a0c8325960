import type { LocalTime } from '../../rules/calendar/instant.ts'
import type { OfficeChannel } from '../../rules/officeChannel.ts'
import type { Texts } from '../texts/texts.ts'
import { button } from './button.ts'
import type { Shown } from './digestView.ts'
import type { View } from './view.ts'

export interface ChannelFacts {
  readonly by: string
  /** When the next digest comes, on the site's clock. */
  readonly next: LocalTime
  readonly shows: Shown
  /** Another channel had it before. */
  readonly hasMoved: boolean
}

/** What the kansli's channel gets, and what may stand in it; said in the channel itself. */
export const channelView = (
  { officeOnly }: OfficeChannel,
  { by, next, shows, hasMoved }: ChannelFacts,
  texts: Texts,
): View => {
  const words = texts.channel
  const [day = '', time = ''] = next.split('T')
  const claimed = words.claimed(by, `${texts.time.weekdayAndDay(day)} ${time}`)
  return {
    summary: claimed,
    parts: [
      { part: 'text', text: claimed },
      ...(hasMoved ? [{ part: 'text' as const, text: words.moved }] : []),
      { part: 'text', text: officeOnly ? words.officeOnly(shows) : words.counts, tone: 'quiet' },
      {
        part: 'buttons',
        buttons: [
          button(officeOnly ? words.undeclare : words.declare, {
            verb: 'declareChannel',
            officeOnly: !officeOnly,
          }),
          button(words.giveUp, { verb: 'giveUpChannel' }),
        ],
      },
    ],
  }
}
