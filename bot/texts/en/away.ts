import type { away as sv } from '../sv/away.ts'

export const away: typeof sv = {
  paused: (day) => `I keep quiet and remind you of nothing before ${day}.`,
  requestsCome: 'The doctors’ requests still come here; those days do not count as waiting.',
  resume: 'I am back',
  resumed: 'Welcome back. Reminders come as usual again.',
  notAway: 'You have no pause right now.',
  pausedCard: (day) => `Paused until ${day}.`,
  snooze: 'Remind me on Monday',
  delegate: 'Name a delegate',
  delegated: (name, period) => `${name} can approve on your behalf ${period}. The history says who it was.`,
  otherDelegate: 'Choose someone else',
  endDelegate: 'Remove the delegate',
  delegateEnded: 'Nobody approves in your place any more.',
  notSupervisor: 'A delegate is named by a handledare, for what waits for him or her.',
  nobodyToName:
    'No other supervisor is entered in your programme yet. Ask the BT office to enter whom you have in mind.',
  form: {
    title: 'Pause reminders',
    intro: 'Nothing in the logbooks changes. The BT office sees what is missing as usual.',
    back: 'First day to hear from me again',
    save: 'Pause',
    cancel: 'Cancel',
  },
  delegateForm: {
    title: 'Delegate',
    intro:
      'Gets what waits for you and can approve or send back, on your behalf. The programme’s supervisors can be chosen.',
    to: 'Who',
    from: 'From',
    until: 'Until',
    save: 'Appoint',
    cancel: 'Cancel',
  },
}
