import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Activity, InvokeResponse } from 'botbuilder'
import { bodyOf } from '../body.ts'
import type { Route } from '../platform.ts'
import { activityOf } from './activity.ts'

/** Far above any activity, a form with all that was written in it included. */
export const MOST_BODY_BYTES = 256 * 1024

/** Whoever sent it is not Teams, or not to us. */
export class NotAdmitted extends Error {
  override readonly name = 'NotAdmitted'
}

type Receive = (authorization: string, activity: Activity) => Promise<InvokeResponse | undefined>

/** The bot's address for Teams. Whoever is turned away learns the status and nothing else. */
export const doorOf = (receive: Receive, report: (error: unknown) => void): Route => ({
  method: 'POST',
  path: '/api/messages',
  async handle(request, response) {
    try {
      await admit(request, response, receive)
    } catch (error) {
      if (!(error instanceof NotAdmitted)) report(error)
      end(response, error instanceof NotAdmitted ? 401 : 500)
    }
  },
})

const admit = async (request: IncomingMessage, response: ServerResponse, receive: Receive): Promise<void> => {
  const body = await bodyOf(request, MOST_BODY_BYTES)
  // The rest of a body that was too large is not read.
  if (body === undefined) return end(response.setHeader('connection', 'close'), 413)
  const activity = activityOf(parsed(body))
  if (activity === undefined) return end(response, 400)
  const answer = await receive(request.headers.authorization ?? '', activity)
  end(response, answer?.status ?? 200, answer?.body)
}

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

const end = (response: ServerResponse, status: number, body?: unknown): void => {
  if (response.headersSent) return
  if (body === undefined) return void response.writeHead(status).end()
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}
