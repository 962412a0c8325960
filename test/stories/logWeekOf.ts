import type { Instant } from '../../rules/calendar/instant.ts'
import type { Week } from '../../rules/calendar/week.ts'
import type { Change, Logbook } from '../../rules/logbook.ts'
import { proposal } from '../../rules/proposal.ts'
import type { Ruling } from '../../rules/refusal.ts'
import { stepsOfWeek, writeWeek } from '../../rules/writeWeek.ts'

/** What a doctor's press on the week's card decides, without the bot that would settle it afterwards. */
export const logWeek = (logbook: Logbook, week: Week, at: Instant): Ruling<readonly Change[]> =>
  writeWeek(logbook, {
    week,
    parts: proposal(logbook, week),
    steps: stepsOfWeek(logbook, week),
    amend: false,
    by: logbook.doctor,
    at,
    today: at.slice(0, 10),
  })
