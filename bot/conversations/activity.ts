import type { Delmal } from '../../rules/delmal.ts'
import type { Activity } from '../../rules/content.ts'
import type { Card } from '../../rules/card.ts'
import { activityId, contentOf, isAssessmentId } from '../../rules/entry.ts'
import { entryOf } from '../../rules/logbook.ts'
import type { Refusal } from '../../rules/refusal.ts'
import { suggestDelmal } from '../../rules/suggestDelmal.ts'
import { undo, withdraw } from '../../rules/takeBack.ts'
import { writeActivity } from '../../rules/writeActivity.ts'
import type { IntentOf, Values } from '../intent.ts'
import { behalfOf, type Asked } from '../scene.ts'
import { activityForm } from '../views/activityForm.ts'
import { fromForm, fromWords, signersFor } from './activityAnswers.ts'
import { asForm, asRefusal, atField, commitThen, type Reply } from './reply.ts'

type OwnEntry = { readonly entry: string; readonly steps: number }

/** Opens the form of an activity not logged yet, with what was said filled in. */
export const newActivity = async (said: IntentOf<'newActivity'>, asked: Asked): Promise<Reply> =>
  misread(said) ?? openForm({ entry: activityId(asked.key), steps: 0 }, fromWords(said), asked)

/** Opens the form of one that is logged. */
export const changeActivity = async (at: OwnEntry, asked: Asked): Promise<Reply> => {
  const entry = entryOf(await asked.store.logbook(asked.doctor), at.entry)
  const content = entry && contentOf(entry)
  if (entry === undefined || content?.kind !== 'activity') return asRefusal({ name: 'notThere' })
  if (entry.steps.length !== at.steps) return asRefusal({ name: 'outdated' })
  return openForm({ entry: at.entry, steps: at.steps }, content, asked)
}

const openForm = async (at: OwnEntry, filled: Partial<Activity>, asked: Asked): Promise<Reply> => {
  const facts = await asked.facts(asked.doctor)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  const signers = signersFor(facts.logbook, asked)
  if (signers.length === 0) return asRefusal({ name: 'signerMissing' })
  const choices = { suggested: suggestDelmal(facts), signers, today: asked.today, change: at.steps > 0 }
  return asForm(activityForm({ verb: 'saveActivity', ...at, ...behalfOf(asked) }, filled, choices, asked))
}

/** `bt3 bt8 kurs 2026-11-18 "Etik i vardagen"`: logged at once; what is not said is the usual. */
export const describeActivity = async (said: IntentOf<'describeActivity'>, asked: Asked): Promise<Reply> => {
  const wrong = misread(said)
  if (wrong !== undefined) return wrong
  const logbook = await asked.store.logbook(asked.doctor)
  const [signer] = signersFor(logbook, asked)
  if (signer === undefined) return asRefusal({ name: 'signerMissing' })
  const filled = fromWords(said)
  const day = filled.from ?? asked.today
  const content = { ...filled, ...complete(filled.activity, said.delmal, day), supervisor: signer.value }
  return save({ entry: activityId(asked.key), steps: 0 }, content, asked)
}

/** A day or a delmål that does not exist (31/2, BT19) is said to be so, never dropped. */
const misread = ({ badDay, badDelmal }: Omit<IntentOf<'newActivity'>, 'verb'>): Reply | undefined => {
  if (badDelmal !== undefined) return asRefusal({ name: 'delmalUnknown', asked: badDelmal })
  return badDay === undefined ? undefined : asRefusal({ name: 'dayUnknown', asked: badDay })
}

const complete = (activity: Activity['activity'] | undefined, delmal: Delmal[], day: string) => ({
  kind: 'activity' as const,
  delmal,
  activity: activity ?? 'klinisk tjänstgöring',
  from: day,
  to: day,
})

/** The form handed in. What is wrong is said at its field. */
export const saveActivity = async (
  intent: IntentOf<'saveActivity'>,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  const logbook = await asked.store.logbook(asked.doctor)
  const content = fromForm(values, logbook, asked)
  if ('name' in content) return atField(content, fieldOf[content.name], asked)
  const reply = await save(intent, content, asked)
  return reply.reply === 'refusal' ? atField(reply.refusal, fieldOf[reply.refusal.name], asked) : reply
}

const save = (at: OwnEntry, content: Activity, asked: Asked): Promise<Reply> =>
  commitThen(
    asked,
    asked.doctor,
    (logbook) =>
      writeActivity(logbook, {
        entry: at.entry,
        steps: at.steps,
        content,
        by: asked.me.id,
        at: asked.now,
        today: asked.today,
      }),
    () => ({ kind: 'activity', doctor: asked.doctor, entry: at.entry }),
  )

/** Takes back what was last done to an activity or assessment of one's own. */
export const undoEntry = (at: OwnEntry, asked: Asked): Promise<Reply> =>
  commitThen(
    asked,
    asked.doctor,
    (logbook) => undo(logbook, { entry: at.entry, steps: at.steps, by: asked.me.id, at: asked.now }),
    () => cardOf(at, asked),
  )

/** Takes an activity or assessment out of the logbook; its history stays. */
export const removeEntry = (at: OwnEntry, asked: Asked): Promise<Reply> =>
  commitThen(
    asked,
    asked.doctor,
    (logbook) => withdraw(logbook, { entry: at.entry, steps: at.steps, by: asked.me.id, at: asked.now }),
    () => cardOf(at, asked),
  )

const cardOf = ({ entry }: OwnEntry, { doctor }: Asked): Card => ({
  kind: isAssessmentId(entry) ? 'assessment' : 'activity',
  doctor,
  entry,
})

const fieldOf: Readonly<Partial<Record<Refusal['name'], string>>> = {
  delmalMissing: 'more',
  dayUnknown: 'day',
  dayAhead: 'day',
  dayOutside: 'day',
  lineTooLong: 'line',
  signerMissing: 'signer',
}
