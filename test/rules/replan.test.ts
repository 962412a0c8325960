import { describe, expect, it } from 'vitest'
import { addDays } from '../../rules/calendar/day.ts'
import { forecastOf } from '../../rules/forecast.ts'
import { apply, emptyLogbook, type Change, type Logbook } from '../../rules/logbook.ts'
import type { Placement } from '../../rules/post.ts'
import { plannedParts } from '../../rules/proposal.ts'
import type { PlanChange } from '../../rules/replan/change.ts'
import { mayReplan } from '../../rules/replan/mayReplan.ts'
import { replannedDue } from '../../rules/due/replanned.ts'
import { replan, undoReplan } from '../../rules/replan/replan.ts'
import { changesTold, concerned } from '../../rules/replan/told.ts'
import { settingsSchema } from '../../rules/settings.ts'
import { unloggedWeeks } from '../../rules/unloggedWeeks.ts'
import {
  absent,
  approved,
  enrolment,
  facts,
  logbook,
  logged,
  people,
  person,
  placement,
  programme,
  week,
} from '../given.ts'

const akut = placement('akut', '2026-01-05', '2026-03-29')
const vc = placement('vc', '2026-03-30', '2026-06-28', { specialty: 'allmänmedicin', supervisor: 'sara' })
const psyk = placement('psyk', '2026-08-03', '2026-09-27', { specialty: 'psykiatri', supervisor: 'per' })
const plan: Change = { change: 'planSet', plan: [akut, vc, psyk] }
const begun = logbook([plan])
const at = '2026-02-02T09:00:00.000Z'

const tried = (change: PlanChange, of: Logbook = begun) => replan(of, { change, by: 'maria', at })
const done = (change: PlanChange, of: Logbook = begun): Logbook => {
  const ruling = tried(change, of)
  if (!ruling.ok) throw new Error(ruling.refusal.name)
  return ruling.value.reduce(apply, of)
}
const periods = ({ plan: all }: Logbook) => all.map(({ id, from, to }) => [id, from, to])
const refusalOf = (change: PlanChange, of?: Logbook) => {
  const ruling = tried(change, of)
  return ruling.ok ? undefined : ruling.refusal
}

describe('lengthening a placement', () => {
  const longer = (rest: 'needed' | 'same' | 'none') =>
    ({ what: 'last', placement: 'akut', to: '2026-04-12', rest }) as const

  it('moves what comes after only as far as it must, and leaves what has room', () => {
    expect(periods(done(longer('needed')))).toEqual([
      ['akut', '2026-01-05', '2026-04-12'],
      ['vc', '2026-04-13', '2026-07-12'],
      ['psyk', '2026-08-03', '2026-09-27'],
    ])
  })

  it('pushes on through a gap that is too small', () => {
    const much = { what: 'last', placement: 'akut', to: addDays('2026-03-29', 56), rest: 'needed' } as const
    expect(periods(done(much)).at(-1)).toEqual(['psyk', '2026-08-24', '2026-10-18'])
  })

  it('moves all that comes after as many days when the rest follows', () => {
    expect(periods(done(longer('same'))).slice(1)).toEqual([
      ['vc', '2026-04-13', '2026-07-12'],
      ['psyk', '2026-08-17', '2026-10-11'],
    ])
  })

  it('is refused where the rest stays and is in the way', () => {
    expect(refusalOf(longer('none'))).toEqual({
      name: 'placementOverlaps',
      unit: 'Kliniken vc',
      from: '2026-03-30',
      to: '2026-06-28',
    })
  })

  it('leaves a gap when it becomes shorter, unless the rest follows', () => {
    const shorter = { what: 'last', placement: 'akut', to: '2026-03-22' } as const
    expect(periods(done({ ...shorter, rest: 'needed' }))[1]).toEqual(['vc', '2026-03-30', '2026-06-28'])
    expect(periods(done({ ...shorter, rest: 'same' }))[1]).toEqual(['vc', '2026-03-23', '2026-06-21'])
  })

  it('is refused before its first day', () => {
    const backwards = { what: 'last', placement: 'akut', to: '2026-01-04', rest: 'needed' } as const
    expect(refusalOf(backwards)).toEqual({ name: 'periodBackwards' })
  })
})

