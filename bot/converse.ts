import {
  changeActivity,
  describeActivity,
  newActivity,
  removeActivity,
  saveActivity,
  undoActivity,
} from './conversations/activity.ts'
import { away, changeWeek, correctWeek, saveAway, saveWeek } from './conversations/changeWeek.ts'
import { approve, askReturn, openRequest, sendBack } from './conversations/decide.ts'
import { homeOf } from './conversations/home.ts'
import { arrange, showDeadlines } from './conversations/deadlines.ts'
import { chooseDelegate, delegate, endDelegate, saveDelegate } from './conversations/delegate.ts'
import { describeWeek } from './conversations/describeWeek.ts'
import { handover, saveHandover } from './conversations/handover.ts'
import { logWeeks, sameAsBefore, showWeek } from './conversations/logWeek.ts'
import { showMyDoctors, showOverview } from './conversations/overview.ts'
import { agree, meet } from './conversations/meet.ts'
import { pause, resume, savePause, snooze } from './conversations/pause.ts'
import { editPlacement, savePlacement, showPlacements } from './conversations/placement.ts'
import { asRefusal, asView, type Reply } from './conversations/reply.ts'
import { sayAgain } from './conversations/sayAgain.ts'
import { hello, help, speak, thanks } from './conversations/smallTalk.ts'
import { showDelmal, showStatus, showWhatNow, showWhy } from './conversations/status.ts'
import { removeWeek, removeWeekNumber, undoDecision, undoLast, undoWeek } from './conversations/takeBack.ts'
import { showWaiting } from './conversations/waiting.ts'
import { converseAsOffice } from './converseAsOffice.ts'
import { mayWrite } from '../rules/mayWrite.ts'
import type { Intent, Values } from './intent.ts'
import type { Asked } from './scene.ts'
import { helpView } from './views/helpView.ts'

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
])

const isAboutNobody = (intent: Intent, { me, doctor }: Asked): boolean =>
  doctor === me.id && !me.roles.includes('doctor') && !('doctor' in intent && intent.doctor !== undefined)

/** Someone without a logbook is shown what is hers: the doctors she follows, or what she can do. */
const forOthers = (intent: Intent, asked: Asked): Promise<Reply> | Reply => {
  if (intent.verb === 'status' && asked.me.roles.includes('office')) return showOverview(asked)
  if (intent.verb === 'status') return showMyDoctors(asked)
  return asView(helpView(asked.me, asked.texts, asked.texts.general.forDoctors))
}

/** Which conversation answers which intent. */
export const converse = async (intent: Intent, values: Values, asked: Asked): Promise<Reply> => {
  const whose = mayWrite(asked.me, ('for' in intent ? intent.for : undefined) ?? asked.me.id)
  if (!whose.ok) return asRefusal(whose.refusal)
  return answerTo(intent, values, { ...asked, doctor: whose.value })
}

const answerTo = async (intent: Intent, values: Values, asked: Asked): Promise<Reply> => {
  if (!asked.me.met && smallTalk.has(intent.verb)) return meet(asked)
  if (doctorsOwn.has(intent.verb) && isAboutNobody(intent, asked)) return forOthers(intent, asked)
  switch (intent.verb) {
    case 'showWeek':
      return showWeek(intent, asked)
    case 'logWeeks':
      return logWeeks(intent, asked)
    case 'describeWeek':
      return describeWeek(intent, asked)
    case 'same':
      return sameAsBefore(asked)
    case 'changeWeek':
      return changeWeek(intent, asked)
    case 'correctWeek':
      return correctWeek(intent, asked)
    case 'saveWeek':
      return saveWeek(intent, values, asked)
    case 'away':
      return away(intent, asked)
    case 'saveAway':
      return saveAway(intent, values, asked)
    case 'undoWeek':
      return undoWeek(intent, asked)
    case 'removeWeek':
      return removeWeek(intent, asked)
    case 'removeWeekNumber':
      return removeWeekNumber(intent, asked)
    case 'undoLast':
      return undoLast(asked)
    case 'newActivity':
      return newActivity(intent, asked)
    case 'describeActivity':
      return describeActivity(intent, asked)
    case 'saveActivity':
      return saveActivity(intent, values, asked)
    case 'changeActivity':
      return changeActivity(intent, asked)
    case 'undoActivity':
      return undoActivity(intent, asked)
    case 'removeActivity':
      return removeActivity(intent, asked)
    case 'showDelmal':
      return showDelmal(intent, asked)
    case 'showPlacements':
      return showPlacements(intent, asked)
    case 'editPlacement':
      return editPlacement(intent, asked)
    case 'savePlacement':
      return savePlacement(intent, values, asked)
    case 'myDoctors':
      return showMyDoctors(asked)
    case 'approve':
      return approve(intent, asked)
    case 'openRequest':
      return openRequest(intent, asked)
    case 'askReturn':
      return askReturn(intent, asked)
    case 'return':
      return sendBack(intent, values, asked)
    case 'undoDecision':
      return undoDecision(intent, asked)
    case 'showWaiting':
      return showWaiting(asked)
    case 'handover':
      return handover(asked)
    case 'saveHandover':
      return saveHandover(values, asked)
    case 'showDeadlines':
      return showDeadlines(intent, asked)
    case 'arrange':
      return arrange(intent, asked)
    case 'pause':
      return pause(intent, asked)
    case 'savePause':
      return savePause(values, asked)
    case 'snooze':
      return snooze(intent, asked)
    case 'resume':
      return resume(asked)
    case 'delegate':
      return delegate(asked)
    case 'chooseDelegate':
      return chooseDelegate(asked)
    case 'saveDelegate':
      return saveDelegate(values, asked)
    case 'endDelegate':
      return endDelegate(asked)
    case 'status':
      return showStatus(intent, asked)
    case 'whatNow':
      return showWhatNow(intent, asked)
    case 'why':
      return showWhy(intent, asked)
    case 'overview':
      return showOverview(asked)
    case 'home':
      return asView(await homeOf(asked.me, asked))
    case 'editCredit':
    case 'saveCredit':
    case 'showUnconfirmed':
    case 'confirmPerson':
    case 'showList':
    case 'turnPage':
    case 'showSettings':
    case 'editSettings':
    case 'saveSettings':
    case 'claimChannel':
    case 'declareChannel':
    case 'giveUpChannel':
      return converseAsOffice(intent, values, asked)
    case 'help':
      return help(asked)
    case 'speak':
      return speak(intent, asked)
    case 'agree':
      return agree(intent, asked)
    case 'introduce':
    case 'saveIntroduction':
      return asRefusal({ name: 'alreadyEnrolled' })
    case 'hello':
      return hello(asked)
    case 'thanks':
      return thanks(asked)
    case 'sayAgain':
      return sayAgain(intent, asked)
  }
}
