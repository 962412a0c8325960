import { PlatformError, type Address, type Platform } from '../platform.ts'
import { drawHome } from './blockKit.ts'
import { messageOf, type Calls } from './calls.ts'
import { SLACK } from './fault.ts'
import { sharePictures } from './pictures.ts'

type Outgoing = Required<Pick<Platform, 'send' | 'replace' | 'sendFile' | 'showHome'>>

/**
 * What the bot says unasked.
 * @param pace waits for the channel's turn
 * @param isLetIn false once the token does not hold any more: nothing is sent then
 */
export const outgoing = (
  calls: Calls,
  pace: (channel: string) => Promise<void>,
  isLetIn: () => boolean,
): Outgoing => {
  const letIn = () => {
    if (!isLetIn()) throw new PlatformError(SLACK, 'refused')
  }
  /** What stands in whose Home, as far as this process knows. */
  const homes = new Map<string, string>()
  return {
    async send(to, view) {
      letIn()
      if ('user' in to) await sharePictures(view, to.user, calls)
      await pace(placeOf(to))
      return calls.post(placeOf(to), messageOf(view))
    },
    async replace({ conversation, id }, view) {
      letIn()
      await calls.update({ channel: conversation, ts: id }, messageOf(view))
    },
    async sendFile(to, { name, content, about }) {
      letIn()
      const chat = 'user' in to ? await calls.chatWith(to.user) : undefined
      if (chat === undefined) throw new PlatformError(SLACK, 'refused')
      await pace(placeOf(to))
      await calls.share(chat, { name, content, about })
    },
    async showHome(to, view) {
      letIn()
      const [user, drawn] = [placeOf(to), JSON.stringify(view)]
      if (homes.get(user) === drawn) return
      await calls.publish(user, drawHome(view))
      homes.set(user, drawn)
    },
  }
}

const placeOf = (to: Address): string => ('user' in to ? to.user : to.channel)
