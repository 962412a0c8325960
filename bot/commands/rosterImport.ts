import { isDeepStrictEqual } from 'node:util'
import type { Logbook } from '../../rules/logbook.ts'
import { granted, refused } from '../../rules/refusal.ts'
import { importRoster, type RosterImport } from '../../rules/roster/importRoster.ts'
import type { RosterColumn } from '../../rules/roster/columns.ts'
import { rosterHeadings } from '../documents/tables/rosterHeadings.ts'
import { eachOf } from '../../storage/lowdb/walk.ts'
import type { SiteStore } from '../../storage/store.ts'
import { personIdOf } from '../personId.ts'
import { peopleRecords } from '../scene.ts'
import type { Command, Given } from './command.ts'
import { importing, importOptions, type Importable } from './importing.ts'
import { logbooksOf } from './logbooks.ts'
import { rosterExample } from './rosterExample.ts'

/** Takes a kansli's list of people and placement plans. */
export const rosterImport: Command = {
  options: { ...importOptions, example: { type: 'boolean' } },
  names: [1],
  run: (given) => {
    const [file = ''] = given.names
    return given.flags.has('example') ? rosterExample(file, given) : importing(file, roster(given), given)
  },
}

const roster = (given: Given): Importable<RosterColumn> => ({
  headings: rosterHeadings,
  required: ['name', 'email'],
  columns: given.texts.commandLine.rosterImport.columns,
  look: async (rows, { store, programmes }) => {
    const people = new Map((await peopleRecords(store).all()).map(({ id, value }) => [id, value]))
    const logbook = await logbooksOf(store)
    const found = importRoster(rows, { people, logbook, programmes, idOf: personIdOf })
    return { outcomes: found.outcomes, keep: () => keepRoster(found, store, given) }
  },
})

/**
 * Persons first, so that no plan names someone who is not there; whatever their logbooks have to
 * say is then due. A run that was cut short is finished by the next.
 */
export const keepRoster = async (
  { people, logbooks }: RosterImport,
  site: SiteStore,
  { texts }: Given,
): Promise<readonly string[]> => {
  const records = peopleRecords(site)
  await eachOf(people, async (person) => {
    const version = (await records.get(person.id))?.version ?? 0
    await records.put(person.id, version, person)
  })
  if (people.length > 0) await site.wake()
  const at = new Date().toISOString()
  const left = await eachOf(logbooks, async ({ doctor, before, changes }) => {
    const author = { at, by: 'kansli', key: `roster/${at}/${doctor}` }
    const kept = await site.commit(doctor, author, (now) =>
      isUntouched(before, now) ? granted(changes) : refused({ name: 'outdated' }),
    )
    return kept.ok ? [] : [texts.commandLine.sheet.overtaken(doctor)]
  })
  return left.flat()
}

const isUntouched = (before: Logbook, now: Logbook): boolean =>
  isDeepStrictEqual([before.enrolment, before.people, before.plan], [now.enrolment, now.people, now.plan])
