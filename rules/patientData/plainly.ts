/** Hyphens and dashes of every length, the soft hyphen, the bullet, the minus signs. */
const dashes = /[\p{Pd}\u00ad\u2043\u02d7\u2212\u2796]/gu

/** What is not seen: zero-width spaces, direction marks, what makes 8️⃣ of an 8. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/gu

/** Raised and circled numerals are notes and bullets, not digits of the number they stand at. */
const notes = /\p{No}/gu

const spaces = /[\s\p{Z}\p{Cc}]+/gu

/**
 * The text with one character for each thing that a number is written with: digits 0–9, `-`, `+`,
 * single spaces, capital letters. It is for finding only and never shown or kept.
 */
export const plainly = (text: string): string =>
  text
    .replaceAll(dashes, '-')
    .replaceAll(unseen, '')
    .replaceAll(notes, ' ')
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0) ?? 0)))
    .replaceAll(spaces, ' ')
    .toUpperCase()

/** Unicode keeps the ten digits of a script side by side, zero first. */
const valueOf = (codePoint: number): number =>
  isDigit(codePoint - 1) ? (valueOf(codePoint - 1) + 1) % 10 : 0

const isDigit = (codePoint: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(codePoint))
