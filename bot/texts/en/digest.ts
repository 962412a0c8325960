import type { ListName } from '../../../rules/digest.ts'
import type { digest as sv } from '../sv/digest.ts'

const doctors = (count: number) => (count === 1 ? '1 doctor' : `${count} doctors`)
const has = (count: number) => (count === 1 ? 'has' : 'have')

const lists: Record<ListName, string> = {
  short: 'The plan falls short',
  unlogged: 'Weeks not logged',
  late: 'Have long waited for a decision',
  deadlines: 'Last days within eight weeks',
  unreached: 'Requests that do not arrive',
}

export const digest: typeof sv = {
  heading: (week) => `BT ${week.charAt(0).toLowerCase()}${week.slice(1)}`,
  line: (list, count, { missingWeeks, requests }) => {
    switch (list) {
      case 'short':
        return `${doctors(count)} will have too little time with the plan`
      case 'unlogged':
        return `${doctors(count)} ${has(count)} at least ${missingWeeks} unlogged ${missingWeeks === 1 ? 'week' : 'weeks'}`
      case 'late':
        return `${doctors(count)} ${has(count)} waited at least ${requests.officeDay} working days for a decision`
      case 'deadlines':
        return `${doctors(count)} ${has(count)} a last day within eight weeks and something left to do`
      case 'unreached':
        return `${doctors(count)} ${has(count)} requests that reach no supervisor`
    }
  },
  nothing: (heading, count, week) => `${heading}: nothing deviates, ${doctors(count)} on track. ${week}`,
  totals: ({ doctors: count, onTrack, covered, delmal }) =>
    `${doctors(count)}, ${onTrack} on track. ${covered} of ${delmal} delmål have their evidence.`,
  week: (week, logged, of) =>
    of === logged ? `Everyone has logged ${week}.` : `${logged} of ${of} have logged ${week}.`,
  more: (count) => `and ${count} more`,
  hidden: (count) => `${count} with protected identity`,
  head: (head, logbooks) => `Check sum of ${logbooks} logbooks: ${head}`,
  deadline: (name) => (name === 'delmal' ? 'all delmål by' : 'BT ends on'),
  listHeading: (list) => (list === 'all' ? 'All doctors' : lists[list]),
  listEmpty: 'Nobody is on the list any longer.',
  page: (first, last, of) => `${first}–${last} of ${of}`,
  previous: 'Previous',
  next: 'Next',
}
