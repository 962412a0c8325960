import { patientNumberIn } from './patientData.ts'
import { emailOf, personSchema, type People, type Person, type PersonId } from './person.ts'
import { granted, refused, type Ruling } from './refusal.ts'

export interface PersonAsked {
  readonly name: string
  readonly email: string
  readonly role: Person['roles'][number]
  readonly specialty?: string
  readonly workplace?: string
  /** False for a handledare whom somebody else than the kansli names. */
  readonly confirmed?: boolean
}

/** Whom it comes to; `was` is the person as she is there already, known by her e-mail. */
export interface Added {
  readonly person: Person
  readonly was: Person | undefined
}

/**
 * Makes a person, or finds the one who has that e-mail, in whatever case it is written: she gets
 * the role where she lacks it and what nobody knew of her, and keeps the rest as it stands. The
 * person is linked to her account when she first writes.
 * @param idOf the id of someone new with that address; the same for the same address
 * Refuses: nameMissing, emailUnknown, emailShared, personalNumber.
 */
export const addPerson = (
  people: People,
  asked: PersonAsked,
  idOf: (email: string) => PersonId,
): Ruling<Added> => {
  const { role, confirmed = true } = asked
  const [name, specialty, workplace] = [asked.name, asked.specialty, asked.workplace].map(trimmed)
  if ([name, specialty, workplace, asked.email].some(holdsNumber)) return refused({ name: 'personalNumber' })
  if (name === undefined) return refused({ name: 'nameMissing' })
  const email = emailOf(asked.email)
  if (email === undefined) return refused({ name: 'emailUnknown', asked: asked.email.trim() })
  const [was, another] = [...people.values()].filter((one) => emailOf(one.email ?? '') === email)
  if (another !== undefined) return refused({ name: 'emailShared', asked: email })
  const more = {
    ...(was?.specialty === undefined && specialty !== undefined && { specialty }),
    ...(was?.workplace === undefined && workplace !== undefined && { workplace }),
  }
  return granted({
    was,
    person:
      was === undefined
        ? personSchema.parse({ format: 1, id: idOf(email), name, email, roles: [role], confirmed, ...more })
        : { ...was, ...more, roles: was.roles.includes(role) ? was.roles : [...was.roles, role] },
  })
}

const trimmed = (text: string | undefined): string | undefined => text?.trim() || undefined

const holdsNumber = (text: string | undefined): boolean =>
  text !== undefined && patientNumberIn(text) !== undefined
