export interface Page {
  readonly url: string
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

export interface Visit {
  readonly language?: string
  /** How often it follows a redirect. */
  readonly redirects?: number
}

/** As much of a browser as an installation needs: it keeps cookies by host and follows redirects. */
export interface Browser {
  visit(url: string, how?: Visit): Promise<Page>
  /** What it would send to a host. */
  readonly cookies: Map<string, Map<string, string>>
}

const MOST_REDIRECTS = 5

export const openBrowser = (): Browser => {
  const cookies: Browser['cookies'] = new Map()
  const keep = (host: string, set: readonly string[]) => {
    const kept = cookies.get(host) ?? new Map<string, string>()
    cookies.set(host, kept)
    for (const line of set) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const [name = '', value = ''] = pair.split('=')
      const ends = attributes.find((one) => one.startsWith('Expires='))?.slice('Expires='.length)
      if (ends !== undefined && Date.parse(ends) < Date.now()) kept.delete(name)
      else kept.set(name, value)
    }
  }
  const visit = async (url: string, how: Visit = {}): Promise<Page> => {
    const { language = 'sv-SE,sv;q=0.9', redirects = MOST_REDIRECTS } = how
    const { host } = new URL(url)
    const cookie = [...(cookies.get(host) ?? [])].map((pair) => pair.join('=')).join('; ')
    const headers = { 'accept-language': language, ...(cookie && { cookie }) }
    const response = await fetch(url, { redirect: 'manual', headers })
    keep(host, response.headers.getSetCookie())
    const next = response.headers.get('location')
    if (next !== null && redirects > 0) return visit(next, { language, redirects: redirects - 1 })
    return { url, status: response.status, text: await response.text(), headers: response.headers }
  }
  return { cookies, visit }
}
