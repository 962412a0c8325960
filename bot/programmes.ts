import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LineCounter, parseDocument, type Document } from 'yaml'
import { programmeSchema, type Programme, type Programmes } from '../rules/programmes/programme.ts'

/** Programme files by id, and a line for each that was refused. */
export interface LoadedProgrammes {
  readonly programmes: Programmes
  /** 'file:line: reason', one for each fault. */
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
      const read = readProgramme(await readFile(join(folder, file), 'utf8'), file)
      if (read.programme) programmes.set(read.programme.id, read.programme)
      else faults.push(...read.faults)
    }
  return { programmes, faults }
}

/** One programme file, or what is wrong with it: 'file:line: reason'. */
export const readProgramme = (
  text: string,
  file: string,
): { readonly programme?: Programme; readonly faults: readonly string[] } => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0)
    return {
      faults: document.errors.map(
        (error) => `${file}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`,
      ),
    }
  const checked = programmeSchema.safeParse(document.toJS())
  if (checked.success) return { programme: checked.data, faults: [] }
  return {
    faults: checked.error.issues.map(
      ({ path, message }) =>
        `${file}:${lineOf(document, path, lines)}: ${path.map(String).join('.')}: ${message}`,
    ),
  }
}

/** The line of the nearest node that stands in the file; a missing key points at its parent. */
const lineOf = (document: Document, path: readonly PropertyKey[], lines: LineCounter): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (hasRange(node)) return lines.linePos(node.range[0]).line
  }
  return 1
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
