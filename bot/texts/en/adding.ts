import type { adding as sv } from '../sv/adding.ts'

export const adding: typeof sv = {
  whom: 'Whom do you want to add?',
  doctor: 'A BT doctor',
  supervisor: 'A supervisor',
  own: 'What do you want to add?',
  activity: 'Activity',
  notOffice: 'BT doctors and supervisors are added by the BT office.',
  added: (name, email) =>
    `${name} is entered as a supervisor, and is linked on first writing to me from the account with the address ${email}.`,
  nowSupervisor: (name) =>
    `${name} was here already, and is now entered as a supervisor. The rest stands as it stood.`,
  thereAlready: (name) => `${name} is entered already with that address. Nothing is changed.`,
  enrolledAlready: (name) =>
    `${name} is entered already with that address and has a logbook. Nothing is changed.`,
  enrolled: (name, email, programme, start) =>
    `${name} is entered in ${programme} from ${start}, and is linked on first writing to me from the account with the address ${email}. The placements come next.`,
  form: {
    doctorTitle: 'New BT doctor',
    supervisorTitle: 'New supervisor',
    intro: 'Never write a personal number. The person is known by the e-mail address.',
    name: 'Name',
    email: 'E-mail',
    programme: 'Programme',
    start: 'First day of the BT',
    specialty: 'Specialty',
    workplace: 'Workplace',
    moreTitle: 'More about the BT',
    mainSupervisor: 'Main supervisor',
    nobodyYet: 'do not know yet',
    stStart: 'First day of the ST',
    next: 'Go on',
    save: 'Add',
    cancel: 'Cancel',
  },
}
