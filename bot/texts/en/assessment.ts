import type { assessment as sv } from '../sv/assessment.ts'

export const assessment: typeof sv = {
  log: 'Log an assessment',
  logFor: 'New assessment',
  gone: 'The assessment is not logged any more.',
  nobodyToAssess: 'No doctor has you as a supervisor just now, so there is nobody to assess.',
  form: {
    title: 'Assessment',
    titleOf: (doctor) => `Assessment of ${doctor}`,
    intro:
      'Whoever assesses signs with one press. You, your supervisors and the BT office see this. Never name patients.',
    introOwn:
      'You sign as you save. The doctor, the supervisors and the BT office see this. Never name patients.',
    doctor: 'Doctor',
    instrument: 'How you were assessed',
    instrumentOwn: 'How you assessed',
    delmal: 'Delmål (suggestions)',
    more: 'Delmål, for example BT3 BT8; empty for none',
    day: 'Day',
    assessor: 'Who assessed',
    line: 'A line about what, if you like',
    save: 'Log',
    saveOwn: 'Save and sign',
    saveChange: 'Save the change',
    cancel: 'Cancel',
  },
}
