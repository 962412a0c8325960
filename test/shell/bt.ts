import { commandLine } from '../../bot/commandLine.ts'

/** Runs the command line as a person does, and gives what it ended with and said. */
export const bt = async (...args: string[]) => {
  const lines: string[] = []
  const code = await commandLine(args, { env: {}, say: (line) => void lines.push(line) })
  return { code, said: lines.join('\n') }
}
