/** A row and PostgreSQL's own mark of the transaction that wrote it. */
export interface Stamped {
  readonly id: string
  readonly stamp: string
}

/**
 * Rows as they are now, of which only those that were written since the last call are read: people
 * are asked for at every press, and every summary after each commit. A row mended by hand counts
 * as written.
 */
export const openFresh = <R extends Stamped>(
  stamps: () => Promise<readonly Stamped[]>,
  read: (ids: readonly string[]) => Promise<readonly R[]>,
): (() => Promise<readonly R[]>) => {
  let known: ReadonlyMap<string, R> = new Map()
  return async () => {
    const present = await stamps()
    const stale = present.filter(({ id, stamp }) => known.get(id)?.stamp !== stamp).map(({ id }) => id)
    const news = stale.length === 0 ? [] : await read(stale)
    const found = new Map([...known, ...news.map((row) => [row.id, row] as const)])
    known = new Map(
      present.flatMap(({ id }) => {
        const row = found.get(id)
        return row === undefined ? [] : [[id, row] as const]
      }),
    )
    return [...known.values()]
  }
}
