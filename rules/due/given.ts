import { roundOf } from '../entry.ts'
import { giverOf } from '../give.ts'
import { dueOf, type Kind } from './due.ts'

/** What a handledare or a certifier gave of her own accord, to its doctor. */
export const givenDue: Kind = ({ logbook: { doctor, entries }, now }) =>
  entries
    .filter((entry) => giverOf(entry) !== undefined)
    .map((entry) =>
      dueOf('given', {
        subject: `given/${doctor}/${entry.id}/${roundOf(entry)}`,
        recipient: doctor,
        at: now,
        urgency: 'news',
        card: { kind: 'given', doctor, entries: [entry.id] },
      }),
    )
