import type { ConnectorClient } from 'botframework-connector'
import { PlatformError } from '../platform.ts'
import { TEAMS } from './activity.ts'
import { errorOf, NotNow } from './fault.ts'

export type HttpClient = NonNullable<
  NonNullable<ConstructorParameters<typeof ConnectorClient>[1]>['httpClient']
>
type Request = Parameters<HttpClient['sendRequest']>[0]

/**
 * One attempt with a hard end, in place of the SDK's four without one: what is tried again, and
 * when, is for the ledger of deliveries to say. Whatever fails is a PlatformError, which the SDK
 * hands on as it is.
 */
export const oneAttempt = (timeoutMs: number): HttpClient => ({
  async sendRequest(request) {
    const response = await attempted(request, timeoutMs)
    const bodyAsText = await response.text().catch(() => {
      throw new PlatformError(TEAMS, 'unsure')
    })
    if (!response.ok)
      throw errorOf(request.method, response.status, response.headers.get('retry-after'), Date.now())
    const headers = request.headers.clone()
    headers.headerNames().forEach((name) => headers.remove(name))
    response.headers.forEach((value, name) => headers.set(name, value))
    return { request, status: response.status, headers, bodyAsText }
  },
})

const attempted = async (request: Request, timeoutMs: number): Promise<Response> => {
  try {
    return await fetch(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      ...(request.body !== undefined && { body: request.body as string }),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    })
  } catch (error) {
    throw neverLeft(error) ? new NotNow() : new PlatformError(TEAMS, 'unsure')
  }
}

/** No connection was made, so nothing can have arrived. */
const neverLeft = (error: unknown): boolean => {
  const code = (error as { cause?: { code?: unknown } }).cause?.code
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(String(code))
}
