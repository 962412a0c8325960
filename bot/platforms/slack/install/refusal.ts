import type { Installation } from '@slack/bolt'
import type { Outcome } from './page.ts'

/**
 * Why an installation that Slack has made is not kept; undefined for one that is. Anyone who finds
 * the address can ask for one, and whoever is a member of a kept workspace is a member to the bot.
 */
export const refusalOf = (
  { team, bot, isEnterpriseInstall }: Installation,
  isLetIn: (team: string) => boolean,
): Extract<Outcome, 'organisation' | 'foreign' | 'rotating'> | undefined => {
  if (isEnterpriseInstall === true || team === undefined) return 'organisation'
  if (!isLetIn(team.id)) return 'foreign'
  return bot?.refreshToken === undefined ? undefined : 'rotating'
}
