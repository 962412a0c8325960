import { creditedTo, type Asking } from '../credit.ts'
import type { Category } from '../programmes/programme.ts'
import type { TimeTarget } from './timeTarget.ts'

/** R4 and R5: three months of primärvård and three of akut sjukvård, at full time, no tolerance. */
export const partMinimums = (asking: Asking): readonly TimeTarget[] =>
  (['primärvård', 'akut'] as const).map((part) => {
    const { categories, minimums } = asking.programme
    const isOwn = (one: Category | undefined) => one?.part === part
    const [category, another] = categories.filter(isOwn)
    return {
      rule: part === 'primärvård' ? 'R4' : 'R5',
      ...(category && another === undefined ? { category } : { part }),
      takes: isOwn,
      span: { months: 3 },
      credited: creditedTo(asking, isOwn),
      toleranceDays: 0,
      hardness: minimums[part],
      fact: minimums.fact,
    }
  })
