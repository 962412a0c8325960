import { pause, resume, savePause, snooze } from '../conversations/pause.ts'
import type { reminders } from '../intent/reminders.ts'
import type { Answers } from './answers.ts'

/** What is said of reminders. */
export const ofReminders: Answers<typeof reminders> = {
  pause,
  savePause: (_, asked, values) => savePause(values, asked),
  snooze,
  resume: (_, asked) => resume(asked),
}
