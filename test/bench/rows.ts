/** One measurement: a case of something, and how it compares with the case that it is held against. */
export interface Row {
  readonly what: string
  readonly of: string
  readonly value: number
  readonly unit: 'ms' | 'MB'
  /** How many times what it is held against; undefined for that itself. */
  readonly times: number | undefined
}

/** Cases of one thing, each held against the first. */
export const againstFirst = (
  what: string,
  cases: readonly string[],
  values: readonly number[],
  unit: Row['unit'] = 'ms',
): readonly Row[] =>
  cases.map((of, i) => ({
    ...{ what, of, value: values[i] ?? NaN, unit },
    times: i === 0 ? undefined : (values[i] ?? NaN) / (values[0] ?? NaN),
  }))

/** The rows as a table in Markdown. */
export const tableOf = (rows: readonly Row[]): string =>
  [
    '| what | case | median | ratio |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ what, of, value, unit, times }, i) =>
        `| ${what === rows[i - 1]?.what ? '' : what} | ${of} | ${short(value)} ${unit} | ${times === undefined ? '1' : short(times)} |`,
    ),
  ].join('\n')

/** Two digits that count, and no more than is told by them. */
const short = (value: number): string =>
  value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)))
