import type { Enrolment, Placement } from '../../rules/post.ts'
import type { Span } from '../../rules/span.ts'
import type { Values } from '../intent.ts'

/** A placement that begins where the one before it ends; `until` is counted from the BT's start. */
export interface Stretch extends Omit<Placement, 'from' | 'to'> {
  readonly until: Span
}

/** One doctor of the demo: who she is, what is planned, and how her weeks went. */
export interface DemoDoctor {
  readonly id: string
  readonly name: string
  readonly mainSupervisor: string
  readonly enrolment: Pick<Enrolment, 'programme' | 'form' | 'percent'>
  readonly plan: readonly Stretch[]
  /** How many weeks ago the BT began, and how many weeks before it ST did, in an integrerad BT. */
  readonly weeksIn: number
  readonly weeksOfSt?: number
  /** The weeks that differ from the plan, 0 for her first. */
  readonly deviations: Readonly<Record<number, Values>>
  /** What she logged towards delmål on the Friday of a week, 0 for her first. */
  readonly activities: Readonly<Record<number, Values>>
  /** How many of the last weeks she has not logged, and her handledare not decided. */
  readonly unlogged: number
  readonly undecided: number
}

const anna: DemoDoctor = {
  id: 'anna',
  name: 'Anna Berg',
  mainSupervisor: 'karin',
  enrolment: { programme: 'stockholm', form: 'fristående', percent: 100 },
  plan: [
    place('vc', 'Vårdcentralen Björken', 'allmänmedicin', 'sara', { months: 4 }),
    place('akut', 'Akutkliniken Södra', 'akut sjukvård', 'bo', { months: 8 }),
    place('ger', 'Geriatriken Dalen', 'geriatrik', 'gunnar', { months: 10 }),
    place('psyk', 'Psykiatri Sydväst', 'psykiatri', 'asa', { months: 12 }),
  ],
  weeksIn: 31,
  deviations: {
    6: { placement: 'vc', percent: '100', absent: '4', kind: 'sjukfrånvaro' },
    14: { placement: 'vc', percent: '80', absent: '0', kind: 'semester' },
    22: { placement: 'akut', percent: '100', absent: '2', kind: 'kurs' },
  },
  activities: {
    3: { more: 'BT9 BT11', kind: 'handledarsamtal', check: 'medsittning', signer: 'sara' },
    9: {
      more: 'BT3 BT8',
      kind: 'kurs',
      check: 'kursexamination',
      signer: 'karin',
      line: 'Etik och juridik i vardagen',
    },
    16: { more: 'BT12', kind: 'klinisk tjänstgöring', check: 'Mini-CEX', signer: 'sara' },
    21: { more: 'BT1 BT15', kind: 'klinisk tjänstgöring', check: 'CBD', signer: 'bo' },
    27: { more: 'BT13', kind: 'utbildningsdag', signer: 'bo', line: 'Vårdhygien' },
  },
  unlogged: 1,
  undecided: 1,
}

const erik: DemoDoctor = {
  id: 'erik',
  name: 'Erik Lund',
  mainSupervisor: 'per',
  enrolment: { programme: 'skaraborg', form: 'fristående', percent: 100 },
  plan: [
    place('akut', 'Akutmottagningen Skövde', 'akut sjukvård', 'lena', { weeks: 19 }),
    place('vc', 'Vårdcentralen Hentorp', 'allmänmedicin', 'omar', { weeks: 38 }),
    place('psyk', 'Psykiatrin Falköping', 'psykiatri', 'ida', { weeks: 49 }),
    { ...place('valfri', 'Kirurgkliniken Skövde', 'kirurgi', 'per', { weeks: 52 }), category: 'valfri' },
  ],
  weeksIn: 22,
  deviations: {
    8: { placement: 'akut', percent: '100', absent: '10', kind: 'semester' },
    15: { placement: 'akut', percent: '100', absent: '1', kind: 'VAB' },
  },
  activities: {
    7: { more: 'BT1', kind: 'klinisk tjänstgöring', check: 'Mini-CEX', signer: 'lena' },
    14: { more: 'BT6 BT7', kind: 'journal club', signer: 'lena' },
  },
  unlogged: 2,
  undecided: 2,
}

const nora: DemoDoctor = {
  id: 'nora',
  name: 'Nora Ali',
  mainSupervisor: 'stina',
  enrolment: { programme: 'nationell', form: 'integrerad', percent: 80 },
  plan: [
    place('akut', 'Akutkliniken Norra', 'akut sjukvård', 'leif', { months: 4 }),
    place('vc', 'Vårdcentralen Ekbacken', 'allmänmedicin', 'mia', { months: 8 }),
  ],
  weeksIn: 10,
  weeksOfSt: 8,
  deviations: { 5: { placement: 'akut', percent: '80', absent: '2', kind: 'semester' } },
  activities: {},
  unlogged: 1,
  undecided: 1,
}

const jonas: DemoDoctor = {
  id: 'jonas',
  name: 'Jonas Wik',
  mainSupervisor: 'tora',
  enrolment: { programme: 'vgr', form: 'fristående', percent: 100 },
  plan: [
    place('psyk', 'Psykiatrin Hisingen', 'psykiatri', 'nils', { weeks: 6 }),
    place('akut', 'Akutmottagningen Älven', 'akut sjukvård', 'eva', { weeks: 30 }),
    place('vc', 'Vårdcentralen Kajen', 'allmänmedicin', 'tora', { weeks: 52 }),
  ],
  weeksIn: 8,
  deviations: { 3: { placement: 'psyk', percent: '100', absent: '2', kind: 'kurs' } },
  activities: {},
  unlogged: 1,
  undecided: 2,
}

/** A doctor of each founding programme, some months in. */
export const demoDoctors: readonly DemoDoctor[] = [anna, erik, nora, jonas]

function place(id: string, unit: string, specialty: string, supervisor: string, until: Span): Stretch {
  return { id, unit, specialty, supervisor, until }
}
