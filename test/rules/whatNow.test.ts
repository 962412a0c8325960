import { describe, expect, it } from 'vitest'
import type { Activity } from '../../rules/content.ts'
import type { Change } from '../../rules/logbook.ts'
import { placementOn } from '../../rules/metWithin.ts'
import type { Programme } from '../../rules/programmes/programme.ts'
import { suggestDelmal } from '../../rules/suggestDelmal.ts'
import { whatNow, type Suggestion } from '../../rules/whatNow.ts'
import { facts, logbook, placement, programme, step } from '../given.ts'

const stockholm = programme('stockholm')
/** As a kansli could fill it in: what belongs where, and two assessments a placement. */
const filled: Programme = {
  ...stockholm,
  delmalWithin: { akut: ['BT1', 'BT10'], primärvård: ['BT12', 'BT14'] },
  assessments: {
    perPlacement: 2,
    instruments: ['Mini-CEX', 'DOPS'],
    summary: true,
    fact: stockholm.minimums.fact,
  },
}
const plan: Change = {
  change: 'planSet',
  plan: [
    placement('akut', '2026-01-05', '2026-05-03'),
    placement('vc', '2026-05-04', '2026-09-06', { specialty: 'allmänmedicin' }),
  ],
}

it('knows where a doctor is on a day, the first and the last of a placement included', () => {
  const on = (day: string) => placementOn(facts(logbook([plan]), stockholm, day))?.id
  expect(
    ['2026-01-04', '2026-01-05', '2026-05-03', '2026-05-04', '2026-09-06', '2026-09-07'].map(on),
  ).toEqual([undefined, 'akut', 'akut', 'vc', 'vc', undefined])
})

let nth = 0
const did = (more: Partial<Activity>, decided = true): Change[] => {
  const entry = `activity/${(nth += 1)}`
  const at = '2026-02-02T10:00:00.000Z'
  const content = {
    kind: 'activity' as const,
    delmal: ['BT9' as const],
    activity: 'kurs' as const,
    from: '2026-02-02',
    to: '2026-02-02',
    ...more,
  }
  return [
    step(entry, { did: 'logged', at, by: 'anna', content }),
    ...(decided
      ? [step(entry, { did: 'approved', at, by: 'bo', signer: { name: 'Bo', confirmed: true } })]
      : []),
  ]
}

const suggested = (changes: readonly Change[], today = '2026-02-10', by = filled) =>
  whatNow(facts(logbook([plan, ...changes]), by, today)).map(inShort)

const inShort = (one: Suggestion): string => {
  switch (one.kind) {
    case 'delmal':
    case 'check':
      return `${one.kind} ${one.delmal}`
    case 'assessment':
      return `${one.missing} ${one.instruments.join('/')} at ${one.placement.id}`
    case 'summary':
      return `summary of ${one.placement.id}`
  }
}

