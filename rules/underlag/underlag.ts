import type { CertifyingRole, Content } from '../content.ts'
import { contentOf, type EntryId } from '../entry.ts'
import type { Facts } from '../facts.ts'
import { entryOf, type Credit } from '../logbook.ts'
import type { PersonId } from '../person.ts'
import { serviceList, sumOfRows, type ServiceList, type ServiceRow } from '../serviceList.ts'
import { certificatesOf, type Certificate } from './certificates.ts'
import { approvalOf, countedApproval, type Approval } from './evidence.ts'
import { lackingOf, type Lacking } from './lacking.ts'
import { sortedBy } from '../sortedBy.ts'

/**
 * What the four forms of HSLF-FS 2021:8 say of one doctor (DOMAIN 5), each statement with the
 * entries it rests on. From approved entries only; what is missing stands beside it.
 */
export interface Underlag {
  readonly facts: Facts
  readonly lacking: readonly Lacking[]
  /** Bilaga 2. */
  readonly certificates: readonly Certificate[]
  /** Bilaga 3. */
  readonly service: ServiceList
  readonly primaryCare: PartServed
  readonly emergencyCare: PartServed
  readonly credits: readonly Credit[]
  /** Bilaga 4. */
  readonly certifiers: Readonly<Record<CertifyingRole, Certifier>>
  /** The entries that some statement rests on: the weeks, then the rest, each oldest first. */
  readonly rested: readonly Rested[]
}

/** One of the two parts that every BT holds. */
export interface PartServed {
  readonly rows: readonly ServiceRow[]
  readonly hundredths: number
}

/** One of the two who certify uppnådd baskompetens, and the certification once it is given. */
export interface Certifier {
  readonly person: PersonId | undefined
  readonly given: (Rested & { readonly words?: string }) | undefined
}

/** An approved entry, with who approved it and when. */
export interface Rested {
  readonly entry: EntryId
  readonly content: Content
  readonly approval: Approval
}

export const underlagOf = (facts: Facts): Underlag => {
  const { logbook } = facts
  const certificates = certificatesOf(facts)
  const service = serviceList(facts)
  const certifiers = {
    mainSupervisor: certifierOf('mainSupervisor', facts),
    assessor: certifierOf('assessor', facts),
  }
  return {
    facts,
    lacking: lackingOf(facts),
    certificates,
    service,
    primaryCare: partOf(service, 'primärvård'),
    emergencyCare: partOf(service, 'akut'),
    credits: logbook.credits,
    certifiers,
    rested: restedOn(
      [
        ...service.rows.flatMap(({ entries }) => entries),
        ...certificates.flatMap(entriesOf),
        ...Object.values(certifiers).flatMap(({ given }) => given?.entry ?? []),
      ],
      facts,
    ),
  }
}

const partOf = ({ rows }: ServiceList, part: 'primärvård' | 'akut'): PartServed => {
  const own = rows.filter(({ category }) => category?.part === part)
  return { rows: own, hundredths: sumOfRows(own) }
}

const entriesOf = ({ delmal, certified }: Certificate): readonly EntryId[] => [
  ...delmal.flatMap(({ activities, checks }) => [...activities, ...checks].flatMap(({ entries }) => entries)),
  ...certified,
]

const certifierOf = (role: CertifyingRole, { logbook, certifications }: Facts): Certifier => {
  const own = certifications.filter(({ content }) => content.role === role)
  const given = own.flatMap((one) => {
    const approval = countedApproval(one)
    const { words } = one.content
    const said = words !== undefined && { words }
    return approval === undefined ? [] : [{ entry: one.entry.id, content: one.content, approval, ...said }]
  })
  return { person: logbook.people[role], given: given.at(-1) }
}

const restedOn = (entries: readonly EntryId[], { logbook }: Facts): readonly Rested[] =>
  sortedBy(
    [...new Set(entries)].flatMap((id) => {
      const entry = entryOf(logbook, id)
      const content = entry && contentOf(entry)
      const approval = entry && approvalOf(entry)
      return content && approval ? [{ entry: id, content, approval }] : []
    }),
    orderOf,
  )

const orderOf = ({ content: { kind, from }, entry }: Rested): string =>
  `${kind === 'placementWeek' ? 1 : 2} ${from} ${entry}`
