import { approve, askReturn, openRequest, sendBack } from '../conversations/decide.ts'
import { chooseDelegate, delegate, endDelegate, saveDelegate } from '../conversations/delegate.ts'
import { showMyDoctors } from '../conversations/overview.ts'
import { undoDecision } from '../conversations/takeBack.ts'
import { showWaiting } from '../conversations/waiting.ts'
import type { decisions } from '../intent/decisions.ts'
import type { Answers } from './answers.ts'

/** What is said of what waits for a decision. */
export const ofDecisions: Answers<typeof decisions> = {
  approve,
  openRequest,
  askReturn,
  return: (intent, asked, values) => sendBack(intent, values, asked),
  undoDecision,
  showWaiting: (_, asked) => showWaiting(asked),
  myDoctors: (_, asked) => showMyDoctors(asked),
  delegate: (_, asked) => delegate(asked),
  chooseDelegate: (_, asked) => chooseDelegate(asked),
  saveDelegate: (_, asked, values) => saveDelegate(values, asked),
  endDelegate: (_, asked) => endDelegate(asked),
}
