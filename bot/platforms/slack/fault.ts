import { webApi } from '@slack/bolt'
import { PlatformError, type PlatformFault } from '../platform.ts'

export const SLACK = 'slack'

/** Nobody is there to read it, however often it is tried. */
const unreachable: ReadonlySet<string> = new Set([
  ...['channel_not_found', 'is_archived', 'not_in_channel', 'account_inactive', 'user_not_found'],
  ...['user_disabled', 'users_not_found', 'user_not_visible', 'messages_tab_disabled', 'cannot_dm_bot'],
  ...['restricted_action', 'restricted_action_read_only_channel', 'not_allowed_for_user'],
])

/** The bot itself is not let in any more. */
const revoked: ReadonlySet<string> = new Set([
  ...[
    'token_revoked',
    'invalid_auth',
    'not_authed',
    'token_expired',
    'app_uninstalled',
    'team_access_not_granted',
  ],
])

/** The connection did not come to be, so nothing was sent. */
const neverLeft: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
])

/** The name of what Slack answered, where it answered. */
export const slackError = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined

export const isRevoked = (error: unknown): boolean => revoked.has(slackError(error) ?? '')

/**
 * What went wrong, and so what can be done about it.
 * @param repeatable the same call again changes nothing more: an unsure outcome is then one to try again
 */
export const platformError = (error: unknown, repeatable: boolean): PlatformError =>
  error instanceof PlatformError ? error : new PlatformError(SLACK, faultOf(error, repeatable))

const faultOf = (error: unknown, repeatable: boolean): PlatformFault => {
  if (error instanceof webApi.WebAPIRateLimitedError) return 'rate'
  const answered = slackError(error)
  if (answered === undefined) return repeatable || neverLeft.has(causeOf(error)) ? 'rate' : 'unsure'
  if (answered === 'message_not_found' || answered === 'cant_update_message') return 'gone'
  if (unreachable.has(answered)) return 'unreachable'
  return answered === 'ratelimited' || answered === 'rate_limited' ? 'rate' : 'refused'
}

const causeOf = (error: unknown): string => {
  const original = error instanceof webApi.WebAPIRequestError ? error.original : error
  const cause = original instanceof Error ? (original.cause ?? original) : undefined
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
