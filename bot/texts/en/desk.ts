import type { desk as sv } from '../sv/desk.ts'

export const desk: typeof sv = {
  open: "The office's tools",
  heading: (doctor) => `The office about ${doctor}`,
  notOffice: 'The BT office sees to this.',
  involved: {
    open: 'Main supervisor and assessor',
    title: (doctor) => `The two who certify for ${doctor}`,
    intro:
      "The main supervisor and the external assessor are two different persons. They see the doctor's logbook, and are told when everything is ready to certify.",
    mainSupervisor: 'Main supervisor',
    assessor: 'External assessor',
    none: 'nobody yet',
    other: 'someone else (write below)',
    newName: 'Name of the new person',
    newEmail: 'E-mail of the new person',
    save: 'Save',
    cancel: 'Cancel',
    done: (mainSupervisor, assessor) =>
      `Main supervisor: ${mainSupervisor ?? 'nobody yet'}. External assessor: ${assessor ?? 'nobody yet'}.`,
  },
  paper: {
    open: 'Approved on paper',
    title: (doctor) => `Approved on paper: ${doctor}`,
    intro:
      'For a supervisor who is not in the chat. Copy it from the paper; it is marked as approved on paper, recorded by you.',
    entries: 'What the paper approves',
    name: 'Who signed',
    specialty: 'Specialty',
    workplace: 'Workplace',
    signed: 'Day on the paper',
    save: 'Record',
    cancel: 'Cancel',
    nothing: 'Nothing waits for approval.',
    mark: (name, signed) => `Approved on paper by ${name} ${signed}`,
    recordedBy: (name, day) => `recorded by ${name} ${day}`,
    undone: (what, doctor) =>
      `What you recorded about ${what} for ${doctor} is taken back; it waits for approval again.`,
  },
}
