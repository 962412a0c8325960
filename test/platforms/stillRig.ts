import type { Platform } from '../../bot/platforms/platform.ts'
import type { View } from '../../bot/views/view.ts'
import type { Actor, Rig } from '../platforms/rig.ts'

/** A platform without people: what is sent is kept as the views it was, for runs by the thousand. */
export const stillRig = (): Rig & { readonly sent: ReadonlyMap<string, View> } => {
  const sent = new Map<string, View>()
  const platform: Platform = {
    name: 'still',
    start: () => Promise.resolve(),
    send: (to, view) => {
      const id = String(sent.size + 1)
      sent.set(id, view)
      return Promise.resolve({ platform: 'still', conversation: 'user' in to ? to.user : to.channel, id })
    },
    replace: ({ id }, view) => Promise.resolve(void sent.set(id, view)),
    sendFile: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  }
  return {
    platform,
    sent,
    person: (): Actor => {
      throw new Error('nobody sits at a still platform: hand over what people do with `deliver`')
    },
    account: (user) => ({ platform: 'still', tenant: 'still', user }),
    stop: () => Promise.resolve(),
  }
}
