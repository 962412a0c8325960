import type { Account } from '../../../rules/person.ts'
import type { Profile } from '../platform.ts'
import { platformError, slackError } from './fault.ts'
import type { Workspace } from './workspace.ts'

/**
 * What the workspace says of a user. Guests, bots and people of other workspaces are no members of it.
 * @param workspace the one that the account is of; undefined for people of others
 */
export const profileOf = async (
  { user }: Account,
  workspace: Workspace | undefined,
): Promise<Profile | undefined> => {
  if (workspace === undefined) return { name: user, member: false }
  try {
    const { user: found } = await workspace.client.users.info({ user, include_locale: true })
    if (found === undefined) return undefined
    const { real_name: name = user, email } = { ...found, ...found.profile }
    const outside = [
      found.deleted,
      found.is_bot,
      found.is_restricted,
      found.is_ultra_restricted,
      found.is_stranger,
    ]
    return {
      name,
      member: !outside.some(Boolean) && found.team_id === workspace.team,
      ...(email !== undefined && { email }),
      ...(found.locale !== undefined && { language: found.locale.startsWith('sv') ? 'sv' : 'en' }),
    }
  } catch (error) {
    if (slackError(error) === 'user_not_found') return undefined
    throw platformError(error, true)
  }
}
