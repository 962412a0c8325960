import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { programmeSchema, type Programme, type Programmes } from '../rules/programmes/programme.ts'
import { readYaml, type YamlRead } from './yamlFile.ts'

/** Programmes by id, and 'file:line: reason' for each fault in a file that was refused. */
export interface LoadedProgrammes {
  readonly programmes: Programmes
  readonly faults: readonly string[]
}

export const ownFolder = fileURLToPath(new URL('../rules/programmes/', import.meta.url))

/**
 * Reads the programmes that come with the bot, then each further folder; a later file with the
 * same id takes an earlier one's place. A file with a fault is refused, and the others load.
 */
export const loadProgrammes = async (folders: readonly string[] = []): Promise<LoadedProgrammes> => {
  const programmes = new Map<string, Programme>()
  const faults: string[] = []
  for (const folder of [ownFolder, ...folders])
    for (const { read } of await readFolder(folder)) {
      if ('value' in read) programmes.set(read.value.id, read.value)
      else faults.push(...read.faults)
    }
  return { programmes, faults }
}

/** Each programme file of a folder, in order of names, with what it says or its faults. */
export const readFolder = async (
  folder: string,
): Promise<readonly { readonly file: string; readonly read: YamlRead<Programme> }[]> => {
  const files = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort()
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8')
      return { file, read: readYaml(text, file, programmeSchema) }
    }),
  )
}
