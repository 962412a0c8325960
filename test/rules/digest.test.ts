import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawView, MOST_BYTES } from '../../bot/platforms/adaptiveCard.ts'
import { textsIn } from '../../bot/texts/texts.ts'
import { digestView } from '../../bot/views/digestView.ts'
import { listView } from '../../bot/views/listView.ts'
import { overviewView } from '../../bot/views/overviewView.ts'
import type { CheckKind, Delmal } from '../../rules/delmal.ts'
import { digest, onList } from '../../rules/digest.ts'
import { digestDue, nextDigest } from '../../rules/digestDue.ts'
import { follow, momentOf, type Site } from '../../rules/followed.ts'
import type { Change, Logbook } from '../../rules/logbook.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { titlesOf } from '../../rules/titles.ts'
import { summarise } from '../../rules/summary.ts'
import {
  enrolment,
  logbook,
  logged,
  people,
  person,
  placement,
  programme,
  step,
  week,
  weeksAt,
} from '../given.ts'

const stockholm = programme('stockholm')
const account = { platform: 'web', tenant: 'demo', user: 'bo' }
const site: Site = {
  programmes: new Map([['stockholm', stockholm]]),
  people: people(person('bo', { accounts: [account] }), person('mute', { accounts: [] })),
  settings: defaultSettings,
  now: '2026-03-16T08:00:00.000Z',
  claimed: [],
}
const plan: Change = {
  change: 'planSet',
  plan: [
    placement('akut', '2026-01-05', '2026-05-05'),
    placement('vc', '2026-05-06', '2026-09-03', { specialty: 'allmänmedicin' }),
    placement('ger', '2026-09-04', '2026-11-03', { specialty: 'geriatrik' }),
    placement('psyk', '2026-11-04', '2027-01-04', { specialty: 'psykiatri' }),
  ],
}
const followed = (of: Logbook, more: Partial<Site> = {}) => follow(summarise(of), { ...site, ...more })
const listsOf = (of: Logbook, more: Partial<Site> = {}) =>
  digest([followed(of, more)], '2026-W11', defaultSettings).lists.map(({ name }) => name)
const waiting = (at: string, supervisor: string | undefined = 'bo') => {
  const { supervisor: _, ...content } = week('2026-W11')
  return logged({ ...content, ...(supervisor !== undefined && { supervisor }) }, 'anna', at)
}
const tenWeeks = weeksAt('akut sjukvård', '2026-W02', 10)
const nine = weeksAt('akut sjukvård', '2026-W02', 9)

describe('what comes of a summary', () => {
  it('is the same at any two times of one moment', () => {
    const summary = summarise(logbook([plan, ...nine, waiting('2026-03-16T10:00:00.000Z')]))
    const [day, minute] = [fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 24 * 60 - 1 })]
    const on = (days: number, minutes: number) => new Date(Date.UTC(2026, 2, days, 0, minutes)).toISOString()
    const comes = (now: string) => follow(summary, { ...site, now })
    const seen = new Set<string>()
    fc.assert(
      fc.property(day, minute, minute, (days, ...minutes) => {
        const [one = '', other = ''] = minutes.map((of) => on(days, of))
        fc.pre(momentOf(defaultSettings, one) === momentOf(defaultSettings, other))
        expect(comes(one)).toEqual(comes(other))
        seen.add(JSON.stringify([comes(one).unlogged, comes(one).late]))
      }),
    )
    // The time does tell: weeks become missing, and the request late.
    expect(seen.size).toBeGreaterThan(4)
  })
})

