import { addWeeks } from '../../rules/calendar/week.ts'
import type { Activity, Assessment, DelmalCertificate, PlacementWeek } from '../../rules/content.ts'
import { delmalCodes } from '../../rules/delmal.ts'
import type { Change } from '../../rules/logbook.ts'
import type { Approval } from '../../rules/underlag/evidence.ts'
import { underlagOf, type Underlag } from '../../rules/underlag/underlag.ts'
import { titlesOf } from '../../rules/titles.ts'
import { draftOf, type Draft } from '../../bot/documents/forms/draft.ts'
import { absent, facts, logbook, logged, people, person, placement, programme, step, week } from '../given.ts'

/** A year in Stockholm's programme with everything that documents tell of. */

const at = '2026-12-20T10:00:00.000Z'

export const bo: Approval['signer'] = {
  name: 'Bo Ek',
  specialty: 'akutsjukvård',
  workplace: 'Akutkliniken Östra Länssjukhuset',
  confirmed: true,
}
export const sara: Approval['signer'] = {
  name: 'Sara Åström',
  workplace: 'Vårdcentralen Åsen',
  confirmed: true,
}

export const known = people(
  person('anna', { name: 'Anna-Märta Öberg', roles: ['doctor'] }),
  person('bo', { name: 'Bo Ek' }),
  person('sara', { name: 'Sara Åström' }),
  person('karin', { name: 'Karin Holm', specialty: 'internmedicin', workplace: 'Medicinkliniken' }),
  person('eva', { name: 'Eva Ljung' }),
)

type Judged = Activity | Assessment | DelmalCertificate

export const given = (
  id: string,
  content: Judged | Extract<Change, { change: 'stepTaken' }>['step'],
  signer = bo,
  by = 'bo',
  more = {},
): Change[] =>
  'kind' in content
    ? [
        step(id, { did: 'logged', at, by: 'anna', content }),
        step(id, { did: 'approved', at, by, signer, ...more }),
      ]
    : [step(id, content)]

export const worked = (delmal: Activity['delmal'], more: Partial<Activity> = {}): Activity => ({
  kind: 'activity',
  delmal,
  activity: 'kurs',
  from: '2026-03-10',
  to: '2026-03-10',
  supervisor: 'bo',
  ...more,
})

const approvedBy = (content: PlacementWeek, by: string, signer: Approval['signer']): Change[] => [
  logged(content),
  step(`${content.week}/${content.placement}`, { did: 'approved', at, by, signer }),
]

/** 17 weeks of akut with leave, 18 of primärvård at 80 %, psykiatri from the middle of a week. */
export const weeksOfYear: readonly PlacementWeek[] = [
  ...Array.from({ length: 17 }, (_, i) =>
    week(addWeeks('2026-W02', i), {
      unit: 'Akutkliniken Östra Länssjukhuset',
      ...(i === 4 && { absences: [absent('sjukfrånvaro', 10)] }),
      ...(i === 8 && { absences: [absent('VAB', 3), absent('semester', 2)] }),
    }),
  ),
  ...Array.from({ length: 18 }, (_, i) =>
    week(addWeeks('2026-W19', i), {
      placement: 'vc',
      unit: 'Vårdcentralen Åsen',
      specialty: 'allmänmedicin',
      percent: 80,
    }),
  ),
  week('2026-W37', { placement: 'psyk', unit: 'Psykiatri Öst', specialty: 'psykiatri', from: '2026-09-09' }),
]

const plan: Change = {
  change: 'planSet',
  plan: [
    placement('akut', '2026-01-05', '2026-05-03', { unit: 'Akutkliniken Östra Länssjukhuset' }),
    placement('vc', '2026-05-04', '2026-09-06', {
      unit: 'Vårdcentralen Åsen',
      specialty: 'allmänmedicin',
      supervisor: 'sara',
    }),
  ],
}

export const yearOf = (...more: readonly Change[]): readonly Change[] => [
  plan,
  { change: 'peopleSet', people: { mainSupervisor: 'karin', assessor: 'eva' } },
  ...weeksOfYear.flatMap((one) =>
    one.placement === 'vc' ? approvedBy(one, 'sara', sara) : approvedBy(one, 'bo', bo),
  ),
  ...more,
]

/** An activity and an assessment of every delmål, every other by Sara. */
export const everyDelmal: readonly Change[] = delmalCodes.flatMap((code, i) => {
  const [by, signer] = i % 2 === 0 ? (['bo', bo] as const) : (['sara', sara] as const)
  return [
    ...given(`activity/${code}`, worked([code], { line: `Åtgärd ${i + 1}` }), signer, by),
    ...given(
      `assessment/${code}`,
      {
        kind: 'assessment',
        instrument: 'Mini-CEX',
        from: '2026-04-15',
        to: '2026-04-15',
        delmal: [code],
        supervisor: by,
      },
      signer,
      by,
    ),
  ]
})

export const underlagFrom = (changes: readonly Change[], today = '2026-12-31'): Underlag =>
  underlagOf(facts(logbook(changes), programme('stockholm'), today, known))

export const draftFrom = (changes: readonly Change[], today?: string): Draft =>
  draftOf(underlagFrom(changes, today), { people: known, zone: 'Europe/Stockholm', titles: titlesOf() })