describe('moving a placement', () => {
  it('moves it whole, over a leap day and into the week 53 that there is', () => {
    const leap = logbook([{ change: 'planSet', plan: [placement('akut', '2028-02-14', '2028-02-27')] }], {
      start: '2028-01-03',
      end: '2029-01-02',
    })
    expect(periods(done({ what: 'move', placement: 'akut', days: 7, rest: 'needed' }, leap))).toEqual([
      ['akut', '2028-02-21', '2028-03-05'],
    ])
    expect(periods(done({ what: 'move', placement: 'psyk', days: 91, rest: 'needed' })).at(-1)).toEqual([
      'psyk',
      '2026-11-02',
      '2026-12-27',
    ])
  })

  it('puts the plan in order of time again', () => {
    expect(
      periods(done({ what: 'move', placement: 'vc', days: 182, rest: 'none' })).map(([id]) => id),
    ).toEqual(['akut', 'psyk', 'vc'])
  })

  it('is refused into what comes before it', () => {
    expect(refusalOf({ what: 'move', placement: 'vc', days: -7, rest: 'needed' })?.name).toBe(
      'placementOverlaps',
    )
  })

  it('is outdated when the plan is another than was shown, or the placement is gone', () => {
    expect(replan(begun, { change: { what: 'remove', placement: 'vc' }, steps: 1, by: 'maria', at })).toEqual(
      {
        ok: false,
        refusal: { name: 'outdated' },
      },
    )
    expect(refusalOf({ what: 'move', placement: 'gone', days: 1, rest: 'needed' })).toEqual({
      name: 'outdated',
    })
  })
})

describe('another percent', () => {
  const from = (day: string, percent = 80, to?: string): PlanChange => ({
    what: 'percent',
    percent,
    from: day,
    ...(to !== undefined && { to }),
  })

  it('cuts a placement on the day, also in the middle of a week, and keeps what was logged', () => {
    const contents = [week('2026-W06'), week('2026-W07')]
    const before = logbook([plan, ...contents.flatMap((one) => [logged(one), approved(one)])])
    const after = done(from('2026-02-11'), before)
    expect(after.plan.slice(0, 2)).toMatchObject([
      { id: 'akut', from: '2026-01-05', to: '2026-02-10', percent: 100 },
      { id: 'akut~2026-02-11', from: '2026-02-11', to: '2026-03-29' },
    ])
    expect(after.enrolment?.percent).toBe(80)
    expect(after.entries).toBe(before.entries)
    expect(facts(after, programme('stockholm')).weeks.map(({ units }) => units)).toEqual([84000, 84000])
    expect(unloggedWeeks(after, '2026-W07', '2026-W06')).toEqual([])
    expect(plannedParts(begun, '2026-W07')).toHaveLength(1)
    expect(plannedParts(after, '2026-W07')).toMatchObject([
      { placement: 'akut', from: '2026-02-09', to: '2026-02-10', percent: 100 },
      { placement: 'akut~2026-02-11', from: '2026-02-11', to: '2026-02-15', percent: 80 },
    ])
  })

  it('holds for all that comes, and for what is added later', () => {
    const after = done(from('2026-03-30'))
    expect(after.plan.map(({ percent }) => percent)).toEqual([100, undefined, undefined])
    expect(after.plan.map(({ id }) => id)).toEqual(['akut', 'vc', 'psyk'])
    expect(after.enrolment?.percent).toBe(80)
  })

  it('up to a day leaves the employment as it is', () => {
    const after = done(from('2026-02-02', 50, '2026-03-01'))
    expect(after.plan.map(({ id, percent }) => [id, percent])).toEqual([
      ['akut', undefined],
      ['akut~2026-02-02', 50],
      ['akut~2026-03-02', undefined],
      ['vc', undefined],
      ['psyk', undefined],
    ])
    expect(after.enrolment?.percent).toBe(100)
    expect(done(from('2026-01-05', 50, '2026-02-01')).plan.slice(0, 2)).toMatchObject([
      { id: 'akut', from: '2026-01-05', to: '2026-02-01', percent: 50 },
      { id: 'akut~2026-02-02', from: '2026-02-02', to: '2026-03-29' },
    ])
  })

  it('back to what it was makes one placement of the pieces again, if nothing was logged of the later', () => {
    const cut = done(from('2026-02-02'))
    expect(periods(done(from('2026-02-02', 100), cut))).toEqual(periods(begun))
    const first = apply(cut, logged(week('2026-W05')))
    expect(periods(done(from('2026-02-02', 100), first))).toEqual(periods(begun))
    const content = week('2026-W06', { placement: 'akut~2026-02-02', percent: 80 })
    const used = [logged(content)].reduce(apply, cut)
    expect(done(from('2026-02-02', 100), used).plan).toHaveLength(4)
  })

  it.each([
    [from('2026-02-02', 0), 'percentOutOfRange'],
    [from('2026-02-02', 1), undefined],
    [from('2026-01-05', 99), undefined],
    [from('2027-01-04'), undefined],
    [from('2026-02-02', 50, '2026-02-02'), undefined],
    [from('2026-02-02', 101), 'percentOutOfRange'],
    [from('2026-01-04'), 'dayOutside'],
    [from('2027-01-05'), 'dayOutside'],
    [from('2026-02-02', 50, '2026-02-01'), 'periodBackwards'],
    [from('2026-01-05', 100), 'nothingToChange'],
  ])('%j is refused as %s, or taken where that is undefined', (change, name) => {
    expect(refusalOf(change)?.name).toBe(name)
  })

  it('makes no one placement of pieces that are apart in time, unit, handledare or placement', () => {
    const apart = (...others: Placement[]) => {
      const all = [placement('akut', '2026-01-05', '2026-02-01', { percent: 50 }), ...others]
      return done(from('2026-01-05', 80, '2026-12-31'), logbook([{ change: 'planSet', plan: all }])).plan
        .length
    }
    const next = (more: Partial<Placement> = {}) =>
      placement('akut~2026-02-02', '2026-02-02', '2026-03-01', {
        unit: 'Kliniken akut',
        percent: 60,
        ...more,
      })
    expect(apart(next())).toBe(1)
    expect(apart(next({ from: '2026-02-03' }))).toBe(2)
    expect(apart(next({ unit: 'Akuten Norr' }))).toBe(2)
    expect(apart(next({ supervisor: 'eva' }))).toBe(2)
    expect(apart(next({ id: 'vc' }))).toBe(2)
  })

  it('is nothing to change where it is so already', () => {
    const half = done(from('2026-02-02', 50))
    expect(refusalOf(from('2026-02-02', 50), half)).toEqual({ name: 'nothingToChange' })
  })
})

