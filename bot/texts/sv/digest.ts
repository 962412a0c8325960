import type { DeadlineName } from '../../../rules/deadlineName.ts'
import type { Digest, ListName } from '../../../rules/digest.ts'
import type { Settings } from '../../../rules/settings.ts'

const doctors = (count: number) => `${count} BT-läkare`

const lists: Record<ListName, string> = {
  short: 'Planen räcker inte',
  unlogged: 'Ologgade veckor',
  late: 'Har väntat länge på beslut',
  deadlines: 'Sista dagar inom åtta veckor',
  unreached: 'Begäranden som inte når fram',
}

export const digest = {
  heading: (week: string) => `BT ${week.charAt(0).toLowerCase()}${week.slice(1)}`,
  line: (list: ListName, count: number, { missingWeeks, requests }: Settings): string => {
    switch (list) {
      case 'short':
        return `${doctors(count)} får för lite tid med sin plan`
      case 'unlogged':
        return `${doctors(count)} har minst ${missingWeeks} ologgade ${missingWeeks === 1 ? 'vecka' : 'veckor'}`
      case 'late':
        return `${doctors(count)} har väntat minst ${requests.officeDay} arbetsdagar på beslut`
      case 'deadlines':
        return `${doctors(count)} har en sista dag inom åtta veckor och något kvar`
      case 'unreached':
        return `${doctors(count)} har begäranden som inte når någon handledare`
    }
  },
  nothing: (heading: string, count: number, week: string) =>
    `${heading}: inget avviker, ${doctors(count)} är i fas. ${week}`,
  totals: ({ doctors: count, onTrack, covered, delmal }: Digest['totals']) =>
    `${doctors(count)}, ${onTrack} i fas. ${covered} av ${delmal} delmål har underlag.`,
  week: (week: string, logged: number, of: number) =>
    of === logged ? `Alla har loggat ${week}.` : `${logged} av ${of} har loggat ${week}.`,
  more: (count: number) => `och ${count} till`,
  hidden: (count: number) => `${count} med skyddade uppgifter`,
  head: (head: string, logbooks: number) => `Kontrolltal för ${logbooks} loggböcker: ${head}`,
  deadline: (name: DeadlineName): string => (name === 'delmal' ? 'alla delmål senast' : 'BT slutar'),
  listHeading: (list: ListName | 'all') => (list === 'all' ? 'Alla BT-läkare' : lists[list]),
  listEmpty: 'Ingen står på listan längre.',
  page: (first: number, last: number, of: number) => `${first}–${last} av ${of}`,
  previous: 'Föregående',
  next: 'Nästa',
}
