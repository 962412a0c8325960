import type { CertifyingRole } from '../../../rules/content.ts'
import type { certificate as sv } from '../sv/certificate.ts'

const roles: Record<CertifyingRole, string> = {
  mainSupervisor: 'main supervisor',
  assessor: 'external assessor',
}

export const certificate: typeof sv = {
  role: (role) => roles[role],
  ofDelmal: (delmal) => `certificate of ${delmal}`,
  ofAll: (role) => `certificate of basic competence reached as ${roles[role]}`,
  gave: (name) => `${name} has given you`,
  youGave: (doctor) => `You have given ${doctor}`,
  gaveTo: (name, doctor) => `${name} has given ${doctor}`,
  recorded: (doctor) => `Recorded for ${doctor}`,
  signedBy: (name, day) => `Signed by ${name} ${day}`,
  takenBack: 'Taken back',
  takenBackBy: (what, doctor) => `Your ${what} for ${doctor} is taken back.`,
  assessmentTakenBack: (what, doctor) => `Your assessment ${what} of ${doctor} is taken back.`,
  evidence: (activities, checks) =>
    [
      activities === '' ? 'no approved activity' : activities,
      checks === '' ? 'no approved assessment' : `assessed by ${checks}`,
    ].join('; '),
  by: (check, names) => `${check} (${names})`,
  certifiedBy: 'Certified by',
  certifiedOn: (name, day) => `${name} ${day}`,
  paper: 'This is the evidence. The certificate itself is signed on paper.',
  delmal: {
    open: 'Certify delmål',
    title: 'Certify delmål',
    intro: (doctor) => `${doctor} is told. Behind each delmål:`,
    line: (delmal, evidence) => `${delmal}: ${evidence}`,
    choose: 'Delmål reached',
    save: 'Certify',
    cancel: 'Cancel',
    none: 'Just now no delmål with an approved activity and an approved assessment waits to be certified.',
  },
  all: {
    open: 'Final certificate',
    heading: 'Basic competence reached',
    headingOf: (doctor) => `Basic competence reached: ${doctor}`,
    ready: 'Everything that is asked for is met.',
    whole: 'Both have certified, and everything that is asked for is met.',
    missing: (count) =>
      count === 1
        ? 'One thing is missing before it can be certified:'
        : `${count} things are missing before it can be certified:`,
    notCertified: (count, few) =>
      count > 5
        ? `No supervisor has certified ${count} of the delmål yet.`
        : `No supervisor has certified ${few} yet.`,
    given: (name, day, words) =>
      words === undefined ? `${name}, certified ${day}` : `${name}, certified ${day}: “${words}”`,
    notGiven: (name) => `${name}, not certified yet`,
    nobody: 'nobody appointed yet; the BT office appoints',
    show: 'Show',
    confirm: 'Certify',
    takeBack: 'Take back',
    title: 'Basic competence',
    intro: (doctor, role) =>
      `As ${roles[role]} you certify that ${doctor} has reached the basic competence. ${doctor}, the other certifier and the BT office see it. This is the evidence; the signature is on paper. Never name patients.`,
    words: 'Your own words, if you like',
    save: 'Certify',
    cancel: 'Cancel',
    notDoctors: 'Write my doctors, choose one and press Final certificate.',
  },
}
