import type { Incoming } from '../../bot/platforms/platform.ts'
import type { Week } from '../../rules/calendar/week.ts'
import type { Chance } from '../rules/patientData/chance.ts'

/** What one person does, as a client would hand it over. */
export type Deed = Pick<Incoming, 'user' | 'input'>

interface Holding {
  readonly did: 'logged' | 'amended' | 'withdrawn' | 'approved' | 'returned'
  readonly by: string
}

/** A week of someone's at akut: the steps it has had, and those that still hold. */
interface Life {
  readonly doctor: string
  readonly week: Week
  readonly steps: number
  readonly holding: readonly Holding[]
}

interface Move {
  readonly deed: Deed
  /** What the deed puts on top; undefined where it takes the top away. */
  readonly then: Holding | undefined
}

/** Deeds on one week, each pressed on what the one before it left. */
export const weekLife = (by: Chance, doctor: string, week: Week, length: number): readonly Deed[] => {
  const deeds: Deed[] = []
  let life: Life = { doctor, week, steps: 0, holding: [] }
  while (deeds.length < length) {
    const { deed, then } = by.one(movesIn(life, by))
    deeds.push(deed)
    const holding = then === undefined ? life.holding.slice(0, -1) : [...life.holding, then]
    life = { ...life, steps: life.steps + 1, holding }
  }
  return deeds
}

const movesIn = (life: Life, by: Chance): readonly Move[] => {
  const top = life.holding.at(-1)
  const { doctor } = life
  switch (top?.did) {
    case undefined:
      return [logs(life)]
    case 'withdrawn':
      return [logs(life), undoes(life, doctor)]
    case 'logged':
    case 'amended':
      return [decides(life, by), decides(life, by), amends(life), undoes(life, doctor), removes(life)]
    case 'approved':
    case 'returned':
      return [undoes(life, top.by), amends(life), removes(life)]
  }
}

const press = (user: string, action: object): Deed => ({ user, input: { kind: 'press', action } })

const logs = ({ doctor, week, steps }: Life): Move => ({
  deed: press(doctor, { verb: 'logWeeks', weeks: [{ week, steps }] }),
  then: { did: 'logged', by: doctor },
})

/** Every change says something new, so that it is one. */
const amends = ({ doctor, week, steps }: Life): Move => ({
  deed: {
    user: doctor,
    input: {
      kind: 'submit',
      action: { verb: 'saveWeek', week, steps },
      values: { placement: 'akut', percent: String(40 + steps), absent: '0', split: 'no' },
    },
  },
  then: { did: 'amended', by: doctor },
})

const removes = ({ doctor, week, steps }: Life): Move => ({
  deed: press(doctor, { verb: 'removeWeek', week, steps }),
  then: { did: 'withdrawn', by: doctor },
})

const decides = ({ doctor, week, steps }: Life, by: Chance): Move => {
  const at = { doctor, entry: `${week}/akut`, steps }
  return by.one<Move>([
    { deed: press('bo', { verb: 'approve', entries: [at] }), then: { did: 'approved', by: 'bo' } },
    {
      deed: {
        user: 'bo',
        input: { kind: 'submit', action: { verb: 'return', ...at }, values: { reason: '1', words: '' } },
      },
      then: { did: 'returned', by: 'bo' },
    },
  ])
}

const undoes = ({ doctor, week, steps }: Life, who: string): Move => ({
  deed:
    who === doctor
      ? press(doctor, { verb: 'undoWeek', week, steps })
      : press(who, { verb: 'undoDecision', doctor, entry: `${week}/akut`, steps }),
  then: undefined,
})
