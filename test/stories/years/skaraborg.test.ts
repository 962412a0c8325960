import { describe, expect, it } from 'vitest'
import { lived } from './lived.ts'
import { away, during, form, type Year } from './live.ts'

describe('a year of Skaraborg’s programme', () => {
  /*
   * 31 August 2026 (Monday, W36) to 29 August 2027 (Sunday, W34): 52 weeks, 364 days.
   * Akut 18 weeks (W36–W53, 126 d) and Monday–Tuesday of W01 = 128 d.
   * Vårdcentral from Wednesday 6 January: 5 d of W01 and 18 weeks (W02–W19, 126 d) = 131 d.
   * Psykiatri 12 weeks (W20–W31) = 84 d. Free choice 3 weeks (W32–W34) = 21 d. Sum 364.
   */
  const year: Year = {
    enrolment: {
      programme: 'skaraborg',
      form: 'fristående',
      percent: 100,
      start: '2026-08-31',
      end: '2027-08-29',
    },
    placements: [
      { id: 'akut', unit: 'Akuten', specialty: 'akut sjukvård', from: '2026-08-31' },
      { id: 'vc', unit: 'Vårdcentralen', specialty: 'allmänmedicin', from: '2027-01-06' },
      { id: 'psyk', unit: 'Psykiatrin', specialty: 'psykiatri', from: '2027-05-17' },
      { id: 'valfri', unit: 'Kirurgen', specialty: 'kirurgi', category: 'valfri', from: '2027-08-09' },
    ],
    last: '2027-08-29',
  }
  const ill = { placement: 'akut', percent: 100, absences: [{ kind: 'sjukfrånvaro' as const, halfDays: 2 }] }
  const deviations = {
    // Two weeks of holiday, which do not count here: less 14.
    ...during('2026-W52', '2026-W53', away('akut')),
    // The week of the change: ill on Tuesday, 2 of akut's 4 half days, so 1 of its 2 d.
    '2027-W01': { first: ill, values: { ...form('vc', 100), day: '2027-01-06' } },
    // A day of VAB: 8 of 10 half days, 5.6 d. Less 1.4.
    '2027-W04': { values: form('vc', 100, 2, 'VAB') },
    // Four weeks at 80 %: less 5.6.
    ...during('2027-W06', '2027-W09', form('vc', 80)),
    // Three weeks of holiday: less 21.
    ...during('2027-W28', '2027-W30', away('psyk')),
  }

  it('ends with every figure as reckoned by hand', async () => {
    const { findings, said } = await lived(year, deviations, '2027-08-29')
    expect(findings).toEqual([
      // 364 − 14 − 1 − 1.4 − 5.6 − 21 = 321 of 47 weeks (329); 326 would do.
      'R2 unmet 321 of 329 d',
      // 128 − 14 − 1 = 113 of ca 17 weeks (119); with a week's tolerance 112 do.
      'R2 akut met 113 of 119 d',
      // 131 − 1.4 − 5.6 = 124.
      'R2 primarvard met 124 of 119 d',
      // 84 − 21 = 63 of 10 weeks; 67 would do.
      'R2 psykiatri unmet 63 of 70 d',
      'R2 valfri met 21 of 21 d',
      'R1 met 321 of 181 d',
      'R3 met',
      'R4 primarvard met 124 of 89 d',
      'R5 akut met 113 of 89 d',
      'R6 met 4 of 2–4',
      'R7 psykiatri met',
      'R8 unmet 0 of 18',
      'R14 notApplicable',
      'R13 notApplicable',
      'R15 unmet 5.6 d',
      // 14 + 1 + 1.4 + 21. Together 43 = 364 − 321.
      'R17 unmet 37.4 d',
      'R12 unmet 0 of 2',
    ])
    expect(said).toEqual(
      expect.arrayContaining([
        // 321 = 45 × 7 + 6; 113 = 16 × 7 + 1; 124 = 17 × 7 + 5.
        'Totalt: 45 v 6 d av 47 veckor godkända',
        'Akut sjukvård: 16 v 1 d av 17 veckor godkända',
        'Primärvård: 17 v 5 d av 17 veckor godkända',
        'Psykiatri: 9 av 10 veckor godkända',
        'Valfri placering: 3 av 3 veckor godkända',
      ]),
    )
  })
})
