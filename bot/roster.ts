import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Instant } from '../rules/calendar/instant.ts'
import { changeSchema, type Change } from '../rules/logbook.ts'
import { patientNumberIn } from '../rules/patientData.ts'
import { personSchema, type PersonId } from '../rules/person.ts'
import { granted } from '../rules/refusal.ts'
import { Damaged, type SiteStore } from '../storage/store.ts'
import { peopleRecords } from './scene.ts'
import { readYaml, type YamlRead } from './yamlFile.ts'

const doctorSchema = z.strictObject({
  doctor: z.string(),
  /** Enrolment, people and plan, as the changes that make them. */
  changes: z.array(changeSchema).min(1),
})

/** Who is part of a site, and what the kansli has planned for its doctors. No personal number stands in it. */
export const rosterSchema = z
  .strictObject({
    people: z.array(personSchema),
    doctors: z.array(doctorSchema).default([]),
  })
  .superRefine((roster, context) => {
    for (const path of numbersIn(roster, []))
      context.addIssue({
        code: 'custom',
        path,
        message: 'ser ut som ett personnummer / looks like a personal number',
      })
  })

/** Where personal numbers stand; ids that platforms give out are not for people to read. */
const numbersIn = (value: unknown, path: readonly PropertyKey[]): PropertyKey[][] => {
  if (typeof value === 'string') return patientNumberIn(value) === undefined ? [] : [[...path]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'accounts' ? [] : numbersIn(inside, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

export type Roster = z.infer<typeof rosterSchema>

export const readRoster = async (file: string): Promise<YamlRead<Roster>> =>
  readYaml(await readFile(file, 'utf8'), file, rosterSchema)

/** Adds whom the site does not have yet; persons and logbooks that are there stay as they are. */
export const seedRoster = async (
  { people, doctors }: Roster,
  store: SiteStore,
  at: Instant,
): Promise<void> => {
  const records = peopleRecords(store)
  for (const person of people)
    if ((await records.get(person.id)) === undefined) await records.put(person.id, 0, person)
  for (const { doctor, changes } of doctors) await seedLogbook(doctor, changes, store, at)
}

/** A logbook that cannot be read is left as it is; the kansli's overview says that there is one. */
const seedLogbook = async (
  doctor: PersonId,
  changes: readonly Change[],
  store: SiteStore,
  at: Instant,
): Promise<void> => {
  try {
    await store.commit(doctor, { at, by: 'kansli', key: `roster/${doctor}` }, () => granted(changes))
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
  }
}
