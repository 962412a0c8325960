import { away, changeWeek, correctWeek, saveAway, saveWeek } from './conversations/changeWeek.ts'
import { approve, askReturn, openRequest, sendBack } from './conversations/decide.ts'
import { describeWeek } from './conversations/describeWeek.ts'
import { logWeeks, sameAsBefore, showWeek } from './conversations/logWeek.ts'
import { showOverview } from './conversations/overview.ts'
import type { Reply } from './conversations/reply.ts'
import { hello, help, speak, thanks, unknown } from './conversations/smallTalk.ts'
import { showStatus, showWhy } from './conversations/status.ts'
import { removeWeek, removeWeekNumber, undoDecision, undoLast, undoWeek } from './conversations/takeBack.ts'
import { showWaiting } from './conversations/waiting.ts'
import type { Intent, Values } from './intent.ts'
import type { Asked } from './scene.ts'

/** Which conversation answers which intent. */
export const converse = async (intent: Intent, values: Values, asked: Asked): Promise<Reply> => {
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
    case 'status':
      return showStatus(intent, asked)
    case 'why':
      return showWhy(intent, asked)
    case 'overview':
      return showOverview(asked)
    case 'help':
      return help(asked)
    case 'speak':
      return speak(intent, asked)
    case 'hello':
      return hello(asked)
    case 'thanks':
      return thanks(asked)
    case 'unknown':
      return unknown(intent, asked)
  }
}
