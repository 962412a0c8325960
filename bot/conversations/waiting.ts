import type { Subject } from '../../rules/card.ts'
import type { Summary, Waiting } from '../../rules/summary.ts'
import type { Asked } from '../scene.ts'
import { said } from '../views/said.ts'
import { asCard, asView, type Reply } from './reply.ts'

const mostShown = 10

/** `att godkänna`: what waits for the asker, the longest waiting first. */
export const showWaiting = async (asked: Asked): Promise<Reply> => {
  const subjects = (await waitingFor(asked)).slice(0, mostShown)
  return subjects.length === 0
    ? asView(said(asked.texts.decision.nothingWaits))
    : asCard({ kind: 'requests', subjects })
}

const waitingFor = async ({ store, me }: Asked): Promise<readonly Subject[]> =>
  (await store.summaries())
    .filter(({ doctor }) => doctor !== me.id)
    .flatMap((summary) =>
      summary.waiting
        .filter((one) => deciderOf(one, summary) === me.id)
        .map(({ entry, round, since }) => ({ doctor: summary.doctor, entry, round, since })),
    )
    .sort((a, b) => (a.since < b.since ? -1 : 1))
    .map(({ doctor, entry, round }) => ({ doctor, entry, round }))

/** Who is asked: the handledare of the entry, else the huvudhandledare. */
const deciderOf = ({ supervisor }: Waiting, { mainSupervisor }: Summary) => supervisor ?? mainSupervisor
