import type { IncomingMessage } from 'node:http'

/** The whole body, read no further than the limit; undefined for one that is larger. */
export const bodyOf = async (request: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  // Kept open on the way out, so that the refusal reaches its sender.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
