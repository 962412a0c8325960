import { z } from 'zod'
import type { Records, SiteStore, Versioned } from '../../../../storage/store.ts'
import { CannotStart } from '../../platform.ts'
import type { Installed } from '../workspace.ts'
import type { Keys } from './keys.ts'
import { seal, sealedSchema, unseal } from './seal.ts'

/** What is kept of an installation: the token encrypted, and nothing of whoever made it. */
const kept = z.strictObject({
  format: z.literal(1),
  botId: z.string(),
  botUserId: z.string(),
  token: sealedSchema,
})

type Kept = Readonly<z.infer<typeof kept>>

/** Where the app is installed, read from the store at each asking: what another process did holds at once. */
export interface Installations {
  /** @throws Error where the token cannot be decrypted */
  get(team: string): Promise<Installed | undefined>
  /** In place of an earlier one. Only of a workspace that is let in. */
  keep(installed: Installed): Promise<void>
  /** Forgets it, unless another token than this one has been kept since. Answers whether it was there. */
  forget(team: string, token: string | undefined): Promise<boolean>
  /**
   * Encrypts with the first key what another encrypted.
   * @throws CannotStart where a token was encrypted with a key that is not there
   */
  begin(): Promise<void>
}

/** @param siteOf whose a workspace is; undefined for one that is not let in */
export const installationsIn = (
  sites: readonly SiteStore[],
  siteOf: (team: string) => SiteStore | undefined,
  keys: Keys,
): Installations => {
  const recordsIn = (site: SiteStore) => site.records('slack', kept)
  /** One after the other, in whichever process: neither undoes what the other has just done. */
  const inTurn = async <T>(team: string, task: (records: Records<Kept>) => Promise<T>) => {
    const site = siteOf(team)
    return site && site.inTurn(`slack/${team}`, () => task(recordsIn(site)))
  }
  return {
    async get(team) {
      const site = siteOf(team)
      const found = site && (await recordsIn(site).get(team))
      return found && opened(found, keys)
    },
    keep: async (installed) =>
      void (await inTurn(installed.team, async (records) => {
        const { version = 0 } = (await records.get(installed.team)) ?? {}
        const isKept = await records.put(installed.team, version, sealed(installed, keys))
        if (!isKept) throw new Error('another process keeps an installation of the same workspace')
      })),
    async forget(team, token) {
      const removed = await inTurn(team, async (records) => {
        const found = await records.get(team)
        if (found === undefined || tokenIn(found, keys) !== token) return false
        await records.remove(team)
        return true
      })
      return removed ?? false
    },
    async begin() {
      for (const site of sites)
        for (const { id } of await recordsIn(site).all())
          if (siteOf(id) === site) await inTurn(id, (records) => renewed(id, records, keys))
    },
  }
}

const sealed = ({ team, token, botId, botUserId }: Installed, keys: Keys): Kept => ({
  ...{ format: 1, botId, botUserId },
  token: seal(token, team, keys),
})

const tokenIn = ({ id, value }: Versioned<Kept>, keys: Keys) => unseal(value.token, id, keys)

const opened = (found: Versioned<Kept>, keys: Keys): Installed => {
  const token = tokenIn(found, keys)
  if (token === undefined) throw new Error('the token of an installation cannot be decrypted')
  const { botId, botUserId } = found.value
  return { team: found.id, token, botId, botUserId }
}

/** Encrypted with the first key. What was changed since it was kept stays, and is met when it is needed. */
const renewed = async (team: string, records: Records<Kept>, keys: Keys): Promise<void> => {
  const found = await records.get(team)
  if (found === undefined || found.value.token.key === keys[0].id) return
  if (!keys.some(({ id }) => id === found.value.token.key))
    throw new CannotStart(
      `SLACK_TOKEN_KEY: ${team} krypterades med en annan nyckel; ange även den, sist / was encrypted with another key; give that one too, as the last`,
    )
  if (tokenIn(found, keys) !== undefined)
    await records.put(team, found.version, sealed(opened(found, keys), keys))
}
