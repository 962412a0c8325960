import { patientNumberIn } from '../../rules/patientData.ts'
import { emailOf, type People, type Person } from '../../rules/person.ts'
import type { Programmes } from '../../rules/programmes/programme.ts'
import type { RosterColumn, RosterRow } from '../../rules/roster/columns.ts'
import { importRoster, type RosterImport } from '../../rules/roster/importRoster.ts'
import { personIdOf } from '../personId.ts'
import { peopleRecords } from '../scene.ts'
import { notDone, type Command, type ExitCode, type Given } from './command.ts'
import { logbooksOf } from './logbooks.ts'
import { keepRoster } from './rosterImport.ts'
import { writingSite, type OpenSite } from './site.ts'

type Role = Person['roles'][number]

/** What each role takes beside name and address: the options, and the columns of a list that they are. */
const columnsOf: Readonly<Record<Role, Readonly<Record<string, RosterColumn>>>> = {
  doctor: {
    programme: 'programme',
    start: 'start',
    form: 'form',
    percent: 'percent',
    'st-start': 'stStart',
    'main-supervisor': 'mainSupervisor',
  },
  supervisor: { specialty: 'specialty', workplace: 'unit' },
  office: {},
}

const optionNames = ['role', ...Object.values(columnsOf).flatMap((columns) => Object.keys(columns))]

/** Adds one person, by the rules of a kansli's list with that one row. */
export const addCommand: Command = {
  options: Object.fromEntries(optionNames.map((name) => [name, { type: 'string' }])),
  names: [2],
  run: async (given) => {
    const { names, options, texts, say } = given
    const words = texts.commandLine.add
    const { role: asked = '', ...more } = options
    if (!isRole(asked)) return notDone(words.noRole(asked), say)
    const foreign = Object.keys(more).find((name) => !Object.hasOwn(columnsOf[asked], name))
    if (foreign !== undefined) return notDone(words.notOfRole(foreign, asked), say)
    if ([...names, ...Object.values(more)].some((text) => patientNumberIn(text ?? '') !== undefined))
      return notDone(
        texts.refusal({ name: 'personalNumber' }, () => undefined),
        say,
      )
    return writingSite(given, (site) => addTo(site, asked, given))
  },
}

const isRole = (text: string): text is Role => Object.hasOwn(columnsOf, text)

const addTo = async (site: OpenSite, role: Role, given: Given): Promise<ExitCode> => {
  const { names, texts, say } = given
  const people = new Map((await peopleRecords(site.store).all()).map(({ id, value }) => [id, value]))
  const logbook = await logbooksOf(site.store)
  const was = thereAs(names[1], people)
  if (role === 'doctor' && was !== undefined && logbook(was.id).enrolment !== undefined) {
    say(texts.adding.enrolledAlready(was.name))
    return 0
  }
  const { programmes } = site
  const row = rowOf(role, was, given)
  const found = importRoster([row], { people, logbook, programmes, idOf: personIdOf })
  const [outcome] = found.outcomes
  if (outcome?.is === 'wrong') return notDone(faultsIn(outcome, role, given), say)
  const left = await keepRoster(found, site.store, given)
  if (left.length > 0) return notDone(left.join('\n'), say)
  say(doneWith(found, role, was, programmes, given))
  return 0
}

const thereAs = (email = '', people: People): Person | undefined =>
  [...people.values()].find((one) => one.email !== undefined && emailOf(one.email) === emailOf(email))

/** Someone who is there keeps her name, and what is known of her already. */
const rowOf = (role: Role, was: Person | undefined, { names, options }: Given): RosterRow => {
  const [name = '', email = ''] = names
  const { specialty, workplace } = was ?? {}
  const known: readonly (string | undefined)[] = [specialty && 'specialty', workplace && 'workplace']
  const more = Object.entries(columnsOf[role]).flatMap(([option, column]): [string, string][] => {
    const text = options[option]?.trim() ?? ''
    return text === '' || known.includes(option) ? [] : [[column, text]]
  })
  const cells = { ...Object.fromEntries(more), role, name: was?.name ?? name.trim(), email }
  return { row: 1, cells, holdNumbers: [] }
}

const faultsIn = (
  { faults }: Extract<RosterImport['outcomes'][number], { is: 'wrong' }>,
  role: Role,
  { texts }: Given,
): string => {
  const optionOf = (asked: RosterColumn | undefined) =>
    Object.entries(columnsOf[role]).find(([, column]) => column === asked)?.[0]
  const words = texts.commandLine.add
  return [...faults.map(({ column, why }) => words.fault(optionOf(column), why)), words.nothingAdded].join(
    '\n',
  )
}

const doneWith = (
  { people, logbooks }: RosterImport,
  role: Role,
  was: Person | undefined,
  programmes: Programmes,
  { names, texts }: Given,
): string => {
  const person = thereAs(names[1], new Map(people.map((one) => [one.id, one])))
  if (person === undefined) return texts.adding.thereAlready(was?.name ?? '')
  const { name, email = '' } = person
  const [set] = logbooks.flatMap(({ changes }) => changes)
  if (set?.change === 'enrolmentSet') {
    const { programme, start } = set.enrolment
    const called = programmes.get(programme)?.name[texts.language] ?? programme
    return texts.adding.enrolled(name, email, called, texts.time.longDay(start))
  }
  const { adding, commandLine } = texts
  if (role === 'office')
    return was === undefined ? commandLine.add.office(name, email) : commandLine.add.nowOffice(name)
  return was === undefined ? adding.added(name, email) : adding.nowSupervisor(name)
}
