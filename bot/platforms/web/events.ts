import type { ServerResponse } from 'node:http'

/** Word of changes to every open page, as Server-Sent Events. */
export interface Events {
  listen(response: ServerResponse): void
  tell(event: 'conversation' | 'clock' | 'reset', data: unknown): void
  close(): void
}

const KEEP_ALIVE_MS = 25_000

export const openEvents = (): Events => {
  const listeners = new Set<ServerResponse>()
  const write = (text: string) => listeners.forEach((response) => response.write(text))
  const beat = setInterval(() => write(': here\n\n'), KEEP_ALIVE_MS).unref()
  return {
    listen(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
      response.write('retry: 1000\n\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
    },
    tell: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    close() {
      clearInterval(beat)
      listeners.forEach((response) => response.end())
    },
  }
}
