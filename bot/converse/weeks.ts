import { away, changeWeek, correctWeek, saveAway, saveWeek } from '../conversations/changeWeek.ts'
import { describeWeek } from '../conversations/describeWeek.ts'
import { logWeeks, sameAsBefore, showWeek } from '../conversations/logWeek.ts'
import { removeWeek, removeWeekNumber, undoLast, undoWeek } from '../conversations/takeBack.ts'
import type { weeks } from '../intent/weeks.ts'
import type { Answers } from './answers.ts'

/** What is said of weeks. */
export const ofWeeks: Answers<typeof weeks> = {
  showWeek,
  logWeeks,
  describeWeek,
  same: (_, asked) => sameAsBefore(asked),
  changeWeek,
  correctWeek,
  saveWeek: (intent, asked, values) => saveWeek(intent, values, asked),
  away,
  saveAway: (intent, asked, values) => saveAway(intent, values, asked),
  undoWeek,
  removeWeek,
  removeWeekNumber,
  undoLast: (_, asked) => undoLast(asked),
}
