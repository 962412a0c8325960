import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { programmeSchema, type Programme, type Programmes } from '../rules/programmes/programme.ts'
import { readYaml } from './yamlFile.ts'

/** Programmes by id, and 'file:line: reason' for each fault in a file that was refused. */
export interface LoadedProgrammes {
  readonly programmes: Programmes
  readonly faults: readonly string[]
}

const ownFolder = fileURLToPath(new URL('../rules/programmes/', import.meta.url))

/**
 * Reads the programmes that come with the bot, then each further folder; a later file with the
 * same id takes an earlier one's place. A file with a fault is refused, and the others load.
 */
export const loadProgrammes = async (folders: readonly string[] = []): Promise<LoadedProgrammes> => {
  const programmes = new Map<string, Programme>()
  const faults: string[] = []
  for (const folder of [ownFolder, ...folders])
    for (const file of (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort()) {
      const read = readYaml(await readFile(join(folder, file), 'utf8'), file, programmeSchema)
      if ('value' in read) programmes.set(read.value.id, read.value)
      else faults.push(...read.faults)
    }
  return { programmes, faults }
}
