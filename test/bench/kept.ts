import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { format, resolveConfig } from 'prettier'
import { tableOf, type Row } from './rows.ts'

const result = new URL('result.md', import.meta.url)
const readme = new URL('../../README.md', import.meta.url)

/** Where the README shows the table. */
const place = /(<!-- bench -->)[\s\S]*(<!-- \/bench -->)/

/** Keeps the table here and in the README, with its day and its machine in neutral words. */
export const keep = async (rows: readonly Row[], minutes: number): Promise<string> => {
  const told = `${new Date().toISOString().slice(0, 10)}, ${machine()}, in ${minutes.toFixed(1)} minutes:`
  const table = `${told}\n\n${tableOf(rows)}`
  await writeFile(result, await pretty(`# What \`npm run bench\` measured last\n\n${table}\n`))
  await writeFile(
    readme,
    await pretty((await readFile(readme, 'utf8')).replace(place, `$1\n\n${table}\n\n$2`)),
  )
  return told
}

const machine = (): string =>
  `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node}`

const pretty = async (markdown: string): Promise<string> =>
  format(markdown, { ...(await resolveConfig(result)), parser: 'markdown' })
