import { z } from 'zod'
import { faultInDatabaseUrl } from './databaseUrl.ts'
import { readSlackConfig, type SlackConfig } from './platforms/slack/config.ts'
import { readTeamsConfig, type TeamsConfig } from './platforms/teams/config.ts'

const port = z.coerce.number().int().min(0).max(65_535)

const environment = z
  .object({
    /** Everything the bot keeps is below this folder. */
    DATA_DIR: z.string().min(1).default('data'),
    /** A PostgreSQL database for the live store, in place of DATA_DIR: any number of processes at once. */
    DATABASE_URL: z.string().optional(),
    /** Where the one HTTP server for Teams, Slack and health listens. */
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: port.default(3978),
    /** The page beside Teams and Slack, on the same store; alone it is the demo. */
    PAGE: z.enum(['on', 'off']).default('off'),
    /** The page's port on 127.0.0.1. */
    PAGE_PORT: port.default(3980),
    /** A YAML file of people and plans; with nothing but the page they stand in the demo's place. */
    ROSTER_FILE: z.string().min(1).optional(),
    /** A YAML file of settings that nobody can change in chat. */
    SETTINGS_FILE: z.string().min(1).optional(),
    /** A folder of further programme files. */
    PROGRAMMES_DIR: z.string().min(1).optional(),
    /** A YAML file of several sites, each with its own of the three above. */
    SITES_FILE: z.string().min(1).optional(),
    NODE_ENV: z.string().optional(),
  })
  .refine(({ PAGE, NODE_ENV }) => PAGE === 'off' || NODE_ENV !== 'production', {
    path: ['PAGE'],
    message: 'on the page anyone can be anyone, so it must be off where NODE_ENV is production',
  })
  .superRefine(({ SITES_FILE, ...one }, issues) => {
    const ofOne = ['ROSTER_FILE', 'SETTINGS_FILE', 'PROGRAMMES_DIR'] as const
    for (const name of ofOne)
      if (SITES_FILE !== undefined && one[name] !== undefined)
        issues.addIssue({
          code: 'custom',
          path: [name],
          message: 'belongs in SITES_FILE, at the site it is of',
        })
  })
  .superRefine(({ DATABASE_URL, NODE_ENV }, issues) => {
    const fault = DATABASE_URL !== undefined && faultInDatabaseUrl(DATABASE_URL, NODE_ENV === 'production')
    if (fault) issues.addIssue({ code: 'custom', path: ['DATABASE_URL'], message: fault })
  })

/** What is configured of each platform has its own schema beside it. */
export type Config = z.infer<typeof environment> & {
  readonly slack?: SlackConfig
  readonly teams?: TeamsConfig
}

/** What the environment says, or a sentence for each variable that is wrong. */
export const readConfig = (
  env: Readonly<Record<string, string | undefined>>,
): { readonly config?: Config; readonly faults: readonly string[] } => {
  const read = environment.safeParse(env)
  const [slack, teams] = [readSlackConfig(env), readTeamsConfig(env)]
  const own = read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  const faults = [...own, ...slack.faults, ...teams.faults]
  if (!slack.config && !teams.config && faults.length === 0)
    for (const name of ['DATABASE_URL', 'SITES_FILE'])
      if (env[name] !== undefined)
        faults.push(
          `${name}: the demo has a site of its own in DATA_DIR; configure Slack or Teams, or leave it out`,
        )
  if (!read.success || faults.length > 0) return { faults }
  const platforms = {
    ...(slack.config && { slack: slack.config }),
    ...(teams.config && { teams: teams.config }),
  }
  return { config: { ...read.data, ...platforms }, faults }
}
