import { localTimeOf } from '../../rules/calendar/instant.ts'
import { defaultSettings } from '../../rules/settings.ts'
import type { SiteStore } from '../../storage/store.ts'
import type { Clock } from '../clock.ts'
import { mayBeKept } from '../patientGate.ts'
import type { Platform } from '../platforms/platform.ts'
import { conversationSchema } from '../platforms/web/stored.ts'
import { webPlatform } from '../platforms/web/webPlatform.ts'
import type { PagePerson } from '../platforms/web/wire.ts'
import { peopleRecords } from '../scene.ts'

/**
 * The page beside the live platforms, on the live site: anyone at this machine can be anyone on
 * the list. For trying an installation out, never for production.
 */
export const livePage = (
  store: SiteStore,
  clock: Clock,
  port: number,
  report: (error: unknown) => void,
): Platform & { url(): string } => {
  const people = async () => (await peopleRecords(store).all()).map(({ value }) => value)
  const page = webPlatform({
    port,
    conversations: store.records('page', conversationSchema),
    who: async () =>
      (await people()).flatMap(({ id, name, language, roles: [role] }): PagePerson[] =>
        role === undefined ? [] : [{ id, name, role, language }],
      ),
    mayKeep: mayBeKept,
    now: () => localTimeOf(clock.now(), defaultSettings.zone),
    report,
  })
  return {
    ...page,
    profile: async ({ user }) => {
      const person = (await people()).find(({ id }) => id === user)
      if (person === undefined) return undefined
      return {
        name: person.name,
        member: true,
        ...(person.email !== undefined && { email: person.email }),
      }
    },
  }
}