describe('removing a placement', () => {
  it('takes it away, and leaves the others where they are', () => {
    expect(periods(done({ what: 'remove', placement: 'vc' })).map(([id]) => id)).toEqual(['akut', 'psyk'])
  })
})

describe('a placement put before another', () => {
  it('moves what begins on its day or after it, and not what begins before', () => {
    const put = (placement: Placement) => periods(done({ what: 'place', placement, was: '', rest: 'needed' }))
    expect(put(placement('ny', '2026-03-30', '2026-04-05')).slice(1, 3)).toEqual([
      ['ny', '2026-03-30', '2026-04-05'],
      ['vc', '2026-04-06', '2026-07-05'],
    ])
    expect(put(placement('ny', '2026-06-29', '2026-08-02')).slice(2)).toEqual([
      ['ny', '2026-06-29', '2026-08-02'],
      ['psyk', '2026-08-03', '2026-09-27'],
    ])
  })
})

describe('the last day of the post', () => {
  it('may be its first, and any where none was set', () => {
    expect(done({ what: 'end', end: '2026-01-05' }).enrolment?.end).toBe('2026-01-05')
    expect(refusalOf({ what: 'end', end: '2026-01-04' })).toEqual({
      name: 'dayOutside',
      day: '2026-01-04',
      start: '2026-01-05',
    })
  })

  it('cannot be moved of a BT that has ended', () => {
    const left = done({ what: 'ended', how: 'left', on: '2026-03-15' })
    expect(refusalOf({ what: 'end', end: '2026-04-01' }, left)).toEqual({
      name: 'alreadyEnded',
      day: '2026-03-15',
    })
  })

  it('is moved, and never before service that is logged', () => {
    const held = logbook([plan, logged(week('2026-W06'))])
    expect(done({ what: 'end', end: '2027-03-01' }, held).enrolment?.end).toBe('2027-03-01')
    expect(refusalOf({ what: 'end', end: '2026-02-05' }, held)).toEqual({
      name: 'loggedThen',
      week: '2026-W06',
    })
    expect(refusalOf({ what: 'end', end: '2026-02-06' }, held)).toBeUndefined()
    expect(refusalOf({ what: 'end', end: '2026-01-04' })?.name).toBe('dayOutside')
  })
})