describe('who is on a list', () => {
  it('is nobody whose plan reaches, whose weeks are logged and whose requests are decided in time', () => {
    expect(listsOf(logbook([plan, ...tenWeeks]))).toEqual([])
  })

  it('is whoever the plan leaves short, and from two missing weeks on whoever has not logged', () => {
    expect(listsOf(logbook([plan, ...nine]))).toEqual(['short'])
    expect(listsOf(logbook([plan, ...weeksAt('akut sjukvård', '2026-W02', 8)]))).toEqual([
      'short',
      'unlogged',
    ])
  })

  it('is whose request has waited seven working days, not six', () => {
    const since = (at: string) => listsOf(logbook([plan, ...nine, waiting(at)]))
    // Monday 16 March, 09:00: the seventh working day after Thursday 5 March, the sixth after Friday 6 March.
    expect(since('2026-03-05T08:00:00.000Z')).toEqual([])
    const thursdays = logbook([plan, ...nine, waiting('2026-03-05T08:00:00.000Z')])
    expect(listsOf(thursdays, { now: '2026-03-16T08:14:59.000Z' })).toEqual([])
    expect(listsOf(thursdays, { now: '2026-03-16T08:15:00.000Z' })).toEqual(['late'])
    expect(
      listsOf(logbook([plan, ...nine, waiting('2026-03-05T08:00:00.000Z')]), {
        now: '2026-03-16T08:30:00.000Z',
      }),
    ).toEqual(['late'])
    expect(
      listsOf(logbook([plan, ...nine, waiting('2026-03-06T08:00:00.000Z')]), {
        now: '2026-03-16T08:30:00.000Z',
      }),
    ).toEqual([])
  })

  it('is whose request reaches nobody: nobody named, nobody with an account, or unsure', () => {
    const fresh = '2026-03-16T07:00:00.000Z'
    expect(listsOf(logbook([plan, ...nine, waiting(fresh, 'mute')]))).toEqual(['unreached'])
    expect(listsOf(logbook([plan, ...nine, waiting(fresh)]))).toEqual([])
    const claimed = ['request/anna/2026-W11/akut/0#escalated@karin']
    expect(listsOf(logbook([plan, ...tenWeeks]), { claimed })).toEqual(['unreached'])
  })

  it('is whose BT ends within eight weeks with something left, and nobody eight weeks after', () => {
    const of = logbook([plan, ...weeksAt('akut sjukvård', '2026-W02', 40)])
    expect(listsOf(of, { now: '2026-11-30T08:00:00.000Z' })).toContain('deadlines')
    expect(listsOf(of, { now: '2027-03-01T08:00:00.000Z' })).toContain('short')
    expect(listsOf(of, { now: '2027-03-02T08:00:00.000Z' })).toEqual([])
  })
})

describe('how all stand', () => {
  const at = '2026-03-16T07:00:00.000Z'
  const activity = (delmal: Delmal, check?: CheckKind): Change[] => [
    step(`activity/${delmal}`, {
      did: 'logged',
      at,
      by: 'anna',
      content: {
        kind: 'activity',
        delmal: [delmal],
        activity: 'kurs',
        from: '2026-03-10',
        to: '2026-03-10',
        ...(check && { check }),
      },
    }),
    step(`activity/${delmal}`, { did: 'approved', at, by: 'bo', signer: { name: 'Bo', confirmed: true } }),
  ]
  const all = () =>
    [
      // On track, her week logged, two delmål covered and one begun.
      logbook([plan, ...tenWeeks, ...activity('BT1', 'DOPS'), ...activity('BT2', 'CBD'), ...activity('BT3')]),
      // Short, two requests waiting, one of them for the week.
      logbook([plan, ...weeksAt('akut sjukvård', '2026-W02', 7), waiting(at), logged(week('2026-W10'))]),
      // Begins in April, with no plan yet.
      logbook([], { start: '2026-04-01', end: '2027-03-31' }),
      // In a programme that is not there.
      logbook([waiting(at), plan], { programme: 'okänt' }),
      // Ended in 2025, short as it was, with a request that waits.
      logbook([waiting(at)], { start: '2025-01-07', end: '2025-12-31' }),
    ].map((of) => followed(of))
  const stood = () => digest(all(), '2026-W11', defaultSettings)

  it('adds up those whose BT is current: on track, requests that wait, delmål covered', () => {
    expect(stood().totals).toEqual({ doctors: 3, onTrack: 1, waiting: 2, covered: 2, delmal: 54 })
  })

  it('counts of a week those who served it, and those who have logged it', () => {
    expect(stood().week).toEqual({ week: '2026-W11', logged: 2, of: 2 })
    expect(digest(all(), '2026-W09', defaultSettings).week).toEqual({ week: '2026-W09', logged: 1, of: 2 })
    expect(digest(all(), '2026-W14', defaultSettings).week).toEqual({ week: '2026-W14', logged: 0, of: 3 })
    expect(digest([], '2026-W11', defaultSettings)).toEqual({
      lists: [],
      totals: { doctors: 0, onTrack: 0, waiting: 0, covered: 0, delmal: 0 },
      week: { week: '2026-W11', logged: 0, of: 0 },
    })
  })

  it('lists nobody whose BT is not current', () => {
    const ended = [followed(logbook([], { start: '2025-01-07', end: '2025-12-31' }))]
    expect(ended[0]?.unlogged.length).toBeGreaterThan(defaultSettings.missingWeeks)
    expect(onList('unlogged', ended, defaultSettings)).toEqual([])
  })
})

