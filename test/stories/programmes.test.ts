import { afterEach, describe, expect, it } from 'vitest'
import type { Credit } from '../../rules/logbook.ts'
import type { Enrolment } from '../../rules/post.ts'
import { setCredit } from '../../rules/setCredit.ts'
import { granted } from '../../rules/refusal.ts'
import { textsIn } from '../../bot/texts/texts.ts'
import { programme } from '../given.ts'
import { rosterOf } from './years/live.ts'
import { openWorld, type World } from './world.ts'

let world: World
afterEach(() => world.stop())

const enrolled = async (enrolment: Partial<Enrolment>, today: string, credits: readonly Credit[] = []) => {
  const full = { programme: 'nationell', form: 'integrerad', percent: 100, start: '2026-03-02', ...enrolment }
  const year = {
    enrolment: full as Enrolment,
    placements: [{ id: 'akut', unit: 'Akuten', specialty: 'akut sjukvård', from: '2026-03-02' }],
    last: '2026-12-31',
  }
  world = await openWorld({ roster: rosterOf(year), start: `${today}T08:00` })
  const ruling = setCredit(programme(full.programme), credits)
  const author = { at: '2026-03-02T07:00:00.000Z', by: 'maria', key: 'credit' }
  await world.store.commit('anna', author, () => (ruling.ok ? granted(ruling.value) : ruling))
  return world.person('anna')
}

describe('the deadline of an integrerad BT', () => {
  it('is told with the days left, in status and in Varför?, in both languages', async () => {
    // 1 March 2026 and 24 months, less a day: 29 February 2028. From 31 January 2028: 29 days.
    const anna = await enrolled({ stStart: '2026-03-01' }, '2028-01-31')
    await anna.says('status')
    expect(await anna.last()).toContain(
      'Alla delmål ska vara uppnådda senast 29 februari 2028 (29 dagar kvar).',
    )
    await anna.says('varför r14')
    expect(await anna.last()).toContain('Läget: inte uppfyllt ännu, tiden löper')
    expect(await anna.last()).toContain('Sista dag: 29 februari 2028 (29 dagar kvar)')
    await anna.says('språk en')
    await anna.says('status')
    expect(await anna.last()).toContain('All delmål are to be reached by 29 February 2028 (29 days left).')
  })

  it('is today, then passed', async () => {
    const anna = await enrolled({ stStart: '2026-03-01' }, '2028-02-29')
    await anna.says('status')
    expect(await anna.last()).toContain('senast 29 februari 2028 (i dag är sista dagen).')
    await world.at('2028-03-01T08:00')
    await anna.says('status')
    expect(await anna.last()).toContain('senast 29 februari 2028 (passerad för 1 dag sedan).')
    await anna.says('varför r14')
    expect(await anna.last()).toContain('Läget: inte uppfyllt ännu\n')
  })

  it('asks for the ST start where it is missing', async () => {
    const anna = await enrolled({}, '2026-05-04')
    await anna.says('status')
    expect(await anna.last()).toContain('Dagen då ST började saknas')
  })
})

describe('a credit', () => {
  it('is shown where it is taken off, and explained', async () => {
    const anna = await enrolled({ form: 'fristående' }, '2026-05-04', [{ category: 'akut', months: 1.5 }])
    await anna.says('status')
    expect(await anna.last()).toContain('0 av 4,5 månader godkända')
    expect(await anna.last()).toContain('Akut sjukvård\n0 av 1,5 månader godkända')
    expect(await anna.last()).toContain('Tillgodoräknat: 1,5 månader, draget från det som krävs.')
    expect(await anna.last()).not.toContain('Alla delmål ska vara')
    await anna.says('varför akut')
    expect(await anna.last()).toContain('Krävs: 1,5 månader (43,5 heltidsdagar)\nTillgodoräknat: 1,5 månader')
    await anna.says('varför tillgodoräknande')
    expect(await anna.last()).toContain(
      'Akut sjukvård: 1,5 månader\nHögst: 6 månader\nVillkor: bara tjänstgöring efter examen',
    )
  })

  it('is refused in a sentence that says what is possible, in both languages', () => {
    const refusal = { name: 'creditAlone', asked: 6, atMost: 5.5 } as const
    expect(textsIn.sv.refusal(refusal, String)).toBe(
      '6 månader skulle vara hela BT. Högst 5,5 månader kan tillgodoräknas; resten tjänstgörs.',
    )
    expect(textsIn.en.refusal({ name: 'creditAboveCap', asked: 7, atMost: 6 }, String)).toBe(
      'At most 6 months can be credited here, not 7 months.',
    )
  })

  it('off a target in weeks leaves weeks and days', async () => {
    const own = { programme: 'skaraborg', form: 'fristående' } as const
    const anna = await enrolled(own, '2026-05-04', [{ category: 'akut', months: 3 }])
    await anna.says('status')
    // 329 − 89 = 240 days = 34 v 2 d; 119 − 89 = 30 = 4 v 2 d.
    expect(await anna.last()).toContain('Totalt\n0 av 34 v 2 d godkända')
    expect(await anna.last()).toContain('Akut sjukvård\n0 av 4 v 2 d godkända')
  })
})

describe('a part of several specialties', () => {
  it('is shown beside them, under the part’s own name', async () => {
    const anna = await enrolled({ programme: 'kronoberg', form: 'fristående' }, '2026-05-04')
    await anna.says('status')
    const status = await anna.last()
    for (const bar of ['Internmedicin\n0 av 2', 'Kirurgi\n0 av 2', 'Akut sjukvård\n0 av 3', 'Totalt\n0 av 6'])
      expect(status).toContain(`${bar} månader godkända`)
    await anna.says('varför')
    expect(await anna.last()).toContain('Minst tre månaders akut sjukvård på heltid')
  })
})
