import { describe, expect, it } from 'vitest'
import { lived } from './lived.ts'
import { away, during, form, type Year } from './live.ts'

describe('a year of VGR’s programme', () => {
  /*
   * 1 September 2027 (Wednesday) to 31 August 2028 (Thursday), over 29 February: 366 days.
   * Psykiatri to Tuesday 30 November: 5 d of W35, 12 weeks (W36–W47, 84 d) and 2 d of W48 = 91 d.
   * Akut from Wednesday 1 December: 5 d of W48, 4 weeks (W49–W52) and 15 (W01–W15) = 138 d.
   * Vårdcentral from Monday 17 April: 19 weeks (W16–W34, 133 d) and 4 d of W35 = 137 d. Sum 366.
   */
  const year: Year = {
    enrolment: { programme: 'vgr', form: 'fristående', percent: 100, start: '2027-09-01', end: '2028-08-31' },
    placements: [
      { id: 'psyk', unit: 'Psykiatrin', specialty: 'psykiatri', from: '2027-09-01' },
      { id: 'akut', unit: 'Akutkliniken', specialty: 'akut sjukvård', from: '2027-12-01' },
      { id: 'vc', unit: 'Vårdcentralen', specialty: 'allmänmedicin', from: '2028-04-17' },
    ],
    last: '2028-08-31',
  }
  const deviations = {
    // Ill one of the first week's three working days: 4 of 6 half days of its 5 d, 3.3333. Less 1.6667.
    '2027-W35': { values: form('psyk', 100, 2, 'sjukfrånvaro') },
    // Holiday, which counts.
    '2027-W52': { values: away('akut') },
    // Three days of VAB: 4 of 10 half days, 2.8 d. Less 4.2.
    '2028-W05': { values: form('akut', 100, 6, 'VAB') },
    // Two weeks of leave of absence: less 14.
    ...during('2028-W10', '2028-W11', away('akut', 100, 'tjänstledighet')),
    // Four weeks at 90 %: less 4 × 0.7 = 2.8.
    ...during('2028-W20', '2028-W23', form('vc', 90)),
    ...during('2028-W28', '2028-W31', away('vc')),
  }

  it('ends with every figure as reckoned by hand', async () => {
    const { findings, said } = await lived(year, deviations, '2028-09-03')
    expect(findings).toEqual([
      // 366 − 1.6667 − 4.2 − 14 − 2.8 = 343.3333 of 365; 362 would do.
      'R2 unmet 343.3333 of 365 d',
      'R1 met 343.3333 of 181 d',
      'R3 met',
      // 137 − 2.8.
      'R4 primarvard met 134.2 of 89 d',
      // 138 − 4.2 − 14.
      'R5 akut met 119.8 of 89 d',
      'R6 met 3 of 2–4',
      'R7 psykiatri met',
      'R8 unmet 0 of 18',
      'R14 notApplicable',
      'R13 notApplicable',
      'R15 unmet 2.8 d',
      // 1.6667 + 4.2 + 14. Together 22.6667 = 366 − 343.3333.
      'R17 unmet 19.8667 d',
      'R12 unmet 0 of 2',
    ])
    expect(said).toEqual(
      expect.arrayContaining([
        // 11 + 9.3333 / 31 = 11.3.
        'Totalt: 11,3 av 12 månader godkända',
        // 4 + 14.2 / 30 = 4.4 (four months are 120, five 150); 3 + 30.8 / 31 = 3.9.
        'Primärvård: 4,4 av 3 månader godkända',
        'Akut sjukvård: 3,9 av 3 månader godkända',
      ]),
    )
  })
})
