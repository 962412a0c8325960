import { z } from 'zod'
import { apply, changeSchema, emptyLogbook, type Change, type Logbook } from '../../rules/logbook.ts'
import type { PersonId } from '../../rules/person.ts'
import { summarise, type Summary } from '../../rules/summary.ts'
import { frozen } from '../frozen.ts'

/** The facts as they are kept; the outline as the changes that make it, since changes are what is checked. */
const keptSchema = z.strictObject({
  waiting: z.array(
    z.strictObject({
      entry: z.string(),
      round: z.int(),
      since: z.string(),
      supervisor: z.string().optional(),
    }),
  ),
  outline: z.array(changeSchema),
})

export const logbookOf = (doctor: PersonId, changes: readonly Change[]): Logbook =>
  changes.reduce(apply, emptyLogbook(doctor))

/** The summary of the logbook that the changes come to, as JSON. */
export const summaryText = (doctor: PersonId, changes: readonly Change[]): string => {
  const { waiting, outline } = summarise(logbookOf(doctor, changes))
  const settings = changes.filter(({ change }) => change !== 'stepTaken')
  const steps = outline.entries.flatMap(({ id, steps }) =>
    steps.map((step): Change => ({ change: 'stepTaken', entry: id, step })),
  )
  return JSON.stringify({ waiting, outline: [...settings, ...steps] })
}

/** Undefined for one that another version of the program made: it is made anew from the changes. */
export const summaryIn = (doctor: PersonId, kept: unknown): Summary | undefined => {
  const read = keptSchema.safeParse(kept)
  if (!read.success) return undefined
  const outline = logbookOf(doctor, read.data.outline)
  const waiting = read.data.waiting.map((one) => ({ ...one, supervisor: one.supervisor }))
  return frozen({ doctor, mainSupervisor: outline.people.mainSupervisor, waiting, outline })
}
