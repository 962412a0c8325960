import { describe, expect, it } from 'vitest'
import type { Programme } from '../../rules/programmes/programme.ts'
import { progress } from '../../rules/progress.ts'
import { isTotal, withoutRepeats } from '../../rules/requirements/withoutRepeats.ts'
import { facts, logbook, programme } from '../given.ts'

/** What is shown of a programme's lengths of service, such as 'R2 akut'. */
const shown = (by: Programme) => {
  const lengths = progress(facts(logbook(), by)).findings.filter(({ measure }) => measure.kind === 'time')
  return withoutRepeats(lengths).map(({ rule, category, part }) =>
    [rule, category?.id ?? part].filter(Boolean).join(' '),
  )
}

describe('the lengths of service that are shown', () => {
  it('are the programme’s own, the whole first, without the law’s that they hold already', () => {
    expect(shown(programme('stockholm'))).toEqual([
      'R2',
      'R2 primarvard',
      'R2 akut',
      'R2 geriatrik',
      'R2 psykiatri',
    ])
  })

  it('are the law’s where the programme sets none, of the whole and of each part', () => {
    expect(shown(programme('nationell'))).toEqual(['R1', 'R4 primarvard', 'R5 akut'])
    expect(shown(programme('vgr'))).toEqual(['R2', 'R4 primarvard', 'R5 akut'])
  })

  it('are the law’s three months of a part whose own targets are those of its specialties', () => {
    expect(shown(programme('kronoberg'))).toEqual(
      expect.arrayContaining(['R2 internmedicin', 'R2 kirurgi', 'R2 primarvard', 'R5 akut']),
    )
    expect(shown(programme('kronoberg'))).not.toContain('R4 primarvard')
  })

  it('put the whole before any part, whatever order they come in', () => {
    const [akut] = programme('stockholm').categories
    const lengths = [
      { rule: 'R2' as const, category: akut! },
      { rule: 'R5' as const, part: 'akut' as const },
      { rule: 'R1' as const },
    ]
    expect(withoutRepeats(lengths)).toEqual([lengths[2], lengths[0], lengths[1]])
    expect(lengths.map(isTotal)).toEqual([false, false, true])
  })
})
