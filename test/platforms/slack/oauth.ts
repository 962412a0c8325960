import { randomUUID } from 'node:crypto'
import type { Json } from './state.ts'

/** What whoever installs the app chooses on Slack's own page. */
export type Consent =
  | { readonly team: string }
  /** For a whole Enterprise Grid organisation. */
  | 'organisation'
  | 'denied'

export const APP = { id: '1234567890.1234567890', secret: 'c'.repeat(32) }

/** Slack's part of an installation: its page for consent, the exchange of codes, and who has which token. */
export interface OAuth {
  /** What the next one who comes to Slack's page chooses. */
  chooses(consent: Consent): void
  /** Has the app's tokens rotate, as a setting of the app can. */
  rotates(): void
  /** The team that a token is for, while it holds. */
  teamOf(token: string): string | undefined
  /** What one that does not hold is told. */
  refusal(token: string): 'token_revoked' | 'invalid_auth'
  /** The team's present token. */
  tokenOf(team: string): string | undefined
  /** The app is removed from a team: none of its tokens holds any more. */
  revoke(team: string): void
  /** Slack's page: where it sends the browser back to. */
  authorize(asked: URL): string
  access(args: Readonly<Record<string, string>>): Json
}

interface Granted {
  readonly consent: Exclude<Consent, 'denied'>
  readonly redirect: string
  readonly scope: string
}

/** @param tokens those that hold already, by team */
export const oauthWith = (tokens: Readonly<Record<string, string>>): OAuth => {
  const held = new Map(Object.entries(tokens).map(([team, token]) => [token, team]))
  const revoked = new Set<string>()
  const codes = new Map<string, Granted>()
  let consent: Consent = 'denied'
  let rotating = false
  const tokenOf = (team: string) => [...held].filter(([, of]) => of === team).at(-1)?.[0]
  return {
    chooses: (next) => void (consent = next),
    rotates: () => void (rotating = true),
    teamOf: (token) => held.get(token),
    refusal: (token) => (revoked.has(token) ? 'token_revoked' : 'invalid_auth'),
    tokenOf,
    revoke(team) {
      for (const [token, of] of held) if (of === team && held.delete(token)) revoked.add(token)
    },
    authorize(asked) {
      const { client_id, redirect_uri = '', state = '', scope = '' } = Object.fromEntries(asked.searchParams)
      const back = new URL(redirect_uri)
      if (client_id !== APP.id) back.searchParams.set('error', 'invalid_client_id')
      else if (consent === 'denied') back.searchParams.set('error', 'access_denied')
      else {
        const code = randomUUID()
        codes.set(code, { consent, redirect: redirect_uri, scope })
        back.searchParams.set('code', code)
      }
      back.searchParams.set('state', state)
      return back.href
    },
    access({ code = '', client_id, client_secret, redirect_uri }) {
      const granted = codes.get(code)
      codes.delete(code)
      if (client_id !== APP.id || client_secret !== APP.secret)
        return { ok: false, error: 'bad_client_secret' }
      if (granted === undefined) return { ok: false, error: 'invalid_code' }
      if (granted.redirect !== redirect_uri) return { ok: false, error: 'bad_redirect_uri' }
      const team = granted.consent === 'organisation' ? 'E1' : granted.consent.team
      const token = `xoxb-${team}-${randomUUID()}`
      held.set(token, team)
      return {
        ...{ ok: true, access_token: token, token_type: 'bot', scope: granted.scope, app_id: 'A1' },
        ...{ bot_user_id: `UBOT${team}`, authed_user: { id: 'UADMIN' } },
        ...(granted.consent === 'organisation'
          ? { team: null, enterprise: { id: team, name: 'Regionen' }, is_enterprise_install: true }
          : {
              team: { id: team, name: `Sjukhuset & ${team}` },
              enterprise: null,
              is_enterprise_install: false,
            }),
        ...(rotating && { refresh_token: 'xoxe-1-refresh', expires_in: 43_200 }),
      }
    },
  }
}
