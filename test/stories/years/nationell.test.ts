import { describe, expect, it } from 'vitest'
import { lived } from './lived.ts'
import { away, during, form, type Year } from './live.ts'

describe('a year of Nationell, integrerad', () => {
  /*
   * At 80 % from 2 March 2026 (Monday, W10) to 28 February 2027 (Sunday, W08): 52 weeks, 364 days.
   * Vårdcentral to Wednesday 15 July: 19 weeks (W10–W28, 133 d) and 3 d of W29 = 136 d × 0.8 = 108.8.
   * Akut 4 d of W29 and 32 weeks (W30–W53, W01–W08: 224 d) = 228 d × 0.8 = 182.4.
   */
  const year: Year = {
    enrolment: {
      programme: 'nationell',
      form: 'integrerad',
      percent: 80,
      start: '2026-03-02',
      stStart: '2026-02-02',
    },
    placements: [
      { id: 'vc', unit: 'Vårdcentralen', specialty: 'allmänmedicin', from: '2026-03-02' },
      { id: 'akut', unit: 'Akutkliniken', specialty: 'akut sjukvård', from: '2026-07-16' },
    ],
    last: '2027-02-28',
  }
  const deviations = {
    // 50 % instead of 80 %: 3.5 d instead of 5.6. Less 2.1.
    '2026-W12': { values: form('vc', 50) },
    // Two days ill at 80 %: (8 − 4) of 10, 2.8 d. Less 2.8.
    '2026-W15': { values: form('vc', 80, 4, 'sjukfrånvaro') },
    // Three weeks of holiday, which count.
    ...during('2026-W31', '2026-W33', away('akut', 80)),
    // Sixteen weeks of parental leave: less 16 × 5.6 = 89.6.
    ...during('2026-W36', '2026-W51', away('akut', 80, 'föräldraledighet')),
  }

  it('ends with every figure as reckoned by hand', async () => {
    const { findings, said } = await lived(year, deviations, '2027-02-28')
    expect(findings).toEqual([
      // 103.9 + 92.8 = 196.7 of six months (181).
      'R1 met 196.7 of 181 d',
      'R3 met',
      // 108.8 − 2.1 − 2.8 = 103.9 of three months (89).
      'R4 primarvard met 103.9 of 89 d',
      // 182.4 − 89.6 = 92.8.
      'R5 akut met 92.8 of 89 d',
      'R6 met 2 of 2–4',
      'R7 psykiatri unmet',
      'R8 unmet 0 of 18',
      // 2 February 2026 and 24 months, less a day. From 28 February 2027: 365 days to 28 February
      // 2028, less 27.
      'R14 ahead 2028-02-01, 338 d left',
      'R13 notApplicable',
      // 364 × 0.2 = 72.8, and 2.1 more in W12.
      'R15 unmet 74.9 d',
      // 2.8 + 89.6. Together 167.3 = 364 − 196.7.
      'R17 unmet 92.4 d',
      'R12 unmet 0 of 2',
    ])
    expect(said).toEqual(
      expect.arrayContaining([
        // Six months are 181, seven 212: 6 + 15.7 / 31 = 6.5.
        'Totalt: 6,5 av 6 månader godkända',
        // 3 + 14.9 / 31 = 3.4, and 3 + 3.8 / 31 = 3.1.
        'Allmänmedicin: 3,4 av 3 månader godkända',
        'Akut sjukvård: 3,1 av 3 månader godkända',
        'All obligatorisk tid är godkänd.',
        'Alla delmål ska vara uppnådda senast 1 februari 2028 (338 dagar kvar).',
      ]),
    )
  })
})
