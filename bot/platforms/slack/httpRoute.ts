import type { HTTPReceiver } from '@slack/bolt'
import type { ServerResponse } from 'node:http'
import { bodyOf } from '../body.ts'
import type { Route } from '../platform.ts'

export const SLACK_PATH = '/slack/events'
export const MOST_BODY_BYTES = 256 * 1024
/** Slack's clock and ours may differ; further ahead a signature could be kept and used later. */
const MOST_AHEAD_S = 60

/** Signed requests on the bot's own server. The SDK checks the signature and refuses what is older than five minutes. */
export const httpRoute = ({ requestListener }: HTTPReceiver, nowMs: () => number): Route => ({
  method: 'POST',
  path: SLACK_PATH,
  async handle(request, response) {
    const stamp = request.headers['x-slack-request-timestamp']
    if (stamp !== undefined && !isNow(stamp, nowMs())) return refuse(response, 401)
    // Whoever breaks off in the middle must not break anything of ours.
    const body = await bodyOf(request, MOST_BODY_BYTES).catch(() => Buffer.alloc(0))
    if (body === undefined) return refuse(response, 413)
    if (!isObject(body, request.headers['content-type'])) return refuse(response, 400)
    // Given along: the SDK takes a body that was read before it, and checks that one.
    requestListener(Object.assign(request, { rawBody: body }), response)
  },
})

/** Not ahead of us by more than clocks differ, and a plain number. */
const isNow = (stamp: string | string[], now: number): boolean =>
  typeof stamp === 'string' && /^\d{1,12}$/.test(stamp) && Number(stamp) <= now / 1000 + MOST_AHEAD_S

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { connection: 'close' }).end()
}

/** The SDK falls over what is JSON but no object. */
const isObject = (body: Buffer, contentType: string | undefined): boolean => {
  try {
    const text = body.toString('utf8')
    const form = contentType === 'application/x-www-form-urlencoded' ? new URLSearchParams(text) : undefined
    const json = form === undefined ? text : form.get('payload')
    if (json === null) return true
    const parsed: unknown = JSON.parse(json)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
  } catch {
    return false
  }
}
