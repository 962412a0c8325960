import { ZodError } from 'zod'

/** Where and how a text is not what it should be, without what it says: names of fields at most. */
export const faultIn = (error: unknown): string => {
  if (!(error instanceof ZodError)) return 'no JSON'
  const [issue] = error.issues
  const names = issue?.code === 'unrecognized_keys' ? issue.keys : []
  return `${[...(issue?.path ?? []), ...names].map(String).join('.')}: ${issue?.code ?? 'unknown'}`
}
