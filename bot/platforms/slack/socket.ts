import type { SocketModeReceiver } from '@slack/bolt'
import { within } from '../within.ts'
import { isRevoked } from './fault.ts'

export interface Socket {
  /** Resolves once Slack has said hello. */
  connect(): Promise<void>
  ready(): boolean
  close(): Promise<void>
}

const START_WITHIN_MS = 15_000
const LONGEST_WAIT_MS = 30_000

/**
 * Keeps the connection, in place of the SDK's own way: that leaves a gap of five seconds at each
 * change of server, and ends the process when the token is revoked meanwhile.
 * @param lost is told when Slack will not let us in any more
 */
export const keepingConnected = (
  { client }: SocketModeReceiver,
  lost: (error: unknown) => void,
  sleep: (ms: number) => Promise<void>,
): Socket => {
  let closing = false
  let ready = false
  let connecting: Promise<void> | undefined

  const reconnect = async () => {
    for (let tries = 0; !closing; tries++) {
      try {
        await client.start()
        ready = true
        return
      } catch (error) {
        if (isRevoked(error)) return lost(error)
        await sleep(Math.min(LONGEST_WAIT_MS, 500 * 2 ** tries))
      }
    }
  }
  client.on('disconnected', () => {
    ready = false
    if (!closing) connecting ??= reconnect().finally(() => (connecting = undefined))
  })
  return {
    async connect() {
      connecting = client.start().then(() => undefined)
      const connected = await within(
        START_WITHIN_MS,
        connecting.finally(() => (connecting = undefined)),
      )
      if (connected === 'late') throw new Error('Slack Socket Mode did not say hello')
      ready = true
    },
    ready: () => ready,
    async close() {
      closing = true
      ready = false
      await client.disconnect()
    },
  }
}
