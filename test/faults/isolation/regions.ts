import type { Site } from '../../../bot/sites/site.ts'
import { rosterSchema } from '../../../bot/roster.ts'
import { person, programmes } from '../../stories/world.ts'

/** A region whose every name and line holds its mark, so that a trace of it is found anywhere. */
export interface Region {
  readonly mark: 'syd' | 'norr'
  readonly tenant: string
  readonly programme: string
  /** When its digest comes: its own setting, in its own zone. */
  readonly digest: string
  readonly site: Site
}

const enrolment = (programme: string) => ({
  change: 'enrolmentSet',
  enrolment: { programme, start: '2026-11-02', end: '2027-11-01', form: 'fristående', percent: 100 },
})

/** One activity with its check, approved: BT3 has its underlag from the beginning. */
const behindBt3 = [
  {
    did: 'logged',
    by: 'anna',
    content: { kind: 'activity', delmal: ['BT3'], activity: 'kurs', check: 'CBD' },
  },
  { did: 'approved', by: 'bo', signer: { name: 'Bo', confirmed: true } },
].map(({ content, ...step }) => ({
  change: 'stepTaken',
  entry: 'activity/bt3',
  step: {
    ...{ ...step, at: '2026-11-11T10:00:00.000Z' },
    ...(content && { content: { ...content, from: '2026-11-10', to: '2026-11-10', supervisor: 'bo' } }),
  },
}))

const named = (mark: string, id: string, role: string, more: object = {}) => {
  const name = `${id[0]?.toUpperCase()}${id.slice(1)} ${mark[0]?.toUpperCase()}${mark.slice(1)}berg`
  const account = { platform: 'chat', tenant: tenantOf(mark), user: id }
  return person(id, name, role, 'sv', { email: `${id}@${mark}.se`, accounts: [account], ...more })
}

const tenantOf = (mark: string) => `T-${mark}`

/** The same people, by ids, in either region; `more` doctors are the region's alone. */
const regionOf = (
  mark: Region['mark'],
  {
    programme,
    digest,
    more = [],
    ...given
  }: Pick<Region, 'programme' | 'digest'> &
    Pick<Site, 'programmes' | 'fixedSettings'> & { readonly more?: readonly string[] },
): Region => {
  const at = (id: string, unit: string, specialty: string, from: string, to: string) => ({
    ...{ id, unit: `${unit} ${mark}`, specialty, from, to, supervisor: id === 'akut' ? 'bo' : 'karin' },
  })
  const plan = [
    at('akut', 'Akuten', 'akut sjukvård', '2026-11-02', '2026-12-01'),
    at('vc', 'Vårdcentralen', 'allmänmedicin', '2026-12-02', '2027-04-30'),
  ]
  const doctor = (id: string) => ({
    doctor: id,
    changes: [
      enrolment(programme),
      { change: 'peopleSet', people: { mainSupervisor: 'karin', assessor: 'eva' } },
      { change: 'planSet', plan },
      ...(id === 'anna' ? behindBt3 : []),
    ],
  })
  const workplace = { specialty: 'akutsjukvård', workplace: `Kliniken ${mark}` }
  const roster = rosterSchema.parse({
    people: [
      ...['anna', ...more].map((id) => named(mark, id, 'doctor')),
      named(mark, 'nova', 'doctor', { met: false }),
      ...['bo', 'karin', 'eva'].map((id) => named(mark, id, 'supervisor', workplace)),
      named(mark, 'ny', 'supervisor', { confirmed: false }),
      named(mark, 'maria', 'office'),
    ],
    doctors: ['anna', ...more, 'nova'].map(doctor),
  })
  const tenant = tenantOf(mark)
  return {
    ...{ mark, tenant, programme, digest },
    site: { ...given, id: mark, tenants: { chat: [tenant] }, roster },
  }
}

const nationell = programmes.get('nationell')
if (nationell === undefined) throw new Error('no programme to copy')
const own = { ...nationell, id: 'norrbt', name: { sv: 'BT i norr', en: 'BT of norr' } }

export const syd = regionOf('syd', { programme: 'nationell', digest: '08:00', programmes, fixedSettings: {} })

/** Another zone, a programme of its own, and a doctor whom nobody in the other region has heard of. */
export const norr = regionOf('norr', {
  ...{ programme: 'norrbt', digest: '08:00', more: ['nils'] },
  programmes: new Map([...programmes, ['norrbt', own]]),
  fixedSettings: { zone: 'Europe/Helsinki' },
})
