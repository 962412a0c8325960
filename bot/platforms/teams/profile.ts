import type { TeamsChannelAccount } from 'botbuilder'
import type { ConnectorClient } from 'botframework-connector'
import type { Account } from '../../../rules/person.ts'
import type { Profile } from '../platform.ts'
import type { TeamsConfig } from './config.ts'
import type { Member, References } from './references.ts'

interface Directory {
  readonly references: References
  readonly client: (serviceUrl: string) => Promise<ConnectorClient>
}

/** What the roster of a conversation says of someone who was seen in it; of another tenant's people it is not asked. */
export const profileOf = async (
  account: Account,
  config: TeamsConfig,
  { references, client }: Directory,
): Promise<Profile | undefined> => {
  const member = await references.member(account)
  const conversation =
    member && (await references.conversation({ tenant: account.tenant, conversation: member.seenIn }))
  if (member === undefined || conversation === undefined) return undefined
  const guess = languageOf(member)
  if (!isAllowed(account.tenant, config)) return { name: member.name, member: false, ...guess }
  const { conversations } = await client(conversation.serviceUrl)
  const found = (await conversations.getConversationMember(
    member.seenIn,
    member.id,
  )) as Partial<TeamsChannelAccount>
  const email = found.email || found.userPrincipalName
  return {
    name: found.name || member.name,
    ...(email && { email }),
    member: isMember(found, config),
    ...guess,
  }
}

/** Nobody is asked for a tenant where nothing is authenticated. */
const isAllowed = (tenant: string, { tenants, appId }: TeamsConfig): boolean =>
  tenants.includes(tenant) || (appId === '' && tenants.length === 0)

const isMember = (found: Partial<TeamsChannelAccount>, config: TeamsConfig): boolean =>
  (found.userRole ?? 'user') === 'user' &&
  !found.userPrincipalName?.includes('#EXT#') &&
  (found.tenantId === undefined || isAllowed(found.tenantId, config))

const languageOf = ({ locale }: Member): Pick<Profile, 'language'> =>
  locale === undefined ? {} : { language: locale.toLowerCase().startsWith('sv') ? 'sv' : 'en' }
