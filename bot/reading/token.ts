/** A piece of what was written. `word` is what it is taken for: plain, with its slips mended. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'taken'
  readonly text: string
  readonly word: string
  readonly start: number
  readonly end: number
}

/** What stands at a token, and over how many tokens. */
export interface Match<T> {
  readonly value: T
  readonly size: number
}

export type Matcher<T> = (tokens: readonly Token[], start: number) => Match<T> | undefined

export interface Found<T> extends Match<T> {
  readonly at: number
}

/** Everything a matcher finds from left to right; what it found is taken out of the rest. */
export const sift = <T>(
  tokens: readonly Token[],
  match: Matcher<T>,
): { readonly found: readonly Found<T>[]; readonly rest: readonly Token[] } => {
  const found: Found<T>[] = []
  const rest = [...tokens]
  for (let at = 0; at < tokens.length; at++) {
    const hit = tokens[at]?.kind === 'taken' ? undefined : match(tokens, at)
    if (hit === undefined) continue
    found.push({ ...hit, at })
    for (let taken = at; taken < at + hit.size; taken++) rest[taken] = { ...gap, ...placeOf(tokens[taken]) }
    at += hit.size - 1
  }
  return { found, rest }
}

const gap = { kind: 'taken', text: '', word: '' } as const
const placeOf = (token: Token | undefined) => ({ start: token?.start ?? 0, end: token?.end ?? 0 })

export const valuesOf = <T>(found: readonly Found<T>[]): T[] => found.map(({ value }) => value)

/** The first that any of the matchers finds at a token. */
export const oneOf =
  <T>(...matchers: readonly Matcher<T>[]): Matcher<T> =>
  (tokens, start) => {
    for (const match of matchers) {
      const hit = match(tokens, start)
      if (hit !== undefined) return hit
    }
    return undefined
  }

/** The longest that any of the matchers finds at a token. */
export const longestOf =
  <T>(...matchers: readonly Matcher<T>[]): Matcher<T> =>
  (tokens, start) =>
    matchers
      .flatMap((match) => match(tokens, start) ?? [])
      .reduce<Match<T> | undefined>((best, hit) => (best && best.size >= hit.size ? best : hit), undefined)

/** A number as people write them here; longer rows of digits are something else. */
export const numberAt = (tokens: readonly Token[], at: number): number | undefined => {
  const token = tokens[at]
  return token?.kind === 'number' && token.text.length <= 4 ? Number(token.text) : undefined
}

export const isMark = (token: Token | undefined, marks: RegExp): boolean =>
  token?.kind === 'mark' && marks.test(token.text)

/** No space between a token and the one before it. */
export const isGlued = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && tokens[at - 1]?.end === tokens[at]?.start

/** A whole number, or one with a decimal. */
export const decimalAt: Matcher<number> = (tokens, start) => {
  const whole = numberAt(tokens, start)
  if (whole === undefined) return undefined
  const half = isMark(tokens[start + 1], /^½$/)
  if (half) return { value: whole + 0.5, size: 2 }
  const isDecimal =
    isMark(tokens[start + 1], /^[.,]$/) &&
    isGlued(tokens, start + 1) &&
    isGlued(tokens, start + 2) &&
    numberAt(tokens, start + 2) !== undefined
  return isDecimal
    ? { value: Number(`${whole}.${tokens[start + 2]?.text ?? ''}`), size: 3 }
    : { value: whole, size: 1 }
}
