import type { office as sv } from '../sv/office.ts'

const requests = (count: number) => (count === 1 ? '1 request' : `${count} requests`)

export const office: typeof sv = {
  heading: 'Overview',
  nowAt: (place) => `now at ${place}`,
  nowhere: 'no placement right now',
  behind: (amount) => `${amount} will be missing`,
  inPhase: 'on track',
  unlogged: (weeks) => `not logged ${weeks}`,
  waiting: (count) => (count === 1 ? '1 waits for approval' : `${count} wait for approval`),
  unloggedMany: (count, last) => `not logged: ${count} weeks, latest ${last}`,
  late: (asked, since, count) =>
    `${requests(count)} since ${since}${asked === undefined ? '' : `, with ${asked}`}`,
  unreached: (asked, since, count) =>
    asked === undefined
      ? `${requests(count)} since ${since}; no supervisor is named`
      : `${requests(count)} since ${since}; ${asked} cannot be reached`,
  unsure: 'unsure whether the main supervisor or the office was reached',
  unreadable: (count) =>
    count === 1
      ? 'One file cannot be read or written; ask operations to run npm run bt -- check.'
      : `${count} files cannot be read or written; ask operations to run npm run bt -- check.`,
  noProgramme: 'no programme yet',
  show: 'Show',
  none: 'No doctors are entered yet.',
  notOffice: 'The overview is for the BT office. Write status for what is yours.',
  linked: (name: string, email: string) =>
    `${name} now writes to me; the account was linked by the address ${email}. If that is wrong, correct the address on your list.`,
  outsider: (name: string, platform: string) =>
    `${name} wrote to me in ${platform}, but is a guest or belongs to another organisation and cannot be linked to anyone.`,
  notEntitled: 'You may not see that logbook.',
}
