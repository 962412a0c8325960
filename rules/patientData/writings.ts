/** One way of writing a number: what stands for the date, between, for the last four, and beside it. */
export interface Writing {
  readonly pattern: RegExp
  /** Whether lists and telephone numbers are written like this too. */
  readonly ambiguous: boolean
}

interface Parts {
  readonly date: string
  readonly between: string
  readonly serial: string
  readonly before?: string
  readonly after?: string
  readonly ambiguous?: true
}

const century = '(?:1[89]|20)'
const letter = '[TRSUWXJKLMN]'
const first = '[\\dTRSUWXJKLMN]'
const lastFour = `${first}\\d{3}`

/** Dash, dot, brackets, asterisks, spaces: whatever is short and neither letter nor digit. */
const gap = '[^\\p{L}\\d]{1,4}'

const notAfterMark = '(?<!\\d[-./_])'
/** `+46 11 12 34 56` and `+4611123456` begin with a country's code. */
const notAfterPlus = '(?<!\\+(?=4))'

/** `SE35 5000 0000` begins an IBAN in fours. */
const notAfterCountry = '(?<!(?<!\\p{L})[A-Z]{2})'

/**
 * A pattern that looks on from each beginning of digits, so that one number hides no other. Every
 * part is of bounded length, which keeps the search linear. No digit stands on either side, nor
 * the rest of a date: `2026-11-18 – 2026-12-31` is a period.
 */
const written = ({ date, between, serial, before = '', after = '', ambiguous }: Parts): Writing => ({
  pattern: new RegExp(
    `(?<!\\d)${before}(?=(?<date>${date})(?<between>${between})(?<serial>${serial})` +
      `(?!\\d)(?![-./]\\d\\d[-./]\\d)${after})`,
    'gu',
  ),
  ambiguous: ambiguous === true,
})

export const writings: readonly Writing[] = [
  // 811218-9876, 19811218+9876, 811218 – 9876, 811218.9876, 811218-98 76
  { date: `${century}?\\d{6}`, between: gap, serial: `${first}\\d ?\\d\\d` },
  // 81-12-18-9876, 1981.12.18 9876, 81/12/18-9876
  {
    date: `${century}?\\d\\d(?<mark>[-./_])\\d\\d\\k<mark>\\d\\d`,
    between: gap,
    serial: lastFour,
    before: notAfterMark,
    after: '(?!\\k<mark>\\d)',
  },
  // 81 12 18 9876, 1981 12 18 9876, 19 81 12 18 9876
  {
    date: `(?:${century} ?)?\\d\\d \\d\\d \\d\\d`,
    between: gap,
    serial: lastFour,
    before: notAfterPlus,
  },
  // 1981 1218 9876
  { date: `${century}\\d\\d \\d{4}`, between: gap, serial: lastFour },
  // 8112 18-9876, 81 12 18-98 76, 19 811218 - 9876
  {
    date: `(?:${century} ?)?\\d\\d ?\\d\\d ?\\d\\d`,
    between: ' ?[-+] ?',
    serial: `${first}\\d ?\\d\\d`,
  },
  // 198112189876
  { date: `${century}\\d{6}`, between: '', serial: lastFour },
  // 811218T987
  { date: '\\d{6}', between: '', serial: `${letter}\\d{3}` },
  // 8112189876
  {
    date: '\\d{6}',
    between: '',
    serial: '\\d{4}',
    before: `${notAfterMark}${notAfterPlus}`,
    after: '(?!-\\d)',
    ambiguous: true as const,
  },
  // 81 12 18 98 76, 81.12.18.98.76
  {
    date: '\\d\\d(?<mark>[-. ])\\d\\d\\k<mark>\\d\\d',
    between: '\\k<mark>',
    serial: `${first}\\d\\k<mark>\\d\\d`,
    before: `${notAfterMark}${notAfterPlus}`,
    after: '(?![-.]\\d)',
    ambiguous: true as const,
  },
  // 81 1218 9876, 8112 18 9876
  {
    date: '(?:\\d\\d \\d{4}|\\d{4} \\d\\d)',
    between: ' ',
    serial: lastFour,
    before: `${notAfterCountry}${notAfterPlus}`,
    ambiguous: true as const,
  },
  // 19 81 12 18 98 76
  {
    date: `${century} ?\\d\\d \\d\\d \\d\\d`,
    between: ' ',
    serial: `${first}\\d \\d\\d`,
    ambiguous: true as const,
  },
  // 8 1 1 2 1 8 - 9 8 7 6
  {
    date: '(?:(?:1 [89]|2 0) )?\\d(?: \\d){5}',
    between: ' (?:[-+] )?',
    serial: `${first}(?: \\d){3}`,
    ambiguous: true as const,
  },
].map(written)
