import { z } from 'zod'
import { daySchema, type Day } from './calendar/day.ts'

/** Persons stand in journals by this id only; never by name or account. */
export type PersonId = string

export const languageSchema = z.enum(['sv', 'en'])

/** Where a person writes from, as the platform vouches for it. Unique over all persons. */
const account = z.strictObject({ platform: z.string(), tenant: z.string(), user: z.string() })

const ownAccount = z.strictObject({
  ...account.shape,
  /** True where the bot linked it by its e-mail; the kansli is told. */
  linked: z.boolean().optional(),
  /** False once the platform could not reach it, until something is written from it. */
  reachable: z.boolean().optional(),
})

export const personSchema = z.strictObject({
  format: z.literal(1),
  id: z.string().min(1),
  name: z.string().min(1),
  email: z.string().optional(),
  roles: z.array(z.enum(['doctor', 'supervisor', 'office'])),
  specialty: z.string().optional(),
  workplace: z.string().optional(),
  language: languageSchema.default('sv'),
  /** Protected identity: name and workplace stay out of every channel. */
  protectedIdentity: z.boolean().default(false),
  /** False for a handledare whom a doctor named herself, until the kansli confirms. */
  confirmed: z.boolean().default(true),
  /** Decides in this person's place between two days, both counted. */
  delegate: z.strictObject({ to: z.string(), from: daySchema, until: daySchema }).optional(),
  /** When no reminders are wanted: from the first day up to the one on which she is back. */
  away: z.array(z.strictObject({ from: daySchema, back: daySchema })).default([]),
  /** False until the person has been told what the bot is and who sees what. */
  met: z.boolean().default(false),
  accounts: z.array(ownAccount).default([]),
  /** Index of the account last written from: where messages go. */
  lastAccount: z.int().min(0).default(0),
})

export type Person = Readonly<z.infer<typeof personSchema>>
export type Account = Readonly<z.infer<typeof account>>
export type Language = Person['language']

export const isSameAccount = (a: Account, b: Account): boolean =>
  a.platform === b.platform && a.tenant === b.tenant && a.user === b.user

/** Whether a message can come to the person: she has an account, and it takes messages. */
export const isReachable = ({ accounts }: Person): boolean =>
  accounts.some(({ reachable }) => reachable !== false)

/** Everyone of a site, by id. */
export type People = ReadonlyMap<PersonId, Person>

const email = z.email()

/** The address as it is compared, in lower case; undefined for what is none. */
export const emailOf = (text: string): string | undefined => email.safeParse(text.trim().toLowerCase()).data

/** Whether the person is away on a day; undefined for one who is here. */
export const awayOn = ({ away }: Person, day: Day): Person['away'][number] | undefined =>
  away.find(({ from, back }) => from <= day && day < back)

export const isAway = (person: Person, day: Day): boolean => awayOn(person, day) !== undefined

/** Everyone of the kansli. */
export const officeOf = (people: People): readonly Person[] =>
  [...people.values()].filter(({ roles }) => roles.includes('office'))
