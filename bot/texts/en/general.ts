import type { general as sv } from '../sv/general.ts'

export const general: typeof sv = {
  answeredPrivately: 'I answered in our own chat, so that only you see it.',
  oldButton: 'That button is from an older version of me. Write help to see what works now.',
  oldForm: 'That form is from an older version of me. Open it again and it will work.',
  patient: {
    number: 'That looks like a personal identity number. I store nothing that can point out a patient.',
    bareDigits:
      'Those ten digits may be a personal identity number, so I do not store them. If it is a telephone number, write it with a dash: 070-123 45 67.',
    mistyped:
      'That looks like a mistyped personal identity number, so I do not store it. Write the line again without it.',
  },
  vouch: {
    label: 'Is that not so?',
    bareDigits: 'It is a telephone number',
    mistyped: 'It is no personal identity number',
  },
  sayAgain: {
    title: 'Write it again',
    intro: 'I have not stored what you wrote. Write it once more and I will take it.',
    line: 'What you wanted to say',
    send: 'Send',
    cancel: 'Cancel',
  },
  deleteMessage: 'Please delete your message; I cannot do that.',
  erased: 'This was about someone whose data have been erased.',
  missing: 'Please fill this in',
  wholeNumber: (min, max) => `A whole number from ${min} to ${max}`,
  fileNotTaken:
    'The file could not be handed over here just now. Try again in a while, or ask me for it in Teams, in Slack or on the page.',
  accident: (id) =>
    `Something went wrong on my side, and it is not your fault. What you saved is still there. Try again in a while; the fault has number ${id}.`,
  hello: (name) => `Hello ${name}. Write help to see what I can do.`,
  forDoctors: "That is about a doctor's own logbook.",
  thanks: 'You are welcome.',
  which: 'Which did you mean?',
  perhaps: 'Perhaps one of these?',
  unknown: (text) => `I did not understand “${text}”.`,
  languageSet: 'Now I speak English.',
  help: {
    heading: 'This is what I can do',
    doctor: [
      "log – the week's card; or write it at once: w47 akut 80% 2d leave",
      'same – log the week like the one before',
      'change w46 · undo · remove w46 – correct what you logged',
      'activity – work towards delmål; or at once: bt3 bt8 course 18/11 "Ethics at work"',
      'assessment – an assessment of your competence; or at once: mini-cex bt1 · dops yesterday bt5 bo',
      'status · delmål · why akut – your progress and what it rests on',
      'what now · deadlines – what is worth doing next, and dates to keep',
      'final certificate – what the two assessors certify, or what is missing',
      'certificates · portfolio – drafts of the certificates, and what the external assessor reads',
      'placement · handover – your plan, and what the next supervisor is told',
      'pause until 7 January – no reminders before that',
      'language sv – svenska',
    ],
    supervisor: [
      'to approve – what waits for you',
      'approve all – the same card, so that you see what you approve',
      'my doctors – where they are, how far they have come, and the way to delmål to certify',
      'assessment – assess and sign; or at once: mini-cex anna bt1',
      'undo – take back your last decision',
      'away until 7 January · delegate – your absence, and who approves in your place',
      'help – this list',
      'language sv – svenska',
    ],
    office: [
      'overview – where everyone is, who is behind, what waits',
      'office here – written in a channel: the digest comes there on Mondays',
      'settings – times, days and warning ahead',
      'confirm – supervisors whom doctors have named',
      'help – this list',
      'language sv – svenska',
    ],
    stored:
      "I store a doctor's weeks, placements, activities and approvals. The doctor, the supervisors and the BT office see them. Never write anything about patients.",
    storedOfYou:
      'I store your weeks, placements, activities and approvals. You, your supervisors and the BT office see them. Never write anything about patients.',
    title: 'Help',
    home: 'Your page in BT-loggen',
    log: 'Log the week',
    status: 'Status',
    waiting: 'To approve',
    overview: 'Overview',
    language: 'Svenska',
  },
}