describe('long leave', () => {
  const leave = (moves: boolean, from = '2026-03-02', to = '2026-04-26'): PlanChange => ({
    what: 'pause',
    from,
    to,
    moves,
  })

  it('moves what is left of the plan and the last day as long, where the kansli says so', () => {
    const after = done(leave(true))
    expect(periods(after)).toEqual([
      ['akut', '2026-01-05', '2026-05-24'],
      ['vc', '2026-05-25', '2026-08-23'],
      ['psyk', '2026-09-28', '2026-11-22'],
    ])
    expect(after.enrolment).toMatchObject({
      end: '2027-03-01',
      paused: [{ from: '2026-03-02', to: '2026-04-26' }],
    })
    const by = programme('stockholm')
    expect(forecastOf(facts(after, by, '2026-01-05')).outlooks.map(({ short }) => short)).toEqual(
      forecastOf(facts(begun, by, '2026-01-05')).outlooks.map(({ short }) => short),
    )
  })

  it('else leaves both where they are: what was planned in it is not served', () => {
    const after = done(leave(false))
    expect(periods(after)).toEqual(periods(begun))
    expect(after.enrolment?.end).toBe('2027-01-04')
    const by = programme('stockholm')
    const total = (of: Logbook) =>
      forecastOf(facts(of, by, '2026-01-05')).outlooks.reduce((sum, { short }) => sum + short, 0)
    expect(total(after)).toBeGreaterThan(total(begun))
  })

  it('asks for no week of it, and for the days beside it in the weeks it begins and ends in', () => {
    const after = done(leave(false, '2026-03-04', '2026-03-17'))
    expect(unloggedWeeks(after, '2026-W13', '2026-W09')).toEqual([
      '2026-W09',
      '2026-W10',
      '2026-W12',
      '2026-W13',
    ])
    expect(plannedParts(after, '2026-W10')).toMatchObject([{ from: '2026-03-02', to: '2026-03-03' }])
    expect(plannedParts(after, '2026-W11')).toEqual([])
    expect(plannedParts(after, '2026-W12')).toMatchObject([{ from: '2026-03-18', to: '2026-03-22' }])
  })

  it('is a week or more, inside the post, beside no other, and not over logged service', () => {
    expect(refusalOf(leave(false, '2026-03-02', '2026-03-07'))?.name).toBe('pauseTooShort')
    expect(refusalOf(leave(false, '2026-03-02', '2026-03-08'))).toBeUndefined()
    expect(refusalOf(leave(false, '2025-12-01', '2026-03-08'))?.name).toBe('dayOutside')
    expect(refusalOf(leave(false, '2026-04-26', '2026-05-26'), done(leave(false)))?.name).toBe(
      'pausedAlready',
    )
    const served = logbook([plan, logged(week('2026-W10'))])
    expect(refusalOf(leave(false), served)).toEqual({ name: 'loggedThen', week: '2026-W10' })
    const ill = logbook([plan, logged(week('2026-W10', { absences: [absent('sjukfrånvaro', 10)] }))])
    expect(refusalOf(leave(false), ill)).toBeUndefined()
  })

  it('is refused backwards, and of a BT that has ended', () => {
    expect(refusalOf(leave(false, '2026-03-02', '2026-03-01'))).toEqual({ name: 'periodBackwards' })
    const left = done({ what: 'ended', how: 'left', on: '2026-06-15' })
    expect(refusalOf(leave(false), left)).toEqual({ name: 'alreadyEnded', day: '2026-06-15' })
  })

  it('says with which leave it shares days', () => {
    const two = done(leave(false, '2026-06-01', '2026-06-14'), done(leave(false)))
    expect(refusalOf(leave(false, '2026-06-14', '2026-06-20'), two)).toEqual({
      name: 'pausedAlready',
      from: '2026-06-01',
      to: '2026-06-14',
    })
    expect(refusalOf(leave(false, '2026-04-27', '2026-05-31'), two)).toBeUndefined()
  })

  it('stands in order of time with other leave, and goes without it', () => {
    const [late, early] = [leave(false, '2026-06-01', '2026-06-14'), leave(false)]
    const two = done(early, done(late))
    expect(two.enrolment?.paused).toEqual([
      { from: '2026-03-02', to: '2026-04-26' },
      { from: '2026-06-01', to: '2026-06-14' },
    ])
    expect(done({ what: 'unpause', from: '2026-03-02' }, two).enrolment?.paused).toEqual([
      { from: '2026-06-01', to: '2026-06-14' },
    ])
    expect(refusalOf({ what: 'unpause', from: '2026-03-03' }, two)).toEqual({ name: 'notPaused' })
  })

  it('moves a placement that begins with it, lengthens one that ends with its first day, and leaves one before it', () => {
    const moved = (from: string, to: string) =>
      periods(done(leave(true, from, to))).map(([, first, last]) => `${first}–${last}`)
    expect(moved('2026-03-30', '2026-04-12')).toEqual([
      '2026-01-05–2026-03-29',
      '2026-04-13–2026-07-12',
      '2026-08-17–2026-10-11',
    ])
    expect(moved('2026-03-29', '2026-04-11')).toEqual([
      '2026-01-05–2026-04-12',
      '2026-04-13–2026-07-12',
      '2026-08-17–2026-10-11',
    ])
  })

  it('moves no last day where the BT has none', () => {
    const { end: _, ...open } = begun.enrolment ?? enrolment()
    const after = done(leave(true), apply(begun, { change: 'enrolmentSet', enrolment: open }))
    expect(after.enrolment && 'end' in after.enrolment).toBe(false)
    expect(periods(after)[0]?.[2]).toBe('2026-05-24')
  })

  it('can be removed, and only once', () => {
    const after = done(leave(false))
    const removed = done({ what: 'unpause', from: '2026-03-02' }, after)
    expect(removed.enrolment).toEqual(begun.enrolment)
    expect(refusalOf({ what: 'unpause', from: '2026-03-02' }, removed)).toEqual({ name: 'notPaused' })
  })

  it('moves no deadline of 24 months', () => {
    const st = logbook([plan], { form: 'integrerad', stStart: '2026-01-05' })
    expect(done(leave(true), st).enrolment?.stStart).toBe('2026-01-05')
  })
})

