import personnummer from 'personnummer'
import { isDay } from './calendar/day.ts'
import { plainly } from './patientData/plainly.ts'
import { writings, type Writing } from './patientData/writings.ts'

/**
 * What a text holds that must not be kept: a personal number beyond doubt; digits that make one and
 * may be a telephone number as well; a date with four more digits whose check digit is wrong.
 */
export type Finding = 'number' | 'bareDigits' | 'mistyped'

/** What a person may say is no personal number. Of a sure one nobody can. */
export type Vouched = Exclude<Finding, 'number'>

const gravestFirst: readonly Finding[] = ['number', 'bareDigits', 'mistyped']

/**
 * The gravest finding in a text, or undefined where it may be kept: personnummer, samordningsnummer
 * and interim numbers in any common writing. What the person has vouched for is passed over, so
 * that the rest of the text is still looked at. The number itself is never handed on.
 */
export const patientNumberIn = (text: string, vouched: readonly Vouched[] = []): Finding | undefined => {
  const found = new Set<Finding | undefined>(candidatesIn(plainly(text)).map(judge))
  return gravestFirst.find((finding) => found.has(finding) && !vouched.some((one) => one === finding))
}

interface Candidate {
  /** Twelve characters: year, month, day, last four. */
  readonly number: string
  readonly ambiguous: boolean
  /** Written as the authority does, date and dash, with nothing joined to it. */
  readonly official: boolean
}

const candidatesIn = (plain: string): readonly Candidate[] =>
  writings.flatMap((writing) =>
    [...plain.matchAll(writing.pattern)].map((match) => candidate(plain, match, writing)),
  )

const candidate = (plain: string, match: RegExpExecArray, { ambiguous }: Writing): Candidate => {
  const { date = '', between = '', serial = '' } = match.groups ?? {}
  const end = match.index + date.length + between.length + serial.length
  const joined =
    /\d[-./]/.test(plain.slice(Math.max(0, match.index - 2), match.index)) ||
    /[-./]\d/.test(plain.slice(end, end + 2))
  return {
    number: withCentury(`${date}${serial}`.replaceAll(/[^\dA-Z]/g, '')),
    ambiguous,
    official: /^[-+]$/.test(between) && !serial.includes(' ') && !joined,
  }
}

/** Which century is no matter to a date, but for 29 February of a year 00, which 2000 had. */
const withCentury = (number: string): string => (number.length === 12 ? number : `20${number}`)

const judge = ({ number, ambiguous, official }: Candidate): Finding | undefined => {
  if (isValid(number)) return ambiguous ? 'bareDigits' : 'number'
  return official && hasDate(number) ? 'mistyped' : undefined
}

/** Given twelve characters the package's answer does not hang on its clock. */
const isValid = (number: string): boolean =>
  personnummer.valid(number, { allowCoordinationNumber: true, allowInterimNumber: true })

/** A samordningsnummer has 60 added to its day. */
const hasDate = (number: string): boolean => {
  const day = Number(number.slice(6, 8))
  const plainDay = String(day > 60 ? day - 60 : day).padStart(2, '0')
  return isDay(`${number.slice(0, 4)}-${number.slice(4, 6)}-${plainDay}`)
}
