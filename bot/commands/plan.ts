import { patientNumberIn } from '../../rules/patientData.ts'
import type { Person } from '../../rules/person.ts'
import { sayPlan } from '../conversations/plan/sayPlan.ts'
import { showPlan } from '../conversations/plan/showPlan.ts'
import type { Reply } from '../conversations/reply.ts'
import { readText } from '../reading/readText.ts'
import { nameIn, sceneAt, type Asked } from '../scene.ts'
import type { View } from '../views/view.ts'
import { notDone, type Command, type ExitCode, type Given } from './command.ts'
import { linesOf } from './linesOf.ts'
import { namedOffice, namedPerson } from './namedPerson.ts'
import { readingSite, writingSite, type OpenSite } from './site.ts'

/** No change of a plan takes more words to say. */
const mostWords = 30

/** Shows a doctor's plan, or changes it by the words that do so in the chat. */
export const planCommand: Command = {
  options: { by: { type: 'string' }, 'what-if': { type: 'boolean' } },
  names: Array.from({ length: 1 + mostWords }, (_, i) => i + 1),
  run: async (given) => {
    const { names, flags, texts, say } = given
    if (patientNumberIn(names.join(' ')) !== undefined)
      return notDone(
        texts.refusal({ name: 'personalNumber' }, () => undefined),
        say,
      )
    const isToChange = names.length > 1 && !flags.has('what-if')
    return (isToChange ? writingSite : readingSite)(given, (site) => planOn(site, given))
  },
}

const planOn = async (site: OpenSite, given: Given): Promise<ExitCode> => {
  const { names, options, texts, say } = given
  const words = texts.commandLine.plan
  const [named = '', ...change] = names
  const { by = '' } = options
  const now = new Date().toISOString()
  const scene = await sceneAt(site, now)
  const office = namedOffice(by, scene.people)
  if (office === undefined) return notDone(words.notOffice(by), say)
  const doctor = namedPerson(named, scene.people)
  if (doctor === undefined) return notDone(texts.commandLine.export.nobody(named), say)
  if ((await scene.facts(doctor.id)) === undefined) return notDone(words.noPlan(doctor.name), say)
  const me = { ...office, language: texts.language }
  const key = `plan/${now}/${doctor.id}`
  const asked: Asked = { ...scene, me, doctor: me.id, texts, place: undefined, key }
  const reply = await answer(change.join(' '), doctor, asked, given)
  return reply === undefined ? notDone(words.unread(change.join(' ')), say) : sayReply(reply, asked, given)
}

/** As the chat answers the kansli; undefined for words that say no change of a plan. */
const answer = async (
  text: string,
  { id: doctor }: Person,
  asked: Asked,
  { flags }: Given,
): Promise<Reply | undefined> => {
  if (text === '') return showPlan({ verb: 'showPlan', doctor }, asked)
  const reading = readText(text, asked.today)
  if (!('read' in reading) || reading.read.verb !== 'sayPlan') return undefined
  const whatIf = flags.has('what-if') || reading.read.whatIf === true
  return sayPlan({ ...reading.read, doctor, ...(whatIf && { whatIf }) }, asked)
}

const sayReply = (reply: Reply, { people }: Asked, { texts, say }: Given): ExitCode => {
  const words = texts.commandLine.plan
  if (reply.reply === 'refusal')
    return notDone(`${texts.refusal(reply.refusal, nameIn(people))} ${words.unchanged}`, say)
  if (reply.reply !== 'view') return notDone(words.asksMore, say)
  linesOf(reply.view).forEach(say)
  return isQuestion(reply.view) ? notDone(choices(reply.view, words.sayWhich), say) : 0
}

/** What a plan comes to has a heading; a question has its choices alone. */
const isQuestion = ({ parts }: View): boolean => !parts.some(({ part }) => part === 'heading')

const choices = ({ parts }: View, sayWhich: string): string =>
  [
    ...parts
      .flatMap((part) => (part.part === 'buttons' ? part.buttons : []))
      .map(({ title }) => `  ${title}`),
    sayWhich,
  ].join('\n')
