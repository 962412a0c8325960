import type { IncomingMessage } from 'node:http'
import type { z } from 'zod'
import { jsonBody, RequestRefused } from './guard.ts'

/** Answers a request with something that becomes JSON. */
export type Handler = (request: IncomingMessage, url: URL) => Promise<unknown>

/** By 'METHOD /path'. */
export type Routes = ReadonlyMap<string, Handler>

/** A handler of a checked JSON body. */
export const taking =
  <T>(schema: z.ZodType<T>, act: (body: T) => Promise<unknown>): Handler =>
  async (request) => {
    const body = schema.safeParse(await jsonBody(request))
    if (!body.success) throw new RequestRefused(400)
    return act(body.data)
  }

/** A parameter that must be in the address. */
export const parameter = (url: URL, name: string): string => {
  const value = url.searchParams.get(name)
  if (!value) throw new RequestRefused(400)
  return value
}

/** @throws RequestRefused 404, or 405 for a path that takes another method. */
export const handlerFor = (routes: Routes, method: string, path: string): Handler => {
  const handler = routes.get(`${method} ${path}`)
  if (handler) return handler
  const known = [...routes.keys()].some((key) => key.endsWith(` ${path}`))
  throw new RequestRefused(known ? 405 : 404)
}
