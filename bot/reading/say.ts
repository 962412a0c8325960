import { intentSchema, type Intent, type IntentOf, type Verb } from '../intent.ts'
import { readText } from './readText.ts'
import { nameOf } from './vocabulary.ts'
import { absenceWords } from './words/absences.ts'
import { activityWords, checkWords } from './words/activities.ts'
import { assessmentWords } from './words/assessments.ts'
import { planWords } from './words/plans.ts'
import { commandWords, type CommandName } from './words/commands.ts'

type Language = 'sv' | 'en'

/**
 * The command by which an intent can be written; undefined for what only a button can carry. What
 * people named themselves (a unit, a line) may hold anything, so a command that would be read as
 * something else is none.
 */
export const say = (intent: Intent, language: Language): string | undefined => {
  const command = written(intent, language)
  return command !== undefined && readsAs(command, intent) ? command : undefined
}

/** Any day will do: what is said here names its days in full. */
const anyDay = '2026-01-05'

const readsAs = (command: string, intent: Intent): boolean => {
  const reading = readText(command, anyDay)
  return 'read' in reading && inOrder(reading.read) === inOrder(intent)
}

const inOrder = (intent: Intent): string => JSON.stringify(intentSchema.safeParse(intent).data)

const plainNames: Readonly<Partial<Record<Verb, CommandName>>> = {
  same: 'same',
  undoLast: 'undo',
  showDelmal: 'delmal',
  showPlacements: 'placements',
  editPlacement: 'editPlacement',
  myDoctors: 'myDoctors',
  showUnconfirmed: 'unconfirmed',
  showWaiting: 'waiting',
  status: 'status',
  whatNow: 'whatNow',
  showUnderlag: 'underlag',
  makePack: 'pack',
  showDeadlines: 'deadlines',
  handover: 'handover',
  resume: 'resume',
  delegate: 'delegate',
  showCertification: 'certification',
  overview: 'overview',
  showSettings: 'settings',
  claimChannel: 'officeHere',
  giveUpChannel: 'officeAway',
  exportMine: 'export',
  help: 'help',
  hello: 'hello',
  thanks: 'thanks',
}

const written = (intent: Intent, language: Language): string | undefined => {
  const command = (name: CommandName) => nameOf(commandWords, name, language)
  if (intent.verb === 'showWeek') return joined([command('log'), weekName(intent.number, language)])
  if (intent.verb === 'correctWeek') return joined([command('change'), weekName(intent.number, language)])
  if (intent.verb === 'removeWeekNumber')
    return joined([command('remove'), weekName(intent.number, language)])
  if (intent.verb === 'why') return joined([command('why'), intent.about])
  if (intent.verb === 'speak') return joined([command('language'), intent.language])
  if (intent.verb === 'makeUnderlag')
    return command(intent.format === 'docx' ? 'underlagDocx' : 'underlagPdf')
  if (intent.verb === 'pause') return joined([command('pause'), intent.back])
  if (intent.verb === 'describeWeek') return ofWeek(intent, language)
  if (intent.verb === 'newActivity') return joined([command('activity'), ...ofActivity(intent, language)])
  if (intent.verb === 'describeActivity') return joined(ofActivity(intent, language))
  if (intent.verb === 'newAssessment') return joined(ofAssessment(intent, language))
  if (intent.verb === 'add') return nameOf(planWords, 'add', language)
  if (intent.verb === 'showPlan')
    return joined([nameOf(planWords, intent.whatIf === true ? 'whatIf' : 'plan', language), intent.words])
  const name = plainNames[intent.verb]
  return name && command(name)
}

const joined = (words: readonly (string | undefined)[]): string =>
  words.filter((word) => word !== undefined).join(' ')

const weekName = (number: number | undefined, language: Language): string | undefined =>
  number === undefined ? undefined : `${language === 'sv' ? 'v' : 'w'}${number}`

/** `v47 akut 80 % 2 d semester`; without a week, after the word for logging. */
const ofWeek = (intent: IntentOf<'describeWeek'>, language: Language): string => {
  const { weeks, placement, percent, absences } = intent
  const log = nameOf(commandWords, 'log', language)
  const isWhole = absences.some(({ halfDays }) => halfDays === undefined)
  const isNothing = placement === undefined && percent === undefined && absences.length === 0
  return joined([
    weeks.length === 0 || isNothing ? log : undefined,
    weeks.length === 0 ? undefined : weeks.map((number) => weekName(number, language)).join(', '),
    placement === undefined ? undefined : asPlace(placement),
    percent === undefined ? undefined : `${percent} %`,
    isWhole && weeks.length === 0 ? (language === 'sv' ? 'hela veckan' : 'all week') : undefined,
    ...absences.map(({ kind, halfDays }) =>
      joined([
        halfDays === undefined ? undefined : `${inDays(halfDays, language)} d`,
        nameOf(absenceWords, kind, language),
      ]),
    ),
    isNothing ? nameOf(commandWords, 'asPlanned', language) : undefined,
  ])
}

const inDays = (halfDays: number, language: Language): string =>
  String(halfDays / 2).replace('.', language === 'sv' ? ',' : '.')

/** In quotation marks where the bare words would be taken for something else. */
const asPlace = (placement: string): string => {
  const alone = { verb: 'describeWeek' as const, weeks: [1], placement, absences: [] }
  return readsAs(`v1 ${placement}`, alone) ? placement : quoted(placement)
}

/** `bt3 bt8 kurs 2026-11-18 "Etik i vardagen"`. */
const ofActivity = (
  filled: Omit<IntentOf<'newActivity'>, 'verb'>,
  language: Language,
): (string | undefined)[] => {
  const { delmal = [], badDelmal, activity, check, day, badDay, line } = filled
  return [
    ...delmal.map((code) => code.toLowerCase()),
    badDelmal?.toLowerCase(),
    activity && nameOf(activityWords, activity, language),
    check && nameOf(checkWords, check, language),
    day ?? badDay,
    line === undefined ? undefined : quoted(line),
  ]
}

/** `mini-cex bt1 2026-11-18 bo`, or the bare word where no instrument is named. */
const ofAssessment = (filled: IntentOf<'newAssessment'>, language: Language): (string | undefined)[] => {
  const { instrument, delmal = [], badDelmal, day, badDay, words, line } = filled
  return [
    instrument === undefined
      ? nameOf(assessmentWords, 'assessment', language)
      : nameOf(checkWords, instrument, language),
    ...delmal.map((code) => code.toLowerCase()),
    badDelmal?.toLowerCase(),
    day ?? badDay,
    words,
    line === undefined ? undefined : quoted(line),
  ]
}

/** In the first quotation marks that the text itself does not hold. */
const quoted = (text: string): string => {
  const [open, close] = [['"', '"'] as const, ['“', '”'] as const, ['«', '»'] as const].find(
    ([, end]) => !closersOf(end).some((mark) => text.includes(mark)),
  ) ?? ['"', '"']
  return `${open}${text}${close}`
}

const closersOf = (mark: '"' | '”' | '»'): readonly string[] => (mark === '»' ? ['»', '«'] : ['"', '”', '“'])
