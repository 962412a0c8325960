import { describe, expect, it } from 'vitest'
import { assessedIn, checksIn } from '../../rules/assessments.ts'
import type { Activity, Assessment } from '../../rules/content.ts'
import { delmalCodes, type Delmal } from '../../rules/delmal.ts'
import { allCovered, delmalStates } from '../../rules/delmalState.ts'
import { assessmentId, certificateId, certificationId, type Step } from '../../rules/entry.ts'
import type { Change } from '../../rules/logbook.ts'
import { outlineOf } from '../../rules/outline.ts'
import type { Programme } from '../../rules/programmes/programme.ts'
import { facts, finding, logbook, placement, programme, step } from '../given.ts'

const at = '2026-03-02T10:00:00.000Z'
const stockholm = programme('stockholm')
const two: Programme = {
  ...stockholm,
  assessments: { perPlacement: 2, instruments: ['Mini-CEX'], summary: true, fact: stockholm.credit.fact },
}
const akut = placement('akut', '2026-01-05', '2026-04-30')
const vc = placement('vc', '2026-05-01', '2026-08-31', { specialty: 'allmänmedicin' })
const plan: Change = { change: 'planSet', plan: [akut, vc] }

const approve: Step = { did: 'approved', at, by: 'bo', signer: { name: 'Bo', confirmed: true } }
const back: Step = { did: 'returned', at, by: 'bo', reason: 'fel' }
const on = (day: string) => ({ from: day, to: day })

const assessed = (
  name: string,
  more: Partial<Assessment> = {},
  decided: Step | undefined = approve,
): Change[] => {
  const id = assessmentId(name)
  const content: Assessment = {
    kind: 'assessment',
    instrument: 'Mini-CEX',
    ...on('2026-02-02'),
    delmal: [],
    supervisor: 'bo',
    ...more,
  }
  return [step(id, { did: 'logged', at, by: 'anna', content }), ...(decided ? [step(id, decided)] : [])]
}
const waiting = (name: string, more: Partial<Assessment> = {}) => assessed(name, more).slice(0, 1)
const sentBack = (name: string, more: Partial<Assessment> = {}) => assessed(name, more, back)

const worked = (name: string, delmal: readonly Delmal[], more: Partial<Activity> = {}): Change[] => {
  const content: Activity = {
    kind: 'activity',
    delmal: [...delmal],
    activity: 'kurs',
    ...on('2026-02-02'),
    ...more,
  }
  return [
    step(`activity/${name}`, { did: 'logged', at, by: 'anna', content }),
    step(`activity/${name}`, approve),
  ]
}
const certified = (delmal: readonly Delmal[], decided: Step = approve): Change[] => {
  const content = {
    kind: 'delmalCertificate' as const,
    delmal: [...delmal],
    ...on('2026-04-20'),
    supervisor: 'bo',
  }
  return [
    step(certificateId('1'), { did: 'logged', at, by: 'bo', content }),
    step(certificateId('1'), decided),
  ]
}
const seen = (...changes: Change[]) => facts(logbook([plan, ...changes]), two, '2026-04-20')

describe('the assessments of a placement', () => {
  const missing = (...changes: Change[]) => assessedIn(akut, seen(...changes))?.missing

  it('are those that name it, whatever their day, and those of its days that name none', () => {
    expect(missing()).toBe(2)
    expect(missing(...assessed('1'))).toBe(1)
    expect(missing(...assessed('1', { placement: 'akut', ...on('2026-05-04') }))).toBe(1)
    expect(missing(...assessed('1', { placement: 'vc' }))).toBe(2)
    expect(missing(...assessed('1', on('2026-05-01')))).toBe(2)
    expect(missing(...assessed('1', on('2026-04-30')))).toBe(1)
  })

  it('are on their way while they wait, and missing again once sent back', () => {
    expect(missing(...waiting('1'))).toBe(1)
    expect(missing(...sentBack('1'))).toBe(2)
  })

  it('are never fewer than none missing, and the checks of activities count too', () => {
    expect(missing(...['1', '2', '3'].flatMap((name) => assessed(name)))).toBe(0)
    expect(missing(...assessed('1'), ...worked('1', ['BT3'], { check: 'DOPS' }))).toBe(0)
    expect(missing(...worked('1', ['BT3'], { check: 'DOPS', ...on('2026-05-04') }))).toBe(2)
    expect(checksIn(akut, seen(...assessed('1'), ...worked('1', ['BT3'], { check: 'DOPS' })))).toEqual([
      'DOPS',
      'Mini-CEX',
    ])
    expect(checksIn(akut, seen(...worked('1', ['BT3'])))).toEqual([])
  })

  it('lack the one that sums it up until there is one, which is no formative one', () => {
    const summed = assessed('1', { instrument: 'sammanfattande bedömning' })
    expect(assessedIn(akut, seen())).toMatchObject({
      lacksSummary: true,
      missing: 2,
      instruments: ['Mini-CEX'],
    })
    expect(assessedIn(akut, seen(...summed))).toMatchObject({ lacksSummary: false, missing: 2 })
    expect(assessedIn(vc, seen(...summed))).toMatchObject({ lacksSummary: true })
  })

  it('are asked for by the programme alone: how many, whether a summary, or nothing at all', () => {
    const by = (assessments: Programme['assessments']) =>
      assessedIn(akut, facts(logbook([plan]), { ...two, assessments }, '2026-04-20'))
    const fact = stockholm.credit.fact
    expect(by(undefined)).toBeUndefined()
    expect(by({ instruments: [], summary: false, fact })).toMatchObject({ missing: 0, lacksSummary: false })
  })

  it('are none of a holiday', () => {
    const rows: Programme['rows'] = [{ kind: 'holiday', length: { months: 1 }, fact: stockholm.credit.fact }]
    const holiday = placement('ledig', '2026-07-01', '2026-07-31', { category: 'holiday' })
    expect(assessedIn(holiday, facts(logbook([plan]), { ...two, rows }, '2026-04-20'))).toBeUndefined()
  })
})

