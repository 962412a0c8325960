import type { meeting as sv } from '../sv/meeting.ts'

export const meeting: typeof sv = {
  hello: (name) => `Hello ${name}.`,
  whoIAm:
    'I am BT-loggen. I keep your BT logbook: you log weeks and delmål here, your supervisor approves, and you always see how far you have come.',
  whoSees:
    'I store weeks, placements, activities and approvals. You, your supervisors, your main supervisor and the BT office see them. Never write anything about patients.',
  enrolled: (programme, start) => `You are entered in ${programme}, starting ${start}. Is that right?`,
  right: 'That is right',
  wrong: 'Something is wrong',
  askOffice: 'Write to the BT office what is wrong; they correct it. What you log in the meantime stays.',
  begin: 'Then we begin. The card of the week comes on Friday afternoon; you can also log whenever you like.',
  supervisor:
    'I am BT-loggen. Doctors log their weeks here, and you approve them for the time you supervise. One tap is enough.',
  office:
    'I am BT-loggen. Here you follow the doctors of the programme: write overview to see where everyone is, who is behind and what waits.',
  stranger:
    'You are on no list of mine yet. If you are a doctor in BT we can begin all the same: I ask for programme, start and form, and the BT office sees it. If you are a supervisor there is nothing to do until a doctor has named you.',
  notBegun:
    'Your BT is not entered yet. We can begin here: I ask for programme, start and form, and the BT office sees it.',
  outsider:
    'I can only be linked to accounts that belong to the organisation, and yours is a guest or belongs to another. The BT office is told that you wrote.',
  start: 'I am a doctor in BT, let us begin',
  welcome: (programme) =>
    `Welcome. You are entered in ${programme}. The next step is your first placement and its supervisor.`,
  addPlacement: 'Add a placement',
  form: {
    title: 'Your BT',
    intro: 'The BT office sees what you fill in and can correct it.',
    name: 'Your name',
    programme: 'Programme',
    start: 'First day of your BT',
    form: 'Form',
    forms: { fristående: 'free-standing BT', integrerad: 'within specialist training' },
    stStart: 'First day of your specialist training, if BT is within it',
    percent: 'Percent of full time',
    save: 'Begin',
    cancel: 'Cancel',
  },
}
