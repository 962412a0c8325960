import { z } from 'zod'
import { instantSchema } from './calendar/instant.ts'
import { delmalCodes, delmalSchema, delmalTitles, type Delmal } from './delmal.ts'

const words = z
  .string()
  .trim()
  .regex(/^\P{Cc}{1,200}$/u, 'must be one line of at most 200 characters')
const wording = z.strictObject({ sv: words, en: words })

/** Titles as HSLF-FS 2021:8 words them, where the kansli found them to be otherwise. */
export const wordingsSchema = z
  .partialRecord(delmalSchema, wording)
  .refine((titles) => Object.keys(titles).length > 0, 'has no title')

/** What the kansli has confirmed, each with who and when. */
export const confirmedTitlesSchema = z.strictObject({
  format: z.literal(1),
  titles: z.partialRecord(
    delmalSchema,
    wording.extend({ verified: z.strictObject({ by: z.string(), at: instantSchema }) }),
  ),
})

type Wordings = z.infer<typeof wordingsSchema>
export type ConfirmedTitles = Readonly<z.infer<typeof confirmedTitlesSchema>>
type ConfirmedTitle = NonNullable<ConfirmedTitles['titles'][Delmal]>
export type Verified = ConfirmedTitle['verified']

/** One title of a site; `verified` once its kansli has confirmed it. */
export interface Title {
  readonly sv: string
  readonly en: string
  readonly verified?: Verified
}

export type Titles = Readonly<Record<Delmal, Title>>

/** A site's 18 titles: those that its kansli confirmed, and the unofficial source's for the rest. */
export const titlesOf = (confirmed?: ConfirmedTitles): Titles => ({ ...delmalTitles, ...confirmed?.titles })

export const unverified = (titles: Titles, among: readonly Delmal[] = delmalCodes): readonly Delmal[] =>
  among.filter((code) => titles[code].verified === undefined)

/**
 * What is newly confirmed when the kansli confirms the codes and the other wordings it gives, or
 * all 18 where it names none. What it confirmed before in the same words stays with who and when.
 */
export const confirmTitles = (
  titles: Titles,
  { codes, wordings }: { readonly codes: readonly Delmal[]; readonly wordings: Wordings },
  verified: Verified,
): ConfirmedTitles['titles'] => {
  const named = new Set<string>([...codes, ...Object.keys(wordings)])
  const confirmed = delmalCodes
    .filter((code) => named.size === 0 || named.has(code))
    .map((code) => ({ code, before: titles[code], after: wordings[code] ?? titles[code] }))
    .filter(({ before, after }) => before.verified === undefined || !isSame(before, after))
  return Object.fromEntries(confirmed.map(({ code, after: { sv, en } }) => [code, { sv, en, verified }]))
}

const isSame = (one: Title, other: Title): boolean => one.sv === other.sv && one.en === other.en
