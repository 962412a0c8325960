import { creditedInAll, type Asking } from '../credit.ts'
import { statute } from './finding.ts'
import type { TimeTarget } from './timeTarget.ts'

/** R1: at least six months at full time, with no tolerance (HSLF-FS 2021:8). */
export const legalTotal = (asking: Asking): readonly TimeTarget[] => [
  {
    rule: 'R1',
    takes: () => true,
    span: { months: 6 },
    credited: creditedInAll(asking),
    toleranceDays: 0,
    hardness: 'error',
    fact: statute,
  },
]
