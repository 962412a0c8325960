import { describe, expect, it } from 'vitest'
import { arrange } from '../../rules/arrange.ts'
import { apply, emptyLogbook, type Logbook } from '../../rules/logbook.ts'
import { logbook } from '../given.ts'

describe('saying that something is arranged', () => {
  const say = (of: Logbook, what: string, isArranged = true) => {
    const ruling = arrange(of, what, isArranged)
    return ruling.ok ? ruling.value : ruling.refusal
  }
  const booked = apply(logbook(), {
    change: 'arrangedSet',
    arranged: ['kollegium/2026-04-04', 'kollegium/2026-10-04'],
  })

  it('adds it to what is arranged already, or takes it away, and nothing else', () => {
    expect(say(booked, 'certification/2027-01-04')).toEqual([
      {
        change: 'arrangedSet',
        arranged: ['kollegium/2026-04-04', 'kollegium/2026-10-04', 'certification/2027-01-04'],
      },
    ])
    expect(say(booked, 'kollegium/2026-04-04', false)).toEqual([
      { change: 'arrangedSet', arranged: ['kollegium/2026-10-04'] },
    ])
  })

  it('changes nothing when it is said twice', () => {
    expect(say(booked, 'kollegium/2026-04-04')).toEqual([])
    expect(say(booked, 'certification/2027-01-04', false)).toEqual([])
  })

  it.each([
    'anything',
    'programmeEnd/2027-01-04',
    'kollegium/',
    'kollegium/2026-02-30',
    'x kollegium/2026-04-04',
  ])('knows nothing of %j', (what) => {
    expect(say(booked, what)).toEqual({ name: 'outdated' })
  })

  it('needs a logbook', () => {
    expect(say(emptyLogbook('anna'), 'kollegium/2026-04-04')).toEqual({ name: 'notEnrolled' })
  })
})
