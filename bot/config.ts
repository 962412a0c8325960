import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)

const environment = z.object({
  /** Everything the bot keeps is below this folder. */
  DATA_DIR: z.string().min(1).default('data'),
  /** The page's port on 127.0.0.1. */
  PAGE_PORT: port.default(3980),
  /** A YAML file of people and plans: they stand in the demo instead of its own story. */
  ROSTER_FILE: z.string().min(1).optional(),
  /** A folder of further programme files. */
  PROGRAMMES_DIR: z.string().min(1).optional(),
})

export type Config = z.infer<typeof environment>

/** What the environment says, or a sentence for each variable that is wrong. */
export const readConfig = (
  env: Readonly<Record<string, string | undefined>>,
): { readonly config?: Config; readonly faults: readonly string[] } => {
  const read = environment.safeParse(env)
  return read.success
    ? { config: read.data, faults: [] }
    : { faults: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
}