describe('an ending', () => {
  const ended: PlanChange = { what: 'ended', how: 'left', on: '2026-03-15' }
  it('ends the post on the day and keeps what was planned, so that it can be resumed', () => {
    const after = done(ended)
    expect(after.enrolment).toMatchObject({
      end: '2026-03-15',
      ended: { how: 'left', planned: '2027-01-04' },
    })
    expect(refusalOf({ ...ended, on: '2026-05-01' }, after)).toEqual({
      name: 'alreadyEnded',
      day: '2026-03-15',
    })
    expect(done({ what: 'resumed' }, after).enrolment).toEqual(begun.enrolment)
    expect(refusalOf({ what: 'resumed' })).toEqual({ name: 'notEnded' })
  })
})

describe('an ending of a BT without a last day', () => {
  it('is resumed without one', () => {
    const { end: _, ...open } = begun.enrolment ?? enrolment()
    const of = apply(begun, { change: 'enrolmentSet', enrolment: open })
    const left = done({ what: 'ended', how: 'broken', on: '2026-03-15' }, of)
    expect(left.enrolment).toEqual({ ...open, end: '2026-03-15', ended: { how: 'broken' } })
    expect(left.enrolment?.ended && 'planned' in left.enrolment.ended).toBe(false)
    const again = done({ what: 'resumed' }, left)
    expect(again.enrolment && Object.keys(again.enrolment).includes('end')).toBe(false)
  })

  it('is refused before its first day, and before service that is logged', () => {
    expect(refusalOf({ what: 'ended', how: 'left', on: '2026-01-04' })?.name).toBe('dayOutside')
    expect(
      refusalOf({ what: 'ended', how: 'left', on: '2026-02-04' }, logbook([plan, logged(week('2026-W06'))]))
        ?.name,
    ).toBe('loggedThen')
  })
})

