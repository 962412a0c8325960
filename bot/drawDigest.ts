import { addWeeks } from '../rules/calendar/week.ts'
import type { Card } from '../rules/card.ts'
import { digest } from '../rules/digest.ts'
import { followedIn } from './followedIn.ts'
import type { Scene } from './scene.ts'
import type { Texts } from './texts/texts.ts'
import { digestView } from './views/digestView.ts'
import type { View } from './views/view.ts'

/** The digest of a week; names only while the channel it was sent to is the kansli's own. */
export const drawDigest = async (
  { week, claimedAt, head }: Extract<Card, { kind: 'digest' }>,
  scene: Scene,
  texts: Texts,
): Promise<View> => {
  const { channel, people, settings } = scene
  const isOwn = channel?.claimedAt === claimedAt && channel.officeOnly
  const audience = {
    shows: isOwn ? settings.channelShows : 'counts',
    isPrivate: false,
    people,
    settings,
  } as const
  const heading = texts.digest.heading(texts.time.weekHeading(week))
  const summed = digest(await followedIn(scene), addWeeks(week, -1), settings)
  const view = digestView(summed, heading, audience, texts)
  const line = texts.digest.head(head.site, head.logbooks)
  return { ...view, parts: [...view.parts, { part: 'text', text: line, tone: 'quiet' }] }
}
