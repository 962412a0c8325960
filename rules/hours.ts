import { addDays } from './calendar/day.ts'
import { instantOf, localTimeOf, type Instant } from './calendar/instant.ts'
import { isWorkingDay, workingDayFrom } from './calendar/workingDay.ts'
import type { Settings } from './settings.ts'

/** The instant itself outside quiet hours; in the evening, at weekends and on red days the next working morning. */
export const openFrom = (now: Instant, { zone, quiet }: Settings): Instant => {
  const local = localTimeOf(now, zone)
  const [day, time] = [local.slice(0, 10), local.slice(11)]
  if (isWorkingDay(day) && time >= quiet.to && time < quiet.from) return now
  const morning = workingDayFrom(time < quiet.to ? day : addDays(day, 1))
  return instantOf(`${morning}T${quiet.to}`, zone)
}

export const isQuiet = (now: Instant, settings: Settings): boolean => openFrom(now, settings) !== now
