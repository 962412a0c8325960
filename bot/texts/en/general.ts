import type { general as sv } from '../sv/general.ts'

export const general: typeof sv = {
  answeredPrivately: 'I answered in our own chat, so that only you see it.',
  unknownPerson:
    'I do not recognise you yet. Ask the BT office to enter your e-mail address, and we can begin.',
  oldButton: 'That button is from an older version of me. Write help to see what works now.',
  oldForm: 'That form is from an older version of me. Open it again and it will work.',
  missing: 'Please fill this in',
  accident: (id) =>
    `Something went wrong on my side, and it is not your fault. What you saved is still there. Try again in a while; the fault has number ${id}.`,
  hello: (name) => `Hello ${name}. Write help to see what I can do.`,
  thanks: 'Thank you.',
  unknown: (text) => `I did not understand “${text}”.`,
  languageSet: 'Now I speak English.',
  help: {
    heading: 'This is what I can do',
    doctor: [
      "log – the week's card; or write it at once: w47 akut 80% 2d leave",
      'same – log the week like the one before',
      'change w46 · undo · remove w46 – correct what you logged',
      'status · why akut – your progress and what it rests on',
      'language sv – svenska',
    ],
    supervisor: [
      'to approve – what waits for you',
      'approve all – the same card, so that you see what you approve',
      'undo – take back your last decision',
      'help – this list',
      'language sv – svenska',
    ],
    office: [
      'overview – where everyone is, who is behind, what waits',
      'help – this list',
      'language sv – svenska',
    ],
    stored:
      'I store your weeks, placements and approvals. You, your supervisors and the BT office see them. Never write anything about patients.',
    log: 'Log the week',
    status: 'Status',
    waiting: 'To approve',
    overview: 'Overview',
    language: 'Svenska',
  },
}
