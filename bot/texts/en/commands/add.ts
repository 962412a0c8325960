import type { Why } from '../../../../rules/sheet/row.ts'
import type { adding as sv } from '../../sv/commands/add.ts'
import { sheet } from './sheet.ts'

const sentence = (why: Why): string => {
  if (why.name === 'cellEmpty') return 'must be given.'
  if (why.name === 'personUnknown' || why.name === 'noSupervisor')
    return `No handledare has the name or address “${why.asked}”. Add that person first, with add and --role supervisor.`
  return sheet.why(why)
}

export const adding: typeof sv = {
  help: `add NAME E-MAIL --role doctor|supervisor|office
  Adds one person, by the rules of add in the chat. doctor is a BT-läkare: --programme (id, name or
  region) and --start (the first day) must be given; --form fristående|integrerad, --percent,
  --st-start and --main-supervisor (e-mail) can be. supervisor is a handledare: --specialty and
  --workplace can be given. office is someone of the office. People are known by their e-mail:
  whoever is there is never added twice. Put names with spaces in quotation marks, and never write
  personal numbers. BT-loggen must be stopped.`,
  noRole: (role) =>
    `--role must be doctor, supervisor or office${role === '' ? '' : `, not ${role}`}. Nothing was changed.`,
  notOfRole: (option, role) => `--${option} does not belong to --role ${role}. Nothing was changed.`,
  fault: (option, why) => (option === undefined ? sentence(why) : `--${option}: ${sentence(why)}`),
  nothingAdded: 'Nothing was changed.',
  office: (name, email) =>
    `${name} was added to the office, and is linked at the first word to me from the account with the address ${email}.`,
  nowOffice: (name) => `${name} was there already, and is now of the office. The rest stands as it stood.`,
}
