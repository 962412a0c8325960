import { PlatformError, type Address, type Platform } from '../platform.ts'
import { drawHome } from './blockKit.ts'
import type { Access } from './access.ts'
import { messageOf } from './calls.ts'
import { SLACK } from './fault.ts'
import { sharePictures } from './pictures.ts'

type Outgoing = Required<Pick<Platform, 'send' | 'replace' | 'sendFile' | 'showHome'>>

/**
 * What the bot says unasked, in the workspace that it is for.
 * @param pace waits for the channel's turn
 */
export const outgoing = (
  { sending }: Pick<Access, 'sending'>,
  pace: (channel: string) => Promise<void>,
): Outgoing => ({
  async send(to, view) {
    const { team, unasked: calls } = await sending(to.tenant)
    if ('user' in to) await sharePictures(view, to.user, calls)
    await pace(`${team}/${placeOf(to)}`)
    return calls.post(placeOf(to), messageOf(view))
  },
  async replace({ tenant, conversation, id }, view) {
    const { unasked } = await sending(tenant)
    await unasked.update({ channel: conversation, ts: id }, messageOf(view))
  },
  async sendFile(to, { name, content, about }) {
    const { team, unasked: calls } = await sending(to.tenant)
    const chat = 'user' in to ? await calls.chatWith(to.user) : undefined
    if (chat === undefined) throw new PlatformError(SLACK, 'refused')
    await pace(`${team}/${placeOf(to)}`)
    await calls.share(chat, { name, content, about })
  },
  async showHome(to, view) {
    const { unasked, homes } = await sending(to.tenant)
    const [user, drawn] = [placeOf(to), JSON.stringify(view)]
    if (homes.get(user) === drawn) return
    await unasked.publish(user, drawHome(view))
    homes.set(user, drawn)
  },
})

const placeOf = (to: Address): string => ('user' in to ? to.user : to.channel)
