import type { App, Receiver, ReceiverEvent } from '@slack/bolt'

/**
 * Bolt acknowledges an event before anyone has heard of it, and what then fails is lost. Here it is
 * acknowledged when its listeners are through, which they are in time; if they fail, Slack sends it again.
 */
export const ackingAfterwards = (inner: Receiver): Receiver => ({
  init(app) {
    const processEvent = async (event: ReceiverEvent) => {
      if (!isEvent(event)) return app.processEvent(event)
      await app.processEvent({ ...event, ack: () => Promise.resolve() })
      await event.ack()
    }
    inner.init({ processEvent } as App)
  },
  start: () => inner.start(),
  stop: () => inner.stop(),
})

const isEvent = ({ body }: ReceiverEvent): boolean => body['type'] === 'event_callback'