describe('a delmål', () => {
  const state = (...changes: Change[]) => {
    const { activities, assessments, certificates, ...rest } = delmalStates(seen(...changes))[0]!
    return { ...rest, of: [activities, assessments, certificates].map(({ length }) => length) }
  }
  const bt1 = { delmal: ['BT1' as const] }

  it('is begun by an approved assessment alone, and has its underlag with an approved activity as well', () => {
    expect(state()).toMatchObject({ delmal: 'BT1', stage: 'notBegun', waiting: 0, of: [0, 0, 0] })
    expect(state(...assessed('1', bt1))).toMatchObject({
      stage: 'begun',
      approvedActivities: 0,
      approvedChecks: 1,
      of: [0, 1, 0],
    })
    expect(state(...assessed('1', bt1), ...worked('1', ['BT1']))).toMatchObject({
      stage: 'underlag',
      approvedActivities: 1,
      approvedChecks: 1,
      of: [1, 1, 0],
    })
    expect(state(...assessed('1', { delmal: ['BT2'] }), ...worked('1', ['BT1'])).stage).toBe('begun')
  })

  it('counts checks of both kinds, and what waits of both', () => {
    const both = [...assessed('1', bt1), ...worked('1', ['BT1'], { check: 'DOPS' })]
    expect(state(...both)).toMatchObject({ approvedChecks: 2, waiting: 0 })
    const [logged] = worked('2', ['BT1'])
    expect(state(...both, ...waiting('2', bt1), logged!)).toMatchObject({
      waiting: 2,
      approvedChecks: 2,
      of: [2, 2, 0],
    })
    expect(state(...sentBack('1', bt1))).toMatchObject({ stage: 'notBegun', of: [0, 0, 0] })
  })

  it('is certified by a handledare’s approval, for as long as its underlag stands', () => {
    const underlag = [...worked('1', ['BT1']), ...assessed('1', bt1)]
    expect(state(...underlag, ...certified(['BT1'])).stage).toBe('certified')
    expect(state(...underlag, ...certified(['BT2'])).stage).toBe('underlag')
    expect(state(...underlag, ...certified(['BT1'], back)).stage).toBe('underlag')
    const later = step(assessmentId('1'), back)
    expect(state(...underlag, ...certified(['BT1']), later).stage).toBe('begun')
    expect(state(...certified(['BT1'])).stage).toBe('notBegun')
  })

  it('is covered with its underlag, certified or not: all 18 meet R8', () => {
    const all = [...worked('1', delmalCodes), ...assessed('1', { delmal: [...delmalCodes] })]
    const most = [...worked('1', delmalCodes), ...assessed('1', { delmal: delmalCodes.slice(1) })]
    expect(allCovered(seen(...all))).toBe(true)
    expect(allCovered(seen(...all, ...certified(['BT1', 'BT2'])))).toBe(true)
    expect(allCovered(seen(...most))).toBe(false)
    expect(finding('R8', logbook([...all, ...certified(['BT1'])]), two)).toMatchObject({
      outcome: 'met',
      measure: { covered: 18 },
    })
  })
})

it('stands in the outline with its certificates, each with its decision', () => {
  const certification = step(certificationId('assessor'), {
    did: 'logged',
    at,
    by: 'eva',
    content: { kind: 'certification', role: 'assessor', ...on('2026-12-01'), supervisor: 'eva' },
  })
  const of = outlineOf(logbook([...assessed('1'), ...certified(['BT1']), certification]))
  expect(of.entries.map(({ id, steps }) => [id, ...steps.map(({ did }) => did)])).toEqual([
    ['assessment/1', 'logged', 'approved'],
    ['certificate/1', 'logged', 'approved'],
    ['certification/assessor', 'logged'],
  ])
})
