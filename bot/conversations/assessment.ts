import { contentOf, assessmentId } from '../../rules/entry.ts'
import type { Assessment } from '../../rules/content.ts'
import { entryOf, type Logbook } from '../../rules/logbook.ts'
import { placementAssessed } from '../../rules/placementAssessed.ts'
import type { PersonId } from '../../rules/person.ts'
import type { Refusal } from '../../rules/refusal.ts'
import { suggestDelmal } from '../../rules/suggestDelmal.ts'
import { supervises } from '../../rules/supervises.ts'
import { writeAssessment } from '../../rules/writeAssessment.ts'
import type { IntentOf, Values } from '../intent.ts'
import { behalfOf, type Asked } from '../scene.ts'
import { assessmentForm, type AssessmentChoices } from '../views/assessmentForm.ts'
import { nameFor } from '../views/reader.ts'
import { said } from '../views/said.ts'
import { signersFor } from './activityAnswers.ts'
import { assessedByMe, fromForm, wholeOf, meantBy, type Meant } from './assessmentAnswers.ts'
import { asForm, asRefusal, asView, atField, commitThen, type Reply } from './reply.ts'

type At = Omit<IntentOf<'saveAssessment'>, 'verb'>

/**
 * `mini-cex bt1`, `dops igår bt5 bo`, a handledare's `cbd anna`, or a button: logged at once where
 * the words say it all, else the form, filled with what was said.
 */
export const newAssessment = async (intent: IntentOf<'newAssessment'>, asked: Asked): Promise<Reply> => {
  const { badDelmal, badDay } = intent
  if (badDelmal !== undefined) return asRefusal({ name: 'delmalUnknown', asked: badDelmal })
  if (badDay !== undefined) return asRefusal({ name: 'dayUnknown', asked: badDay })
  const meant = await meantBy(intent, asked)
  if (meant === undefined) return asView(said(asked.texts.assessment.nobodyToAssess))
  const at: At = {
    entry: assessmentId(asked.key),
    steps: 0,
    ...(intent.placement !== undefined && { placement: intent.placement }),
    ...(meant.isOwn ? meant.doctor !== undefined && { doctor: meant.doctor } : behalfOf(asked)),
  }
  const whole = wholeOf(meant, asked.today)
  return whole === undefined ? openForm(at, meant, asked) : save(whole.doctor, at, whole.content, asked)
}

/** Opens the form of one that is logged. */
export const changeAssessment = async (at: IntentOf<'changeAssessment'>, asked: Asked): Promise<Reply> => {
  const entry = entryOf(await asked.store.logbook(asked.doctor), at.entry)
  const content = entry && contentOf(entry)
  if (entry === undefined || content?.kind !== 'assessment') return asRefusal({ name: 'notThere' })
  if (entry.steps.length !== at.steps) return asRefusal({ name: 'outdated' })
  const { placement } = content
  return openForm(
    { entry: at.entry, steps: at.steps, ...(placement !== undefined && { placement }), ...behalfOf(asked) },
    { isOwn: false, isUnclear: false, doctor: asked.doctor, content },
    asked,
  )
}

const openForm = async (at: At, { isOwn, doctor, content }: Meant, asked: Asked): Promise<Reply> => {
  const facts = doctor === undefined ? undefined : await asked.facts(doctor)
  if (doctor !== undefined && facts === undefined) return asRefusal({ name: 'notEnrolled' })
  if (isOwn && facts !== undefined && !supervises(asked.me.id, facts.logbook))
    return asRefusal({ name: 'notSupervisor' })
  const assessors = isOwn || facts === undefined ? [] : signersFor(facts.logbook, asked)
  if (!isOwn && assessors.length === 0) return asRefusal({ name: 'signerMissing' })
  const choices: AssessmentChoices = {
    suggested: facts && suggestDelmal(facts),
    assessors,
    doctors: doctor === undefined ? optionsOf(await assessedByMe(asked), asked) : [],
    of: doctor === undefined || doctor === asked.me.id ? undefined : nameFor(asked, doctor),
    isOwn,
    today: asked.today,
  }
  return asForm(assessmentForm({ verb: 'saveAssessment', ...at }, content, choices, asked))
}

const optionsOf = (logbooks: readonly Logbook[], { people }: Asked) =>
  logbooks
    .map(({ doctor }) => ({ value: doctor, title: nameFor({ people }, doctor) }))
    .sort((a, b) => a.title.localeCompare(b.title, 'sv'))

/** The form handed in. What is wrong is said at its field. */
export const saveAssessment = async (
  intent: IntentOf<'saveAssessment'>,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  const doctor = intent.doctor ?? values['doctor'] ?? asked.doctor
  const content = fromForm(values, doctor === asked.doctor ? values['signer'] : asked.me.id)
  if ('name' in content) return atField(content, fieldOf[content.name], asked)
  const reply = await save(doctor, intent, content, asked)
  return reply.reply === 'refusal' ? atField(reply.refusal, fieldOf[reply.refusal.name], asked) : reply
}

/** Who signed as she saved sees what she gave, the others that it waits. */
const save = (doctor: PersonId, at: At, content: Assessment, asked: Asked): Promise<Reply> => {
  const { me, now, today } = asked
  return commitThen(
    asked,
    doctor,
    (logbook) => {
      const placement = placementOf(at, content, logbook)
      return writeAssessment(logbook, {
        entry: at.entry,
        steps: at.steps,
        content: { ...content, ...(placement !== undefined && { placement }) },
        person: me,
        at: now,
        today,
      })
    },
    () =>
      content.supervisor === me.id
        ? { kind: 'given', doctor, entries: [at.entry] }
        : { kind: 'assessment', doctor, entry: at.entry },
  )
}

/** The one it was started for, else the assessor's or that of the day. */
const placementOf = ({ placement }: At, { supervisor, from }: Assessment, { plan }: Logbook) =>
  plan.some(({ id }) => id === placement) ? placement : placementAssessed(plan, supervisor, from)?.id

const fieldOf: Readonly<Partial<Record<Refusal['name'], string>>> = {
  delmalUnknown: 'more',
  dayUnknown: 'day',
  dayAhead: 'day',
  dayOutside: 'day',
  lineTooLong: 'line',
  signerMissing: 'signer',
  notSupervisor: 'doctor',
}
