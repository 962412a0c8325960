import type { office as sv } from '../sv/office.ts'

export const office: typeof sv = {
  heading: 'Overview',
  counts: (doctors, behind, unlogged, waiting) =>
    `${doctors} doctors in BT. ${behind} who will not get there with their plan, ${unlogged} with unlogged weeks, ${waiting} with something waiting.`,
  nowAt: (place) => `now at ${place}`,
  nowhere: 'no placement right now',
  behind: (amount) => `${amount} will be missing`,
  inPhase: 'on track',
  unlogged: (weeks) => `not logged ${weeks}`,
  waiting: (count) => (count === 1 ? '1 waits for approval' : `${count} wait for approval`),
  overdue: (count) =>
    count === 1
      ? '1 has waited so long that the office is needed'
      : `${count} have waited so long that the office is needed`,
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
