import { mayWrite } from '../rules/mayWrite.ts'
import { beginAnew, hasNotBegun, meet } from './conversations/meet.ts'
import { showMyDoctors, showOverview } from './conversations/overview.ts'
import { asRefusal, asView, type Reply } from './conversations/reply.ts'
import { ofActivities } from './converse/activities.ts'
import { ofAssessments } from './converse/assessments.ts'
import { ofCertificates } from './converse/certificates.ts'
import { ofDecisions } from './converse/decisions.ts'
import { ofDocuments } from './converse/documents.ts'
import { ofOffice } from './converse/office.ts'
import { ofAdding } from './converse/adding.ts'
import { ofPlan } from './converse/plan.ts'
import { ofPlacements } from './converse/placements.ts'
import { ofProgress } from './converse/progress.ts'
import { ofReminders } from './converse/reminders.ts'
import { ofTalk } from './converse/talk.ts'
import { ofWeeks } from './converse/weeks.ts'
import type { Intent, IntentOf, Values, Verb } from './intent.ts'
import type { Asked } from './scene.ts'
import { helpView } from './views/helpView.ts'

/** Which conversation answers which intent; a verb without one does not compile. */
const conversations: {
  readonly [V in Verb]: (intent: IntentOf<V>, asked: Asked, values: Values) => Promise<Reply> | Reply
} = {
  ...ofWeeks,
  ...ofActivities,
  ...ofAssessments,
  ...ofCertificates,
  ...ofPlacements,
  ...ofPlan,
  ...ofAdding,
  ...ofDecisions,
  ...ofProgress,
  ...ofDocuments,
  ...ofReminders,
  ...ofOffice,
  ...ofTalk,
}

/** What someone new is likely to begin with: it is answered by who I am. */
const smallTalk: ReadonlySet<Intent['verb']> = new Set(['hello', 'help', 'thanks'])

/** What is said of one's own logbook, which only a BT-läkare has. */
const doctorsOwn: ReadonlySet<Intent['verb']> = new Set([
  'showWeek',
  'describeWeek',
  'same',
  'correctWeek',
  'removeWeekNumber',
  'newActivity',
  'describeActivity',
  'showDelmal',
  'showPlacements',
  'showDeadlines',
  'handover',
  'editPlacement',
  'status',
  'whatNow',
  'why',
  'showUnderlag',
  'makeUnderlag',
  'makePack',
])

/** What someone who follows doctors finds by choosing one of them first. */
const findsDoctors: ReadonlySet<Intent['verb']> = new Set([
  'status',
  'showUnderlag',
  'makeUnderlag',
  'makePack',
])

const isAboutNobody = (intent: Intent, { me, doctor }: Asked): boolean =>
  doctor === me.id && !me.roles.includes('doctor') && !('doctor' in intent && intent.doctor !== undefined)

/** Someone without a logbook is shown what is hers: the doctors she follows, or what she can do. */
const forOthers = (intent: Intent, asked: Asked): Promise<Reply> | Reply => {
  if (findsDoctors.has(intent.verb))
    return asked.me.roles.includes('office') ? showOverview(asked) : showMyDoctors(asked)
  return asView(helpView(asked.me, asked.texts, asked.texts.general.forDoctors))
}

/** Answers what is wanted, in one's own logbook or in the one acted for. */
export const converse = async (intent: Intent, values: Values, asked: Asked): Promise<Reply> => {
  const whose = mayWrite(asked.me, ('for' in intent ? intent.for : undefined) ?? asked.me.id)
  if (!whose.ok) return asRefusal(whose.refusal)
  return answerTo(intent, values, { ...asked, doctor: whose.value })
}

const answerTo = async <V extends Verb>(
  intent: IntentOf<V>,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  if (!asked.me.met && smallTalk.has(intent.verb)) return meet(asked)
  if (doctorsOwn.has(intent.verb) && isAboutNobody(intent, asked)) return forOthers(intent, asked)
  if (doctorsOwn.has(intent.verb) && asked.doctor === asked.me.id && (await hasNotBegun(asked)))
    return beginAnew(asked)
  return conversations[intent.verb](intent, asked, values)
}
