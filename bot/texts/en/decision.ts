import type { decision as sv } from '../sv/decision.ts'

export const decision: typeof sv = {
  asksOne: (doctor) => `${doctor} asks for approval`,
  asksMany: (count) => `${count} weeks wait for you`,
  summary: (doctor, what) => `${doctor} asks for approval: ${what}`,
  allDecided: 'Nothing in this card waits for you.',
  nothingWaits: 'Nothing waits for you right now.',
  approve: 'Approve',
  approveAll: (count) => `Approve all ${count}`,
  sendBack: 'Send back',
  open: 'Open',
  undo: 'Undo',
  youApproved: (day) => `Approved by you on ${day}`,
  otherApproved: (name, day) => `Approved by ${name} on ${day}`,
  youReturned: (day) => `Sent back by you on ${day}`,
  otherReturned: (name, day) => `Sent back by ${name} on ${day}`,
  waits: (day) => `Waiting since ${day}`,
  renewed: 'Corrected since then; the new wording comes in a card of its own',
  gone: 'Removed by the doctor',
  firstLine:
    'I am BT-loggen. Doctors log their weeks here, and you approve them for the time you supervise. One tap is enough.',
  outcome: (done, asked) =>
    asked === 1 ? 'Approved.' : done === asked ? `${done} approved.` : `${done} of ${asked} approved.`,
  somethingElse: 'Another row',
  outcomeRow: (what, why) => `${what}: ${why}`,
  form: {
    title: (what) => `Send back ${what}`,
    intro: (doctor) => `${doctor} sees what you write. Never name patients.`,
    reason: 'What needs correcting?',
    reasons: ['Wrong placement or week', 'The absence is not right', 'Let us talk about the week first'],
    own: 'Something else, in my own words',
    ownLine: 'Own words (if you chose Something else)',
    submit: 'Send back',
    cancel: 'Cancel',
  },
}
