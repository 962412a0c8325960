import { z } from 'zod'

export const absenceKinds = [
  'semester',
  'sjukfrånvaro',
  'VAB',
  'föräldraledighet',
  'tjänstledighet',
  'kompledighet',
  'kurs',
  'annan',
] as const

/** Kind and length only, never a cause (DOMAIN 6). */
export const absenceSchema = z.strictObject({
  kind: z.enum(absenceKinds),
  halfDays: z.int().min(1).max(10),
})

export type AbsenceKind = (typeof absenceKinds)[number]
export type Absence = Readonly<z.infer<typeof absenceSchema>>