describe('what now', () => {
  it('suggests one of each first: an assessment, a check that is missing, a delmål to be met here', () => {
    expect(suggested(did({ delmal: ['BT9', 'BT11'] }))).toEqual([
      '2 Mini-CEX/DOPS at akut',
      'check BT9',
      'delmal BT1',
    ])
  })

  it('never suggests a delmål or a check that belongs to another part of BT', () => {
    const begun = did({ delmal: ['BT12', 'BT1'] })
    expect(suggested(begun)).toEqual(['2 Mini-CEX/DOPS at akut', 'check BT1', 'delmal BT10'])
    expect(suggested(begun, '2026-06-01')).toEqual(['2 Mini-CEX/DOPS at vc', 'check BT12', 'delmal BT14'])
    expect(suggested(begun, '2026-10-01')).toEqual([])
  })

  it('has nothing of its own to suggest where the programme does not say what belongs where', () => {
    expect(suggested([], '2026-02-10', stockholm)).toEqual([])
    expect(suggested(did({ delmal: ['BT12'] }), '2026-02-10', stockholm)).toEqual(['check BT12'])
  })

  it('counts assessments of this placement only, and those that wait as on their way', () => {
    const one = did({ check: 'Mini-CEX' })
    expect(suggested(one)[0]).toBe('1 Mini-CEX/DOPS at akut')
    expect(suggested([...one, ...did({ check: 'DOPS' }, false)])).toEqual(['delmal BT1', 'delmal BT10'])
    expect(suggested(one, '2026-06-01')[0]).toBe('2 Mini-CEX/DOPS at vc')
  })

  it('is about the placement that runs, from its first day to its last', () => {
    expect(suggested([], '2026-01-05')[0]).toBe('2 Mini-CEX/DOPS at akut')
    expect(suggested([], '2026-05-03')[0]).toBe('summary of akut')
    expect(suggested([], '2026-05-04')[0]).toBe('2 Mini-CEX/DOPS at vc')
    expect(suggested([], '2026-01-04')).toEqual([])
  })

  it('of a placement that the programme has no part for is an assessment, and no delmål of another', () => {
    const hud: Change = {
      change: 'planSet',
      plan: [placement('hud', '2026-01-05', '2026-05-03', { specialty: 'hudsjukvård' })],
    }
    const at = facts(logbook([hud]), filled, '2026-02-10')
    expect(whatNow(at).map(inShort)).toEqual(['2 Mini-CEX/DOPS at hud'])
  })

  it('of an introduction or a holiday, which are no placements, is nothing to assess', () => {
    const introduction: Change = {
      change: 'planSet',
      plan: [placement('intro', '2026-01-05', '2026-02-03', { category: 'introduction' })],
    }
    const fact = stockholm.credit.fact
    const rows: Programme['rows'] = [{ kind: 'introduction', length: { months: 1 }, fact }]
    expect(whatNow(facts(logbook([introduction]), { ...filled, rows }, '2026-01-20'))).toEqual([])
  })

  it('asks for no check where one is done or on its way', () => {
    const worked = did({ delmal: ['BT9'] })
    const at = (...more: Change[]) => suggested([...worked, ...more], '2026-02-10', stockholm)
    expect(at()).toEqual(['check BT9'])
    expect(at(...did({ delmal: ['BT9'], check: 'DOPS' }, false))).toEqual([])
    expect(at(...did({ delmal: ['BT9'], check: 'DOPS' }))).toEqual([])
  })

  it('asks for at most three checks between placements', () => {
    const worked = did({ delmal: ['BT5', 'BT6', 'BT7', 'BT9'] })
    expect(suggested(worked, '2026-10-01')).toEqual(['check BT5', 'check BT6', 'check BT7'])
  })

  it('counts no assessment that was sent back', () => {
    const one = did({ check: 'Mini-CEX' }, false)
    const back = step(`activity/${nth}`, {
      did: 'returned',
      at: '2026-02-03T10:00:00.000Z',
      by: 'bo',
      reason: 'fel',
    })
    expect(suggested(one)[0]).toBe('1 Mini-CEX/DOPS at akut')
    expect(suggested([...one, back])[0]).toBe('2 Mini-CEX/DOPS at akut')
  })

  it('asks for the summary assessment when the placement nears its end, until there is one', () => {
    expect(suggested([], '2026-04-04')[0]).toBe('2 Mini-CEX/DOPS at akut')
    expect(suggested([], '2026-04-05').slice(0, 2)).toEqual(['summary of akut', 'delmal BT1'])
    const summed = did({ check: 'sammanfattande bedömning', from: '2026-04-20', to: '2026-04-20' })
    expect(suggested(summed, '2026-04-21')[0]).toBe('2 Mini-CEX/DOPS at akut')
  })

  it('waits for what is logged and not decided, and takes up again what was sent back', () => {
    const waiting = did({ delmal: ['BT1', 'BT10'] }, false)
    expect(suggested(waiting)).toEqual(['2 Mini-CEX/DOPS at akut'])
    const at = '2026-02-03T10:00:00.000Z'
    const back = step(`activity/${nth}`, { did: 'returned', at, by: 'bo', reason: 'fel' })
    expect(suggested([...waiting, back])).toEqual(['2 Mini-CEX/DOPS at akut', 'delmal BT1', 'delmal BT10'])
  })
})

describe('what the form of an activity suggests', () => {
  it('is what belongs here first, and nothing that belongs elsewhere', () => {
    const at = (today: string) => suggestDelmal(facts(logbook([plan]), filled, today))
    expect(at('2026-02-10')).toEqual(['BT1', 'BT10', 'BT2'])
    expect(at('2026-06-01')).toEqual(['BT12', 'BT14', 'BT2'])
  })
})