describe('a doctor as the kansli follows her', () => {
  const on = (day: string, of: Logbook) => followed(of, { now: `${day}T08:00:00.000Z` })

  it('without a programme that is there has weeks and requests, and nothing that it would reckon', () => {
    const of = on('2026-01-12', logbook([waiting('2026-01-05T08:00:00.000Z')], { programme: 'okänt' }))
    expect(of).toMatchObject({
      facts: undefined,
      forecast: undefined,
      unlogged: ['2026-W02'],
      waiting: [{ entry: '2026-W11/akut', asked: 'bo' }],
      deadlines: [],
      isCurrent: false,
    })
  })

  it('is current from eight weeks before her BT to eight weeks after it, and for ever where it has no end', () => {
    const isCurrent = (...days: string[]) => days.map((day) => on(day, logbook()).isCurrent)
    expect(isCurrent('2025-11-09', '2025-11-10', '2027-03-01', '2027-03-02')).toEqual([
      false,
      true,
      true,
      false,
    ])
    const { end: _, ...open } = enrolment()
    expect(on('2029-01-01', { ...logbook(), enrolment: open }).isCurrent).toBe(true)
  })

  it('has her serious deadlines eight weeks ahead, but not what the forecast tells of her parts', () => {
    const of = logbook([{ change: 'planSet', plan: [placement('akut', '2026-01-05', '2027-01-04')] }])
    const names = (day: string) => on(day, of).deadlines.map(({ name }) => name)
    expect(names('2026-11-08')).toEqual([])
    expect(names('2026-11-09')).toEqual(['programmeEnd'])
  })

  it('has requests that reach nobody where who is asked is not known, or nobody is', () => {
    const fresh = '2026-03-16T07:00:00.000Z'
    const lost = followed(logbook([waiting(fresh, 'borta')]))
    expect(lost.unreached).toMatchObject([{ asked: 'borta' }])
    const { supervisor: _, ...nobodys } = week('2026-W11')
    expect(followed(logbook([logged(nobodys, 'anna', fresh)])).unreached).toMatchObject([
      { asked: undefined },
    ])
  })
})

