import { z } from 'zod'
import type { Instant } from '../../rules/calendar/instant.ts'
import type { Records } from '../../storage/store.ts'
import type { Clock } from '../clock.ts'

export const demoTimeSchema = z.strictObject({ aheadMs: z.number() })

/** Product time of the demo: the machine's, moved ahead by the clock control, or set while its story is told. */
export interface DemoClock extends Clock {
  /** Stands still at that instant until `run`. */
  set(at: Instant): void
  /** Goes on from where it stands, as fast as the machine's clock. */
  run(): Promise<void>
}

export const demoClock = async (times: () => Records<{ aheadMs: number }>): Promise<DemoClock> => {
  let aheadMs = (await times().get('clock'))?.value.aheadMs ?? 0
  let standing: Instant | undefined
  return {
    now: () => standing ?? new Date(Date.now() + aheadMs).toISOString(),
    set: (at) => {
      standing = at
    },
    run: async () => {
      if (standing === undefined) return
      aheadMs = Date.parse(standing) - Date.now()
      standing = undefined
      const kept = await times().get('clock')
      await times().put('clock', kept?.version ?? 0, { aheadMs })
    },
  }
}
