import type { whatNow as sv } from '../sv/whatNow.ts'

export const whatNow: typeof sv = {
  button: 'What now?',
  heading: 'What you can do now',
  headingOf: (name) => `What ${name} can do now`,
  nothing: 'Nothing is missing right now that your placement can give.',
  noPlacement: 'No placement is running today, so nothing that belongs to one is here.',
  unknownPlaces:
    'The programme does not say which delmål belong to which placement, so I suggest no new ones.',
  check: 'Begun, but not assessed yet.',
  delmal: (unit) => `Not begun, and can be reached at ${unit}.`,
  assessment: (unit) => `Assessment at ${unit}`,
  missing: (count, instruments) =>
    [count === 1 ? 'One assessment is missing' : `${count} assessments are missing`, instruments]
      .filter((text) => text !== '')
      .join(': '),
  summary: (unit) => `Summary assessment at ${unit}`,
  ends: (day) => `The placement ends on ${day}.`,
  log: 'Log',
}
