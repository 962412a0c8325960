import type { handover as sv } from '../sv/handover.ts'

export const handover: typeof sv = {
  comes: (doctor, day) => `${doctor} begins with you on ${day}`,
  where: 'Placement',
  dates: 'Dates',
  percent: 'Extent',
  delmal: 'Delmål',
  states: (underlag, begun, of) =>
    [
      `${underlag.length} of ${of} have their evidence${underlag.length > 0 ? ` (${underlag.join(', ')})` : ''}`,
      ...(begun.length > 0 ? [`begun: ${begun.join(', ')}`] : []),
    ].join('; '),
  ownWords: (doctor, line) => `${doctor} writes: “${line}”`,
  onlyThis: (doctor) => `${doctor} shares no more than this before the placement.`,
  planChanged: 'The plan has changed; this placement is no longer with you.',
  saved: 'Saved. The next supervisor gets it a week before the placement, and nothing else.',
  form: {
    title: 'Hand-over to the next supervisor',
    intro:
      'A week before the next placement its supervisor is told placement, dates and extent, and what you choose here. Never mention patients.',
    delmal: 'Share how far the delmål have come',
    yes: 'Yes',
    no: 'No',
    line: 'Your own words, if you like: what you want to practise, what you bring along',
    save: 'Save',
    cancel: 'Cancel',
  },
}
