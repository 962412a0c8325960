import { z } from 'zod'

const environment = z.object({
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'börjar med / begins with xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'börjar med / begins with xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, 'är för kort / is too short').optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/ }).default('https://slack.com/api/'),
})

/** One workspace: over Socket Mode, which needs no public address, or over signed HTTP. */
export type SlackConfig = {
  readonly botToken: string
  /** Another server that speaks as Slack does: tests, or a local one. */
  readonly apiUrl: string
} & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string }
)

/** What the environment says of Slack; neither config nor faults where it says nothing. */
export const readSlackConfig = (
  env: Readonly<Record<string, string | undefined>>,
): { readonly config?: SlackConfig; readonly faults: readonly string[] } => {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = environment.safeParse(set)
  if (!read.success)
    return { faults: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = read.data
  const { SLACK_SIGNING_SECRET: signingSecret } = read.data
  if (botToken === undefined)
    return appToken === undefined && signingSecret === undefined
      ? { faults: [] }
      : { faults: ['SLACK_BOT_TOKEN: saknas / is missing'] }
  if (appToken !== undefined) return { config: { botToken, apiUrl, mode: 'socket', appToken }, faults: [] }
  if (signingSecret !== undefined)
    return { config: { botToken, apiUrl, mode: 'http', signingSecret }, faults: [] }
  return {
    faults: [
      'SLACK_BOT_TOKEN: kräver SLACK_APP_TOKEN (Socket Mode) eller SLACK_SIGNING_SECRET (HTTP) / needs one of them',
    ],
  }
}
