import { LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'

/** What a file says, or 'file:line: reason' for each fault in it. */
export type YamlRead<T> = { readonly value: T } | { readonly faults: readonly string[] }

/** Reads YAML (or JSON, which is YAML too) and checks it by a schema. */
export const readYaml = <T>(text: string, file: string, schema: z.ZodType<T>): YamlRead<T> => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0)
    return {
      faults: document.errors.map(
        ({ pos, message }) => `${file}:${lines.linePos(pos[0]).line}: ${message.split('\n')[0]}`,
      ),
    }
  const checked = schema.safeParse(document.toJS())
  if (checked.success) return { value: checked.data }
  return {
    faults: checked.error.issues
      .flatMap(placesOf)
      .map(({ path, message }) =>
        [
          `${file}:${lineOf(document, path, lines)}`,
          ...(path.length > 0 ? [path.join('.')] : []),
          message,
        ].join(': '),
      ),
  }
}

interface Fault {
  readonly path: readonly string[]
  readonly message: string
}

/** Where an issue lies: one of unknown keys at each of them. */
const placesOf = (issue: z.core.$ZodIssue): readonly Fault[] => {
  const path = issue.path.map(String)
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...path, key], message: 'unknown key' }))
    : [{ path, message: issue.message }]
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