describe('a change', () => {
  it('is noted with who and when, and with what there was before', () => {
    const ruling = tried({ what: 'remove', placement: 'vc' })
    expect(ruling.ok && ruling.value.at(-1)).toEqual({
      change: 'replanned',
      replan: { at, by: 'maria', was: { enrolment: begun.enrolment, plan: [akut, vc, psyk] } },
    })
  })

  it('is taken where the plan is the one that was shown, and of nobody without a BT', () => {
    const change = { what: 'remove', placement: 'vc' } as const
    expect(replan(begun, { change, steps: begun.planSteps, by: 'maria', at }).ok).toBe(true)
    const nobody = emptyLogbook('anna')
    expect(replan(nobody, { change, by: 'maria', at })).toEqual({
      ok: false,
      refusal: { name: 'notEnrolled' },
    })
    expect(undoReplan(nobody, { by: 'maria', at })).toEqual({ ok: false, refusal: { name: 'nothingToUndo' } })
    expect(changesTold(nobody, settingsSchema.parse({}))).toEqual([])
  })
})

describe('taking back', () => {
  it('puts plan and post back, unless something came after', () => {
    const after = done({ what: 'percent', percent: 50, from: '2026-02-11' })
    const back = undoReplan(after, { steps: after.planSteps, by: 'maria', at })
    if (!back.ok) throw new Error(back.refusal.name)
    expect(back.value.at(-1)).toMatchObject({ change: 'replanned', replan: { at, by: 'maria' } })
    const again = back.value.reduce(apply, after)
    expect([again.plan, again.enrolment]).toEqual([begun.plan, begun.enrolment])
    expect(undoReplan(again, { steps: after.planSteps, by: 'maria', at })).toEqual({
      ok: false,
      refusal: { name: 'outdated' },
    })
    expect(undoReplan(begun, { steps: 2, by: 'maria', at })).toEqual({
      ok: false,
      refusal: { name: 'nothingToUndo' },
    })
  })
})

