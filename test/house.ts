import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** A file of the project, by its path from the root. */
export const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Every source file of the product. */
export const sources: readonly string[] = ['rules', 'storage', 'bot']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))

/** Every variable of the environment that the schemas of the configuration name. */
export const variables: readonly string[] = [
  'bot/config.ts',
  ...sources.filter((file) => /^bot\/platforms\/\w+\/config\.ts$/.test(file)),
].flatMap((file) => [...read(file).matchAll(/^ +([A-Z_]+):/gm)].map(([, name = '']) => name))
