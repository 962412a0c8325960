import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { webRig, type WebRig } from './webRig.ts'

interface Reply {
  readonly status: number | undefined
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

let rig: WebRig
let asked = 0
beforeAll(async () => {
  rig = await webRig((incoming) => {
    asked++
    if (incoming.input.kind === 'text' && incoming.input.text === 'olycka') throw new Error('secret')
    return Promise.resolve({ notice: 'ok' })
  })
})
afterAll(() => rig.stop())

const send = (method: string, path: string, headers: Record<string, string>, body = ''): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { port, host } = new URL(rig.url)
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { host, ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

const JSON_TYPE = { 'content-type': 'application/json' }
const ours = () => ({ origin: rig.url, ...JSON_TYPE })
const say = (more: object = {}) => JSON.stringify({ key: randomUUID(), as: 'anna', text: 'hej', ...more })

describe('the page lets in only itself', () => {
  it.each<[string, number, () => Promise<Reply>]>([
    ['its own request', 200, () => send('POST', '/say', ours(), say())],
    [
      'its own request by the other name',
      200,
      () => {
        const other = rig.url.replace('127.0.0.1', 'localhost')
        return send('POST', '/say', { ...ours(), host: new URL(other).host, origin: other }, say())
      },
    ],
    ['a foreign name for this machine', 403, () => send('GET', '/', { host: 'evil.example' })],
    ['the right name and the wrong port', 403, () => send('GET', '/', { host: '127.0.0.1:1' })],
    ['a reader from another site', 403, () => send('GET', '/setup', { origin: 'https://evil.example' })],
    ['a deed without an origin', 403, () => send('POST', '/say', JSON_TYPE, say())],
    [
      'a deed from another site',
      403,
      () => send('POST', '/say', { ...ours(), origin: 'https://evil.example' }, say()),
    ],
    ['a deed from a sandbox', 403, () => send('POST', '/say', { ...ours(), origin: 'null' }, say())],
    [
      'a question from another site whether it may',
      403,
      () =>
        send('OPTIONS', '/say', { origin: 'https://evil.example', 'access-control-request-method': 'POST' }),
    ],
    [
      'a deed that says where it comes from in its path only',
      403,
      () => send('POST', '/say', { ...ours(), origin: `${rig.url}.evil.example` }, say()),
    ],
    [
      'a deed from a page under the same name and another port',
      403,
      () => send('POST', '/say', { ...ours(), origin: 'http://127.0.0.1:1' }, say()),
    ],
    [
      'a plain form post',
      415,
      () => send('POST', '/say', { ...ours(), 'content-type': 'text/plain' }, say()),
    ],
    [
      'a form of the kind that other sites can send',
      415,
      () => send('POST', '/say', { ...ours(), 'content-type': 'multipart/form-data; boundary=x' }, say()),
    ],
    [
      'its own request with a character set',
      200,
      () => send('POST', '/say', { ...ours(), 'content-type': 'application/json; charset=utf-8' }, say()),
    ],
    ['a body of no type', 415, () => send('POST', '/say', { origin: rig.url }, say())],
    ['broken JSON', 400, () => send('POST', '/say', ours(), '{')],
    ['no text', 400, () => send('POST', '/say', ours(), say({ text: ' ' }))],
    ['a key of its own making', 400, () => send('POST', '/say', ours(), say({ key: 'x' }))],
    ['a field it does not know', 400, () => send('POST', '/say', ours(), say({ admin: true }))],
    ['a list', 400, () => send('POST', '/say', ours(), '[]')],
    ['nothing', 400, () => send('POST', '/say', ours())],
    [
      'what would change every object',
      400,
      () => send('POST', '/say', ours(), `{"__proto__":{"as":"bo"},${say().slice(1)}`),
    ],
    ['a text over the limit', 400, () => send('POST', '/say', ours(), say({ text: 'x'.repeat(4_001) }))],
    ['nobody', 400, () => send('POST', '/say', ours(), say({ as: '' }))],
    [
      'a body over the limit that does not say so',
      413,
      () =>
        send(
          'POST',
          '/say',
          { ...ours(), 'transfer-encoding': 'chunked' },
          say({ text: 'x'.repeat(70_000) }),
        ),
    ],
    ['a body over the limit', 413, () => send('POST', '/say', ours(), say({ text: 'x'.repeat(70_000) }))],
    [
      'a press on nothing',
      410,
      () =>
        send(
          'POST',
          '/press',
          ours(),
          JSON.stringify({ key: randomUUID(), as: 'anna', message: '99', action: {} }),
        ),
    ],
    ['the wrong method', 405, () => send('GET', '/say', {})],
    ['a deed without its method', 405, () => send('POST', '/setup', ours(), '{}')],
    ['a method of no use here', 405, () => send('DELETE', '/say', { origin: rig.url })],
    ['an unknown path', 404, () => send('GET', '/nothing', {})],
    ['a path that leads out', 404, () => send('GET', '/../package.json', {})],
    ['a path that hides that it leads out', 404, () => send('GET', '/%2e%2e%2fpackage.json', {})],
    ['a path that is none', 400, () => send('GET', '//', {})],
    ['a conversation of nobody', 400, () => send('GET', '/conversation', {})],
    [
      'demo controls where there is no demo',
      404,
      () => send('POST', '/demo', ours(), JSON.stringify({ key: randomUUID(), step: 'reset' })),
    ],
  ])('%s: %i', async (_, status, act) => {
    const before = asked
    const reply = await act()
    expect(reply.status).toBe(status)
    expect(asked - before).toBe(status === 200 ? 1 : 0)
    // Whatever was wrong is said as a number: no stack, no path, no word of what was sent.
    expect(reply.body).toBe(status === 200 ? '{"notice":"ok"}' : `{"error":${status}}`)
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('shows nothing of an accident, and reports it', async () => {
    const { status, body } = await send('POST', '/say', ours(), say({ text: 'olycka' }))
    expect([status, body]).toEqual([500, '{"error":500}'])
    expect(rig.accidents).toHaveLength(1)
  })

  it.each(['/', '/setup', '/nothing', '/adaptivecards.min.js'])('guards %s by headers', async (path) => {
    const { headers } = await send('GET', path, {})
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
  })
})
