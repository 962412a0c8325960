import type { Why } from '../../../../rules/sheet/row.ts'
import { sheet } from './sheet.ts'

const sentence = (why: Why): string => {
  if (why.name === 'cellEmpty') return 'måste anges.'
  if (why.name === 'personUnknown' || why.name === 'noSupervisor')
    return `Ingen handledare heter eller har adressen ”${why.asked}”. Lägg in personen först, med add och --role supervisor.`
  return sheet.why(why)
}

export const adding = {
  help: `add NAMN E-POST --role doctor|supervisor|office
  Lägger in en person, med samma regler som lägg till i chatten. doctor är en BT-läkare: --programme
  (id, namn eller region) och --start (första dagen) måste anges; --form fristående|integrerad,
  --percent, --st-start och --main-supervisor (e-post) kan anges. supervisor är en handledare:
  --specialty och --workplace kan anges. office är någon på kansliet. Personen känns igen på e-posten:
  den som redan finns läggs aldrig in en gång till. Skriv namn med mellanslag inom citattecken, och
  aldrig personnummer. BT-loggen måste vara stoppad.`,
  noRole: (role: string) =>
    `--role ska vara doctor, supervisor eller office${role === '' ? '' : `, inte ${role}`}. Inget är ändrat.`,
  notOfRole: (option: string, role: string) => `--${option} hör inte till --role ${role}. Inget är ändrat.`,
  fault: (option: string | undefined, why: Why) =>
    option === undefined ? sentence(why) : `--${option}: ${sentence(why)}`,
  nothingAdded: 'Inget är ändrat.',
  office: (name: string, email: string) =>
    `${name} är inlagd på kansliet, och kopplas när hen skriver till mig första gången från kontot med adressen ${email}.`,
  nowOffice: (name: string) =>
    `${name} fanns redan, och är nu inlagd på kansliet. Det övriga står som det stod.`,
}
