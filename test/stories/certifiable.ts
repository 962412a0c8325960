import type { Roster } from '../../bot/roster.ts'
import { rosterSchema } from '../../bot/roster.ts'
import type { Content } from '../../rules/content.ts'
import { delmalCodes } from '../../rules/delmal.ts'
import type { Change } from '../../rules/logbook.ts'
import { weeksAt } from '../given.ts'
import { person } from './world.ts'

/** Anna, whose every requirement is met, with what stands behind it; nobody has certified anything. */
export const certifiable = (people: { mainSupervisor?: string; assessor?: string }): Roster =>
  rosterSchema.parse({
    people: [
      person('anna', 'Anna Berg', 'doctor', 'sv'),
      person('erik', 'Erik Lund', 'doctor', 'sv'),
      ...[
        ['bo', 'Bo Ek'],
        ['karin', 'Karin Holm'],
        ['eva', 'Eva Sand'],
      ].map(([id = '', name = '']) => person(id, name, 'supervisor', 'sv')),
      person('maria', 'Maria Lind', 'office', 'sv'),
    ],
    doctors: [{ doctor: 'anna', changes: lived(people) }],
  })

const lived = (people: object): readonly Change[] => [
  {
    change: 'enrolmentSet',
    enrolment: { programme: 'nationell', start: '2026-01-05', form: 'fristående', percent: 100 },
  },
  { change: 'peopleSet', people },
  {
    change: 'planSet',
    plan: [
      place('akut', 'Akutkliniken', 'akut sjukvård', '2026-01-05', '2026-05-03'),
      place('vc', 'Vårdcentralen Åsen', 'allmänmedicin', '2026-05-04', '2026-12-31'),
    ],
  },
  ...weeksAt('akut sjukvård', '2026-W02', 14, { placement: 'akut' }),
  ...weeksAt('allmänmedicin', '2026-W19', 14, { placement: 'vc' }),
  ...delmalCodes.flatMap((delmal) => [
    ...approved(`activity/${delmal}`, {
      kind: 'activity',
      delmal: [delmal],
      activity: 'kurs',
      from: '2026-06-01',
      to: '2026-06-01',
      supervisor: 'bo',
    }),
    ...approved(`assessment/${delmal}`, {
      kind: 'assessment',
      instrument: 'CBD',
      delmal: [delmal],
      from: '2026-06-02',
      to: '2026-06-02',
      supervisor: 'bo',
    }),
  ]),
]

const place = (id: string, unit: string, specialty: string, from: string, to: string) => ({
  id,
  unit,
  specialty,
  from,
  to,
  supervisor: 'bo',
})

const at = '2026-09-01T10:00:00.000Z'

const approved = (entry: string, content: Content): readonly Change[] => [
  { change: 'stepTaken', entry, step: { did: 'logged', at, by: 'anna', content } },
  {
    change: 'stepTaken',
    entry,
    step: { did: 'approved', at, by: 'bo', signer: { name: 'Bo Ek', confirmed: true } },
  },
]
