import { onTestFinished } from 'vitest'
import { openPostgresStore } from '../../../storage/postgres/store.ts'
import type { SiteStore } from '../../../storage/store.ts'
import { makeDatabase, type TestDatabase } from '../../postgres/database.ts'

/** A database that is gone after the test. */
export const database = async (): Promise<TestDatabase> => {
  const made = await makeDatabase()
  onTestFinished(() => made.drop())
  return made
}

/** A site of a store as another process would open it: nothing but the database is shared. */
export const openSite = async (
  { url }: Pick<TestDatabase, 'url'>,
  { id = 'stockholm', turnMs = 10_000 } = {},
): Promise<SiteStore> => {
  const store = await openPostgresStore({ url, turnMs, report: () => undefined })
  onTestFinished(() => store.close())
  return store.site(id)
}
