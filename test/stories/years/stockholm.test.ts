import { describe, expect, it } from 'vitest'
import { lived } from './lived.ts'
import { away, during, form, type Year } from './live.ts'

describe('a year of Region Stockholm’s programme', () => {
  /*
   * 5 January 2026 (Monday) to 4 January 2027: 365 days.
   * Vårdcentral to Monday 4 May: 17 weeks (W02–W18, 119 d) and 1 d of W19 = 120 d.
   * Akut from Tuesday 5 May: 6 d of W19 and 17 weeks (W20–W36) = 125 d; geriatrik is planned from
   * Saturday 5 September, but that weekend belongs to the part before it.
   * Geriatrik 8 weeks (W37–W44, 56 d) and Monday–Wednesday of W45 = 59 d.
   * Psykiatri 4 d of W45, 8 weeks (W46–W53, 56 d) and Monday 4 January = 61 d. Sum 365.
   */
  const year: Year = {
    enrolment: {
      programme: 'stockholm',
      form: 'fristående',
      percent: 100,
      start: '2026-01-05',
      end: '2027-01-04',
    },
    placements: [
      { id: 'vc', unit: 'Vårdcentralen', specialty: 'allmänmedicin', from: '2026-01-05' },
      { id: 'akut', unit: 'Akutkliniken', specialty: 'akut sjukvård', from: '2026-05-05' },
      { id: 'ger', unit: 'Geriatriken', specialty: 'geriatrik', from: '2026-09-05' },
      { id: 'psyk', unit: 'Psykiatrin', specialty: 'psykiatri', from: '2026-11-05' },
    ],
    last: '2027-01-04',
  }
  const deviations = {
    // Two days ill: 6 of 10 half days, 4.2 of 7 d. Less 2.8.
    '2026-W08': { values: form('vc', 100, 4, 'sjukfrånvaro') },
    // Four weeks at 80 %: less 4 × 1.4 = 5.6.
    ...during('2026-W10', '2026-W13', form('vc', 80)),
    // 80 % and a day of VAB: (8 − 2) of 10, 4.2 d. Less 2.8: 1.4 for the percent, 1.4 for the day.
    '2026-W14': { values: form('vc', 80, 2, 'VAB') },
    // Two weeks of parental leave: less 14.
    ...during('2026-W26', '2026-W27', away('akut', 100, 'föräldraledighet')),
    // Three weeks of holiday, which count.
    ...during('2026-W29', '2026-W31', away('akut')),
  }

  it('ends with every figure as reckoned by hand', async () => {
    const { findings, said } = await lived(year, deviations, '2027-01-10')
    expect(findings).toEqual([
      // 365 − 2.8 − 5.6 − 2.8 − 14 = 339.8 of 365 (twelve months); 362 would do.
      'R2 unmet 339.8 of 365 d',
      // 120 − 2.8 − 5.6 − 2.8 = 108.8 of 120 (four months); 117 would do.
      'R2 primarvard unmet 108.8 of 120 d',
      // 125 − 14 = 111.
      'R2 akut unmet 111 of 120 d',
      // Two months are 59.
      'R2 geriatrik met 59 of 59 d',
      'R2 psykiatri met 61 of 59 d',
      'R1 met 339.8 of 181 d',
      'R3 met',
      'R4 primarvard met 108.8 of 89 d',
      'R5 akut met 111 of 89 d',
      'R6 met 4 of 2–4',
      'R7 psykiatri met',
      'R8 unmet 0 of 18',
      'R14 notApplicable',
      'R13 notApplicable',
      // Five weeks at 80 %: 5 × 1.4.
      'R15 unmet 7 d',
      // 2.8 + 1.4 + 14. Together with part time 25.2 = 365 − 339.8.
      'R17 unmet 18.2 d',
      'R12 unmet 0 of 2',
    ])
    expect(said).toEqual(
      expect.arrayContaining([
        // Eleven months are 334, twelve 365: 11 + 5.8 / 31 = 11.1.
        'Totalt: 11,1 av 12 månader godkända',
        // Three are 89, four 120: 3 + 19.8 / 31 = 3.6, and 3 + 22 / 31 = 3.7.
        'Allmänmedicin: 3,6 av 4 månader godkända',
        'Akut sjukvård: 3,7 av 4 månader godkända',
        'Geriatrik: 2 av 2 månader godkända',
        'Psykiatri: 2 av 2 månader godkända',
        'Din BT slutar 4 januari 2027.',
      ]),
    )
  })
})
