/** A row and PostgreSQL's own mark of the transaction that wrote it; null for one that is there no longer. */
export interface Stamped {
  readonly id: string
  readonly stamp: string | null
}

/**
 * The text of a statement that gives what differs from the marks in $1, and the ids of what is gone.
 * @param rows a select of `id`, `stamp` and these columns, from $2 on
 */
export const changedSince = (rows: string, columns: string): string =>
  `with present as (${rows})
   select coalesce(present.id, marked.key) as id, present.stamp, ${columns}
   from present full join json_each_text($1::json) as marked on marked.key = present.id
   where present.stamp is distinct from marked.value
   order by 1`

/**
 * Rows as they are now, of which only those that were written since the last call are read, in one
 * statement: people are asked for at every press, and every summary after each commit. A row mended
 * by hand counts as written.
 * @param changed asks for what differs from the marks, an object by id as JSON
 */
export const openFresh = <R extends Stamped>(
  changed: (marks: string) => Promise<readonly R[]>,
): (() => Promise<readonly R[]>) => {
  let known: { readonly rows: ReadonlyMap<string, R>; readonly marks: string } = {
    rows: new Map(),
    marks: '{}',
  }
  return async () => {
    const { rows, marks } = known
    const news = await changed(marks)
    if (news.length === 0) return [...rows.values()]
    const present = new Map(rows)
    for (const row of news) {
      if (row.stamp === null) present.delete(row.id)
      else present.set(row.id, row)
    }
    known = { rows: present, marks: marksOf(present) }
    return [...present.values()]
  }
}

const marksOf = (rows: ReadonlyMap<string, Stamped>): string =>
  JSON.stringify(Object.fromEntries([...rows].map(([id, { stamp }]) => [id, stamp])))