describe('300 doctors', () => {
  const all = Array.from({ length: 300 }, (_, i) => {
    const of = logbook([
      plan,
      ...weeksAt('akut sjukvård', '2026-W02', i % 11),
      waiting('2026-02-20T08:00:00.000Z'),
    ])
    return follow({ ...summarise(of), doctor: `d${i}` }, site)
  })
  const known = people(
    ...all.map(({ doctor }, i) => person(doctor, { name: `Ann-Sofie Långnamn-Öberg ${i}` })),
  )
  const texts = textsIn.sv
  const reader = { viewer: 'maria', people: known, zone: 'Europe/Stockholm', texts, titles: titlesOf() }
  const summed = digest(all, '2026-W11', defaultSettings)
  const bytes = (view: Parameters<typeof drawView>[0]) => JSON.stringify(drawView(view)).length

  it('fit one screen and a platform’s limits, with names and without', () => {
    for (const shows of ['counts', 'initials', 'names'] as const) {
      const audience = { shows, isPrivate: true, people: known, settings: defaultSettings }
      const view = digestView(summed, 'BT', audience, texts)
      expect(view.parts.length).toBeLessThanOrEqual(5)
      expect(bytes(view)).toBeLessThan(MOST_BYTES / 4)
    }
    expect(bytes(overviewView(summed, all, 0, defaultSettings, reader))).toBeLessThan(MOST_BYTES / 4)
  })

  it('stand on their lists page by page, everyone once', () => {
    const listed = onList('late', all, defaultSettings)
    const seen = Array.from({ length: Math.ceil(listed.length / 10) }, (_, page) => {
      const view = listView('late', listed, page, reader)
      expect(bytes(view)).toBeLessThan(MOST_BYTES)
      return view.parts.flatMap((part) => (part.part === 'list' ? part.rows.map(({ text }) => text) : []))
    }).flat()
    expect(new Set(seen).size).toBe(listed.length)
    expect(JSON.stringify(listView('late', listed, 9_999, reader))).toContain(`av ${listed.length}`)
    expect(JSON.stringify(listView('late', [], 3, reader))).toContain('Ingen står på listan längre.')
  })
})

describe('when a digest is due', () => {
  const stockholmTime = (at: string) => `${at}:00.000Z`
  const due = (now: string, claimed = '2026-01-01T08:00') =>
    digestDue(stockholmTime(claimed), defaultSettings, stockholmTime(now))
  // In winter Stockholm is an hour ahead of UTC.

  it('is from Monday 07:30 on', () => {
    expect(due('2026-03-09T06:29')).toEqual({ week: '2026-W10', from: undefined })
    expect(due('2026-03-09T06:30')).toEqual({ week: '2026-W11', from: '2026-03-09T06:30:00.000Z' })
    expect(due('2026-03-11T12:00')?.week).toBe('2026-W11')
    expect(nextDigest(defaultSettings, '2026-03-11T12:00:00.000Z')).toBe('2026-03-16T06:30:00.000Z')
  })

  it('is on Tuesday when Monday is red, and waits for morning after downtime', () => {
    expect(due('2026-04-06T10:00')).toEqual({ week: '2026-W14', from: undefined })
    expect(due('2026-04-07T05:30')).toEqual({ week: '2026-W15', from: '2026-04-07T05:30:00.000Z' })
    expect(due('2026-03-11T20:00')).toEqual({ week: '2026-W11', from: '2026-03-12T06:00:00.000Z' })
    expect(due('2026-03-14T12:00')).toEqual({ week: '2026-W11', from: undefined })
  })

  it('is none on the Monday to which Christmas moves it, before its hour', () => {
    const fridays = { ...defaultSettings, digest: { weekday: 5, time: '07:30' } }
    const at = (now: string) => digestDue('2026-01-01T08:00:00.000Z', fridays, stockholmTime(now))?.week
    // Friday 25 December and Friday 1 January are red.
    expect(at('2026-12-28T06:29')).toBeUndefined()
    expect(at('2026-12-28T06:30')).toBe('2026-W52')
  })

  it('is not for a channel claimed after it', () => {
    expect(due('2026-03-11T12:00', '2026-03-09T06:30')).toBeUndefined()
    expect(due('2026-03-11T12:00', '2026-03-09T06:29')?.week).toBe('2026-W11')
  })
})
