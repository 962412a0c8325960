import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { languageSchema } from '../rules/person.ts'
import { NoBackup } from '../storage/backup/format.ts'
import { BrokeOff } from '../storage/brokeOff.ts'
import { Locked } from '../storage/locked.ts'
import { commonOptions, type ExitCode } from './commands/command.ts'
import { commands, type CommandName } from './commands/commands.ts'
import { textsIn, type Texts } from './texts/texts.ts'

/** Where it runs: what the environment says, and where lines go. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly say: (line: string) => void
}

/** The kansli's and the operators' command line: runs what the arguments ask for. */
export const commandLine = async (args: readonly string[], { env, say }: Terminal): Promise<ExitCode> => {
  const [name, rest] = commandIn(args)
  const read = isCommand(name) ? readArgs(name, rest) : readArgs(undefined, args)
  const texts = textsIn[read?.language ?? 'sv']
  const words = texts.commandLine
  if (read === undefined || (!isCommand(name) && !read.help)) {
    say(isCommand(name) ? words.wrongOptions(name) : words.noSuchCommand(name))
    say(helpFor(name, texts))
    return 2
  }
  if (read.help || !isCommand(name)) {
    say(helpFor(name, texts))
    return 0
  }
  const data = resolve(read.data ?? env['DATA_DIR'] ?? 'data')
  const database = read.data === undefined ? env['DATABASE_URL'] : undefined
  try {
    return await commands[name].run({ ...read, data, database, env, texts, say })
  } catch (error) {
    say(reasonOf(error, texts))
    return 2
  }
}

/** The command's name, in one word or two, and what follows it. */
const commandIn = ([first = '', second = '', ...rest]: readonly string[]): [string, readonly string[]] => {
  const both = `${first} ${second}`
  if (isCommand(both)) return [both, rest]
  return [first, second === '' ? rest : [second, ...rest]]
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

/** The arguments as the command takes them; undefined for those it does not. */
const readArgs = (name: CommandName | undefined, args: readonly string[]) => {
  const command = name && commands[name]
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command?.options, ...commonOptions },
      allowPositionals: true,
    })
    const { data, site, language = 'sv', help = false, ...options } = values
    if (!help && command?.names.includes(positionals.length) === false) return undefined
    return {
      data,
      site,
      language: languageSchema.parse(language),
      help,
      ...sorted(options),
      names: positionals,
    }
  } catch {
    return undefined
  }
}

const sorted = (options: Readonly<Record<string, string | boolean | undefined>>) => ({
  options: Object.fromEntries(
    Object.entries(options).filter((one): one is [string, string] => typeof one[1] === 'string'),
  ),
  flags: new Set(Object.keys(options).filter((name) => options[name] === true)),
})

const helpFor = (name: string, { commandLine: words }: Texts): string =>
  isCommand(name)
    ? [words.help[name], words.common].join('\n')
    : [words.title, ...Object.values(words.help), words.common].join('\n\n')

const reasonOf = (error: unknown, { commandLine: words }: Texts): string => {
  if (error instanceof Locked) return words.inUse(error.place, error.holder)
  if (error instanceof NoBackup) return words.store.noBackup[error.what](error.file)
  if (error instanceof BrokeOff) return words.store.brokeOff(saidBy(error.cause))
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return code === undefined ? words.accident(String(error)) : words.diskSays(code, (error as Error).message)
}

const saidBy = (error: unknown) => (error instanceof Error ? error.message : String(error))
