import { askedToDecide, recipientsOf } from '../../rules/askedToDecide.ts'
import { mostSubjects, type Subject } from '../../rules/card.ts'
import type { Summary, Waiting } from '../../rules/summary.ts'
import type { Asked } from '../scene.ts'
import { said } from '../views/said.ts'
import { asCard, asView, type Reply } from './reply.ts'
import { sortedBy } from '../../rules/sortedBy.ts'

type Asker = Pick<Asked, 'store' | 'people' | 'today' | 'me'>

/** `att godkänna`: what waits for the asker, the longest waiting first. */
export const showWaiting = async (asked: Asked): Promise<Reply> => {
  const subjects = (await waitingFor(asked)).slice(0, mostSubjects)
  return subjects.length === 0
    ? asView(said(asked.texts.decision.nothingWaits))
    : asCard({ kind: 'requests', subjects })
}

/** Everything that waits for a person, the longest waiting first. */
export const waitingFor = async (asked: Asker): Promise<readonly Subject[]> =>
  sortedBy(
    (await asked.store.summaries()).flatMap((summary) =>
      summary.waiting
        .filter((one) => isAsked(one, summary, asked))
        .map(({ entry, round, since }) => ({ doctor: summary.doctor, entry, round, since })),
    ),
    ({ since }) => since,
  ).map(({ doctor, entry, round }) => ({ doctor, entry, round }))

const isAsked = (one: Waiting, { doctor, mainSupervisor }: Summary, { me, people, today }: Asker): boolean =>
  recipientsOf(askedToDecide(one.supervisor, mainSupervisor, doctor), doctor, people, today).includes(me.id)
