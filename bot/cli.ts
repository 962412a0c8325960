import { commandLine } from './commandLine.ts'

process.exitCode = await commandLine(process.argv.slice(2), {
  env: process.env,
  say: (line) => console.log(line),
})
