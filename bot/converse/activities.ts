import {
  changeActivity,
  describeActivity,
  newActivity,
  removeEntry,
  saveActivity,
  undoEntry,
} from '../conversations/activity.ts'
import { showDelmal, showWhatNow } from '../conversations/status.ts'
import type { activities } from '../intent/activities.ts'
import type { Answers } from './answers.ts'

/** What is said of activities and delmål. */
export const ofActivities: Answers<typeof activities> = {
  newActivity,
  describeActivity,
  saveActivity: (intent, asked, values) => saveActivity(intent, values, asked),
  changeActivity,
  undoEntry,
  removeEntry,
  showDelmal,
  whatNow: showWhatNow,
}
