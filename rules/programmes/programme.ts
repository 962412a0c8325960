import { z } from 'zod'
import { absenceKinds } from '../absence.ts'
import { spanSchema } from '../span.ts'

/**
 * One programme as data, for everything in DOMAIN.md 3: a region is added without code. What a
 * region's page leaves open stays out and is named under `askOffice`; nothing is invented.
 */

const bilingual = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) })

/** How sure a fact is, and where it comes from; shown in every 'Varför?'. */
const factSchema = z.strictObject({
  basis: z.enum(['sure', 'regional', 'assumed', 'unknown']),
  source: bilingual,
})

const hardness = z.enum(['error', 'errorWhenReady', 'warning', 'info'])

const categorySchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  name: bilingual,
  /** Which part of BT it is, for the rules that ask for primärvård, akut sjukvård or psykiatri. */
  part: z.enum(['primärvård', 'akut', 'psykiatri', 'other']),
  /** Clinical specialties that count here. */
  specialties: z.array(z.string().min(1)),
  target: spanSchema.optional(),
  /** 'ca' on the programme's page: a week's tolerance instead of three days. */
  circa: z.boolean().default(false),
  obligatory: z.boolean(),
  /** Whether it may be served in several periods. */
  split: z.boolean().optional(),
  fact: factSchema,
})

/** Rows of the year that are no placement: a period of the plan names its kind as its category. */
const rowSchema = z.strictObject({
  kind: z.enum(['introduction', 'holiday']),
  length: spanSchema,
  /** Whether it counts to the total; left out where the page does not say. */
  counts: z.boolean().optional(),
  fact: factSchema,
})

export const programmeSchema = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: bilingual,
  region: z.string().min(1),
  form: z.enum(['fristående', 'integrerad', 'either']),
  /** From the first day to the last of the post; integrerad BT has a range. */
  length: z.union([spanSchema, z.strictObject({ from: spanSchema, to: spanSchema })]),
  /** The programme's own total that counts, where it sets one beside the law's six months. */
  total: z.strictObject({ span: spanSchema, circa: z.boolean().default(false), fact: factSchema }).optional(),
  /** Days by which a programme's own target may be missed, since weeks do not fill months. */
  tolerance: z.strictObject({ days: z.int().min(0), circaDays: z.int().min(0) }),
  categories: z.array(categorySchema).min(1),
  rows: z.array(rowSchema).default([]),
  /** R4 and R5: three months each of primärvård and akut. */
  minimums: z.strictObject({ primärvård: hardness, akut: hardness, fact: factSchema }),
  placements: z.strictObject({
    min: z.int().min(1),
    max: z.int().min(1),
    hardness,
    countBy: z.enum(['unit', 'category']),
    fact: factSchema,
  }),
  psychiatry: z.strictObject({ hardness, fact: factSchema }),
  /** R17: which kinds of absence count as service. */
  absence: z.strictObject({ counts: z.array(z.enum(absenceKinds)), fact: factSchema }),
  credit: z.strictObject({
    allowed: z.boolean(),
    mostMonths: z.number().min(0).max(6),
    fact: factSchema,
  }),
  deadline: z.strictObject({ months: z.int().min(1), fact: factSchema }).optional(),
  assessments: z
    .strictObject({
      perPlacement: z.int().min(0).optional(),
      instruments: z.array(z.string()),
      summary: z.boolean(),
      fact: factSchema,
    })
    .optional(),
  kollegium: z
    .strictObject({
      months: z.array(z.int()).default([]),
      betweenPlacements: z.boolean().default(false),
      fact: factSchema,
    })
    .optional(),
  /** Weeks ahead at which its deadlines are told, the longest first; the site's own where left out. */
  leadWeeks: z.array(z.int().min(1).max(52)).min(1).max(3).optional(),
  courses: bilingual.optional(),
  reflectionGroup: bilingual.optional(),
  /** R16: delmål that must be met within a part; empty until the kansli fills it. */
  delmalWithin: z.record(z.string(), z.array(z.string())).default({}),
  /** What the page leaves open, as questions to the kansli. */
  askOffice: z.array(bilingual).default([]),
})

export type Programme = Readonly<z.infer<typeof programmeSchema>>
export type Category = Programme['categories'][number]
export type Fact = Readonly<z.infer<typeof factSchema>>
export type Hardness = z.infer<typeof hardness>
export type Programmes = ReadonlyMap<string, Programme>

/**
 * The category a period counts to: the one it names, else the one its specialty belongs to.
 * Undefined where the programme knows no category for it; its time then counts to the total only.
 */
export const categoryOf = (
  programme: Programme,
  period: { readonly specialty: string; readonly category?: string | undefined },
): Category | undefined =>
  programme.categories.find((category) =>
    period.category === undefined
      ? category.specialties.includes(period.specialty)
      : category.id === period.category,
  )
