import { arrange, showDeadlines } from '../conversations/deadlines.ts'
import { homeOf } from '../conversations/home.ts'
import { asView } from '../conversations/reply.ts'
import { showStatus, showWhy } from '../conversations/status.ts'
import type { progress } from '../intent/progress.ts'
import type { Answers } from './answers.ts'

/** What is said of where one stands. */
export const ofProgress: Answers<typeof progress> = {
  status: showStatus,
  why: showWhy,
  showDeadlines,
  arrange,
  home: async (_, asked) => asView(await homeOf(asked.me, asked)),
}
