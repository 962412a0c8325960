export type Json = Readonly<Record<string, unknown>>

export interface Posted {
  readonly ts: string
  readonly user?: string
  text: string
  blocks: readonly Json[]
  readonly file?: UploadedFile
}

export interface UploadedFile {
  readonly name: string
  readonly length: number
  readonly alt: string | undefined
  content?: Uint8Array
}

/** An open modal, with what its user has filled in and what was said of it. */
export interface OpenModal {
  readonly id: string
  hash: string
  view: Json
  values: Record<string, string>
  errors: Record<string, string>
}

/** What a workspace remembers; it outlives the bot. */
export interface Workspace {
  next: number
  readonly channels: Map<string, Posted[]>
  readonly modals: Map<string, OpenModal[]>
  readonly homes: Map<string, Json>
  /** What one user alone was shown, by user; the newest last. */
  readonly whispers: Map<string, string[]>
  readonly users: Map<string, Json>
  /** By id, whether shown anywhere or not. */
  readonly files: Map<string, UploadedFile>
}

export const emptyWorkspace = (): Workspace => ({
  next: 1,
  channels: new Map([
    ['kansli', []],
    ['annan', []],
  ]),
  modals: new Map(),
  homes: new Map(),
  whispers: new Map(),
  users: new Map(),
  files: new Map(),
})

export const listIn = <T>(map: Map<string, T[]>, key: string): T[] => {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}

export const nextId = (workspace: Workspace, prefix: string): string =>
  `${prefix}${String(workspace.next++).padStart(6, '0')}`

/** A message written to a user stands in that user's chat with the bot. */
export const chatOf = (user: string): string => `D${user}`

/** What stands in the fields of a view when it opens, by field. */
export const initialValues = (view: Json): Record<string, string> =>
  Object.fromEntries(
    (view['blocks'] as Json[])
      .filter(({ type }) => type === 'input')
      .map((block) => [String(block['block_id']), initialOf(block['element'] as Json)]),
  )

const initialOf = (element: Json): string => {
  const values = [element['initial_option'] ?? [], element['initial_options'] ?? []].flat() as {
    value: string
  }[]
  if (values.length > 0) return values.map(({ value }) => value.slice(1)).join(',')
  return (element['initial_date'] ?? element['initial_value'] ?? '') as string
}
