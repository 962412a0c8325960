import type { ParseArgsConfig } from 'node:util'
import type { Texts } from '../texts/texts.ts'

/** 0 = done and all is well, 1 = something was found that someone must look at, 2 = not done. */
export type ExitCode = 0 | 1 | 2

/** What a command was asked. */
export interface Given {
  /** The data folder, as an absolute path. */
  readonly data: string
  /** The DATABASE_URL to look at in its place, unless a folder was named. */
  readonly database: string | undefined
  /** The id of the site that was named. */
  readonly site: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly options: Readonly<Record<string, string | undefined>>
  /** Those of its options without a value that were given. */
  readonly flags: ReadonlySet<string>
  readonly names: readonly string[]
  readonly texts: Texts
  readonly say: (line: string) => void
}

/** One thing that the command line can do; its help is in `bot/texts`. */
export interface Command {
  /** Options of its own: with a value, or flags. */
  readonly options: Readonly<Record<string, { type: 'string' | 'boolean' }>>
  /** How many names it can take after its own. */
  readonly names: readonly number[]
  run(given: Given): Promise<ExitCode>
}

/** Ends a command with the sentence that says why it did nothing. */
export const notDone = (why: string, say: Given['say']): ExitCode => {
  say(why)
  return 2
}

/** Those that every command has. */
export const commonOptions = {
  data: { type: 'string' },
  site: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options']
