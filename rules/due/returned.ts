import { roundOf, statusOf } from '../entry.ts'
import { dueOf, type Kind } from './due.ts'

/** What was sent back, to its doctor. */
export const returnedDue: Kind = ({ logbook: { doctor, entries }, now }) =>
  entries
    .filter((entry) => statusOf(entry) === 'returned')
    .map((entry) => {
      const subject = { doctor, entry: entry.id, round: roundOf(entry) }
      return dueOf('sentBack', {
        subject: `returned/${doctor}/${entry.id}/${subject.round}`,
        recipient: doctor,
        at: now,
        urgency: 'news',
        card: { kind: 'returned', subject },
      })
    })
