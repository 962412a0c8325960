import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Language } from '../../../../rules/person.ts'
import { textsIn } from '../../../texts/texts.ts'
import { guardHeaders } from '../../guardHeaders.ts'

/** How an installation went, and what a browser is answered with. */
const statuses = {
  done: 200,
  denied: 200,
  stale: 400,
  foreign: 403,
  organisation: 403,
  rotating: 403,
  failed: 502,
} as const

export type Outcome = keyof typeof statuses

const STYLE =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem}h1{font-size:1.5rem}'
const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

export interface Shown {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly outcome: Outcome
  /** Where to begin anew. */
  readonly again: string
  /** The workspace that it is about, or what Slack answered where it failed. */
  readonly about: string
}

/** Says in a browser how it went. */
export const showOutcome = ({ request, response, ...shown }: Shown): void => {
  const language = languageOf(request.headers['accept-language'])
  guardHeaders(response, STYLE_HASH)
  response.writeHead(statuses[shown.outcome], { 'content-type': 'text/html; charset=utf-8' })
  response.end(pageOf(shown, language))
}

const pageOf = ({ outcome, again, about }: Omit<Shown, 'request' | 'response'>, language: Language) => {
  const texts = textsIn[language].install
  const { title, text } = texts[outcome]
  const link = outcome === 'done' ? '' : `<p><a href="${safe(again)}">${safe(texts.again)}</a></p>`
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${safe(title)} – BT-loggen</title><style>${STYLE}</style></head>
<body><main><h1>${safe(title)}</h1><p>${safe(text(about))}</p>${link}</main></body>
</html>
`
}

/** Swedish, unless the browser asks for other languages only. */
const languageOf = (accepted: string | undefined): Language =>
  accepted === undefined || /\bsv\b|\*/i.test(accepted) ? 'sv' : 'en'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
