/** The cells of a CSV file, row by row: semicolons, commas or tabs; UTF-8, UTF-16 or Windows-1252. */
export const readCsv = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> => {
  const { parse } = await import('csv-parse/sync')
  const text = decoded(bytes).replace(/^sep=.\r?\n/i, '')
  return parse(text, {
    delimiter: delimiterOf(text),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
  })
}

/** Excel marks UTF-8 and UTF-16 by their first bytes; without a mark, what is no UTF-8 is Windows-1252. */
const decoded = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The sign that most of the first lines' cells are parted by; quoted text counts for nothing. */
const delimiterOf = (text: string): string => {
  const head = text
    .slice(0, 10_000)
    .replaceAll(/"[^"]*"/g, '')
    .split('\n')
    .slice(0, 20)
    .join('')
  const [most] = [';', ',', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)
  return most ?? ';'
}

/**
 * A CSV file for Excel: semicolons and a mark for UTF-8. What a spreadsheet would run as a formula
 * gets an apostrophe before it, so that a name that begins with = stays a name.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`)

const cell = (text: string): string => {
  const guarded = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