describe('who is told', () => {
  const settings = settingsSchema.parse({})
  const at2 = (change: PlanChange, time: string, of: Logbook, by = 'maria'): Logbook => {
    const ruling = replan(of, { change, by, at: time })
    if (!ruling.ok) throw new Error(ruling.refusal.name)
    return ruling.value.reduce(apply, of)
  }
  const told = (of: Logbook) => changesTold(of, settings).map((one) => [one.at, concerned(of, one)])
  const main = logbook([plan, { change: 'peopleSet', people: { mainSupervisor: 'karin' } }])

  it('the doctor, the huvudhandledare, the old and the new handledare; not whoever did it', () => {
    const after = at2({ what: 'supervisor', placement: 'akut', supervisor: 'eva' }, at, main)
    expect(told(after)).toEqual([[at, ['anna', 'karin', 'bo', 'eva']]])
    const own = at2({ what: 'supervisor', placement: 'akut', supervisor: 'eva' }, at, main, 'anna')
    expect(told(own)).toEqual([[at, ['karin', 'bo', 'eva']]])
  })

  it('of changes within a minute at once, and nothing of what was taken back in it', () => {
    const one = at2({ what: 'supervisor', placement: 'akut', supervisor: 'eva' }, at, main)
    const two = at2(
      { what: 'supervisor', placement: 'vc', supervisor: 'eva' },
      '2026-02-02T09:01:00.000Z',
      one,
    )
    expect(told(two)).toEqual([[at, ['anna', 'karin', 'bo', 'eva', 'sara']]])
    const apart = at2(
      { what: 'supervisor', placement: 'vc', supervisor: 'eva' },
      '2026-02-02T09:01:00.001Z',
      one,
    )
    expect(told(apart)).toHaveLength(2)
    const back = at2(
      { what: 'supervisor', placement: 'akut', supervisor: 'bo' },
      '2026-02-02T09:00:30.000Z',
      one,
    )
    expect(told(back)).toEqual([[at, []]])
  })

  it('of each by itself at once, where the site holds back no news', () => {
    const at1 = { what: 'end', end: '2027-02-01' } as const
    const one = at2(at1, '2026-02-02T18:00:00.000Z', main)
    const two = at2({ ...at1, end: '2027-03-01' }, '2026-02-02T21:00:00.000Z', one, 'olle')
    const three = at2({ ...at1, end: '2027-04-01' }, '2026-02-02T23:00:00.000Z', two)
    const atOnce = settingsSchema.parse({ quiet: { ...settings.quiet, news: 'atOnce' } })
    const ends = (all: ReturnType<typeof changesTold>) =>
      all.map(({ by, before, after }) => [by, before.enrolment.end, after.enrolment.end])
    expect(ends(changesTold(three, atOnce))).toEqual([
      [['maria'], '2027-01-04', '2027-02-01'],
      [['olle'], '2027-02-01', '2027-03-01'],
      [['maria'], '2027-03-01', '2027-04-01'],
    ])
    expect(ends(changesTold(three, settings))).toEqual([[['maria', 'olle'], '2027-01-04', '2027-04-01']])
    // Whoever made only some of them is told of the others'.
    const hers = at2(at1, '2026-02-02T18:00:00.000Z', main, 'anna')
    const both = at2({ ...at1, end: '2027-03-01' }, '2026-02-02T18:00:30.000Z', hers)
    expect(told(both)).toEqual([['2026-02-02T18:00:00.000Z', ['anna', 'karin']]])
  })

  it('nobody but the doctor, where there is no huvudhandledare and no handledare is concerned', () => {
    const { supervisor: _, ...alone } = psyk
    const of = logbook([{ change: 'planSet', plan: [alone] }])
    expect(told(at2({ what: 'remove', placement: 'psyk' }, at, of))).toEqual([[at, ['anna']]])
  })

  it('of an evening’s changes together in the morning', () => {
    const one = at2({ what: 'end', end: '2027-02-01' }, '2026-02-02T18:00:00.000Z', main)
    const two = at2({ what: 'end', end: '2027-03-01' }, '2026-02-02T21:00:00.000Z', one)
    expect(told(two)).toEqual([['2026-02-02T18:00:00.000Z', ['anna', 'karin']]])
  })
})

describe('the message about a changed plan', () => {
  const due = (of: Logbook, now: string) =>
    replannedDue({ logbook: of, facts: undefined, people: people(), settings: settingsSchema.parse({}), now })

  it('is news to each whom it concerns, for fourteen days', () => {
    const after = done({ what: 'supervisor', placement: 'akut', supervisor: 'eva' })
    const told = due(after, '2026-02-16T22:59:00.000Z')
    expect(told.map(({ recipient }) => recipient)).toEqual(['anna', 'bo', 'eva'])
    expect(told[0]).toEqual({
      key: `plan/anna/${at}#changed@anna`,
      subject: `plan/anna/${at}`,
      recipient: 'anna',
      at,
      urgency: 'news',
      card: { kind: 'planChanged', doctor: 'anna', at },
    })
    expect(due(after, '2026-02-16T23:00:00.000Z')).toEqual([])
  })
})

describe('who may', () => {
  const percent: PlanChange = { what: 'percent', percent: 80, from: '2026-02-02' }
  const move: PlanChange = { what: 'move', placement: 'akut', days: 7, rest: 'needed' }
  const office = person('maria', { roles: ['office'] })
  const anna = person('anna', { roles: ['doctor'] })
  const names = (who: typeof office, doctor: string) =>
    [percent, move].map((change) => {
      const ruling = mayReplan(who, doctor, change.what)
      return ruling.ok ? 'may' : ruling.refusal.name
    })

  it('the kansli all of it, the doctor her placements, nobody else anything', () => {
    expect(names(office, 'anna')).toEqual(['may', 'may'])
    expect(names(anna, 'anna')).toEqual(['notYourPlan', 'may'])
    expect(names(anna, 'erik')).toEqual(['notYourLogbook', 'notYourLogbook'])
    expect(names(person('bo'), 'anna')).toEqual(['notYourLogbook', 'notYourLogbook'])
  })
})
