import type { Account, Language, Person } from '../rules/person.ts'
import { emailOf, isSameAccount } from '../rules/person.ts'
import type { Part, Profile } from './platforms/platform.ts'
import { peopleRecords, type Scene } from './scene.ts'

/** Who writes: someone known, someone outside who is never linked, or someone on no list. */
export type Who =
  | { readonly who: 'known'; readonly person: Person }
  | { readonly who: 'outsider'; readonly profile: Profile }
  | { readonly who: 'stranger'; readonly profile: Profile | undefined }

/**
 * The person behind an account. One not seen before is linked to whoever has its e-mail on the
 * list, where the platform vouches that it belongs to a full member.
 */
export const whoIs = async (account: Account, scene: Scene, platforms: readonly Part[]): Promise<Who> => {
  const known = [...scene.people.values()].find(({ accounts }) =>
    accounts.some((one) => isSameAccount(one, account)),
  )
  if (known !== undefined) return { who: 'known', person: await heardFrom(account, known, scene) }
  const profile = await platforms.find(({ name }) => name === account.platform)?.profile?.(account)
  if (profile?.member === false) return { who: 'outsider', profile }
  const listed = profile && listedAs(profile, scene)
  if (listed === undefined) return { who: 'stranger', profile }
  return { who: 'known', person: await link(account, listed, profile?.language, scene) }
}

/** The one person with the account's e-mail; where two have it, it is nobody's. */
const listedAs = ({ email }: Profile, { people }: Scene): Person | undefined => {
  const wanted = email === undefined ? undefined : emailOf(email)
  if (wanted === undefined) return undefined
  const [one, another] = [...people.values()].filter((person) => emailOf(person.email ?? '') === wanted)
  return another === undefined ? one : undefined
}

/** Two first messages may come at once: the account is linked by the first of them only. */
const link = (account: Account, person: Person, language: Language | undefined, scene: Scene) =>
  change(person, scene, (present) =>
    present.accounts.some((one) => isSameAccount(one, account))
      ? present
      : {
          ...present,
          accounts: [...present.accounts, { ...account, linked: true }],
          lastAccount: present.accounts.length,
          language: present.met ? present.language : (language ?? present.language),
        },
  )

/** The account she writes from is where messages go from now on, and it takes them again. */
const heardFrom = async (account: Account, person: Person, scene: Scene): Promise<Person> => {
  const index = person.accounts.findIndex((one) => isSameAccount(one, account))
  if (person.lastAccount === index && person.accounts[index]?.reachable !== false) return person
  return change(person, scene, (present) => ({
    ...present,
    accounts: present.accounts.map((one) =>
      isSameAccount(one, account) ? { ...one, reachable: true } : one,
    ),
    lastAccount: index,
  }))
}

/** What waits for someone who could not be reached is due once she can be. */
const change = async (
  person: Person,
  { store }: Scene,
  changed: (present: Person) => Person,
): Promise<Person> => {
  const stored = await peopleRecords(store).get(person.id)
  if (stored === undefined) return person
  const next = changed(stored.value)
  const kept = await peopleRecords(store).put(person.id, stored.version, next)
  if (kept) await store.wake()
  return kept ? next : person
}
