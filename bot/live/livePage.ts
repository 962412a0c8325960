import { localTimeOf } from '../../rules/calendar/instant.ts'
import { inForce } from '../../rules/changeSettings.ts'
import type { Clock } from '../clock.ts'
import { mayBeKept } from '../patientGate.ts'
import { CannotStart, type Platform } from '../platforms/platform.ts'
import { conversationSchema } from '../platforms/web/stored.ts'
import { webPlatform } from '../platforms/web/webPlatform.ts'
import type { PagePerson } from '../platforms/web/wire.ts'
import { peopleRecords, settingsRecords } from '../scene.ts'
import type { KeptSites } from '../sites/site.ts'

/**
 * The page beside the live platforms, on the one site: anyone at this machine can be anyone on
 * the list. For trying an installation out, never for production.
 * @throws CannotStart where sites have people of their own: nobody could tell whose page it is.
 */
export const livePage = async (
  { all: [site] }: KeptSites,
  clock: Clock,
  port: number,
  report: (error: unknown) => void,
): Promise<Platform & { url(): string }> => {
  if (site === undefined || site.tenants !== undefined)
    throw new CannotStart('PAGE: inte med SITES_FILE / not together with SITES_FILE')
  const { store, fixedSettings } = site
  const people = async () => (await peopleRecords(store).all()).map(({ value }) => value)
  // Nobody changes the zone in chat.
  const { zone } = inForce((await settingsRecords(store).get('site'))?.value, fixedSettings)
  const page = webPlatform({
    port,
    conversations: store.records('page', conversationSchema),
    who: async () =>
      (await people()).flatMap(({ id, name, language, roles: [role] }): PagePerson[] =>
        role === undefined ? [] : [{ id, name, role, language }],
      ),
    mayKeep: mayBeKept,
    now: () => localTimeOf(clock.now(), zone),
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
