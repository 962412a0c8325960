import { z } from 'zod'
import { keysIn, type Keys } from './install/keys.ts'
import { publicUrlIn } from './install/publicUrl.ts'

const short = 'är för kort / is too short'
const needed = z.string('saknas / is missing')

const environment = z.object({
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'börjar med / begins with xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'börjar med / begins with xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, short).optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/ }).default('https://slack.com/api/'),
})

const keyShape =
  '32 byte som base64 eller hex, gör en med / 32 bytes as base64 or hex, make one with: openssl rand -base64 32'
const teamShape = 'arbetsytors id med komma emellan / ids of workspaces by commas: T0123ABCD,T4567EFGH'

/** In place of SLACK_BOT_TOKEN: the app is installed from a browser, in any of several workspaces. */
const installing = z.object({
  SLACK_CLIENT_ID: needed.regex(/^\d+\.\d+$/, 'två tal med punkt emellan / two numbers with a dot between'),
  SLACK_CLIENT_SECRET: needed.min(16, short),
  /** Signs what a browser brings back from Slack; the same for every process. */
  SLACK_STATE_SECRET: needed.min(32, 'minst 32 tecken / at least 32 characters'),
  /** Encrypts the tokens that are kept; of several, by commas, the first one does. */
  SLACK_TOKEN_KEY: z.string(`saknas / is missing: ${keyShape}`).transform((text, issues) => {
    const keys = keysIn(text)
    if (keys === undefined) issues.addIssue({ code: 'custom', message: keyShape })
    return keys ?? z.NEVER
  }),
  /** Where people's browsers find this server. */
  SLACK_PUBLIC_URL: needed,
  /** The workspaces that are let in, by commas; where there are several sites, SITES_FILE says which. */
  SLACK_WORKSPACES: z
    .string()
    .transform((teams) => teams.split(',').map((team) => team.trim()))
    .refine((teams) => teams.every((team) => /^T[A-Z\d]+$/.test(team)), teamShape)
    .optional(),
})

type Env = Readonly<Record<string, string | undefined>>

/** The app as it is installed in several workspaces, each of which gives it a token of its own. */
export interface InstallConfig {
  readonly clientId: string
  readonly clientSecret: string
  readonly stateSecret: string
  readonly keys: Keys
  readonly publicUrl: string
  /** Undefined: those that belong to a site. */
  readonly workspaces: readonly string[] | undefined
}

/** One workspace, over Socket Mode, which needs no public address, or over signed HTTP; or several. */
export type SlackConfig = {
  /** Another server that speaks as Slack does: tests, or a local one. */
  readonly apiUrl: string
} & (
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string }
  | { readonly mode: 'workspaces'; readonly signingSecret: string; readonly install: InstallConfig }
)

interface Read {
  readonly config?: SlackConfig
  readonly faults: readonly string[]
}

/** What the environment says of Slack; neither config nor faults where it says nothing. */
export const readSlackConfig = (env: Env): Read => {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = environment.safeParse(set)
  if (!read.success) return { faults: faultsOf(read.error) }
  return Object.keys(installing.shape).some((name) => name in set)
    ? several(read.data, set)
    : alone(read.data)
}

const faultsOf = (error: z.ZodError): readonly string[] =>
  error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

const alone = (read: z.infer<typeof environment>): Read => {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = read
  const { SLACK_SIGNING_SECRET: signingSecret } = read
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

const several = (given: z.infer<typeof environment>, env: Env): Read => {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl } = given
  const read = installing.safeParse(env)
  const publicUrl = publicUrlIn(env['SLACK_PUBLIC_URL'] ?? '', env['NODE_ENV'] === 'production')
  const faults = [
    ...(given.SLACK_BOT_TOKEN === undefined ? [] : [`SLACK_BOT_TOKEN: ${eitherOr}`]),
    ...(given.SLACK_APP_TOKEN === undefined ? [] : [`SLACK_APP_TOKEN: ${eitherOr}`]),
    ...(signingSecret === undefined ? ['SLACK_SIGNING_SECRET: saknas / is missing'] : []),
    ...(read.success ? [] : faultsOf(read.error)),
    ...(publicUrl === undefined && 'SLACK_PUBLIC_URL' in env ? [`SLACK_PUBLIC_URL: ${urlShape}`] : []),
    ...('SITES_FILE' in env === 'SLACK_WORKSPACES' in env ? [`SLACK_WORKSPACES: ${workspacesIn(env)}`] : []),
  ]
  if (!read.success || signingSecret === undefined || publicUrl === undefined || faults.length > 0)
    return { faults }
  const install = {
    clientId: read.data.SLACK_CLIENT_ID,
    clientSecret: read.data.SLACK_CLIENT_SECRET,
    stateSecret: read.data.SLACK_STATE_SECRET,
    keys: read.data.SLACK_TOKEN_KEY,
    publicUrl,
    workspaces: read.data.SLACK_WORKSPACES,
  }
  return { config: { apiUrl, mode: 'workspaces', signingSecret, install }, faults }
}

/** Nobody's workspace may install the app: whoever does would be a member to the bot. */
const workspacesIn = (env: Env): string =>
  'SITES_FILE' in env ? 'står i / are named in SITES_FILE' : `saknas / is missing: ${teamShape}`

const eitherOr =
  'hör till en ensam arbetsyta; ta bort den eller SLACK_CLIENT_ID med flera / is for one workspace alone; leave it out, or SLACK_CLIENT_ID and the others'
const urlShape =
  'adressen som webbläsare når servern på, med https / the address by which browsers reach this server, with https'
