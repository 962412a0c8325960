import { isDeepStrictEqual } from 'node:util'
import type { Logbook } from '../../rules/logbook.ts'
import type { PersonId } from '../../rules/person.ts'
import { granted, refused } from '../../rules/refusal.ts'
import type { WeeksColumn } from '../../rules/weeksSheet/columns.ts'
import { doctorsIn, importWeeks, type WeeksImport } from '../../rules/weeksSheet/importWeeks.ts'
import { eachOf } from '../../storage/lowdb/walk.ts'
import type { Author, SiteStore } from '../../storage/store.ts'
import { weeksHeadings } from '../documents/tables/weeksHeadings.ts'
import { absenceWords } from '../reading/words/absences.ts'
import { activityWords, checkWords } from '../reading/words/activities.ts'
import { sceneAt } from '../scene.ts'
import type { Command, Given } from './command.ts'
import { importing, importOptions, type Importable } from './importing.ts'

/** Takes a kansli's list of weeks and activities from before into the logbooks, where they wait for approval. */
export const importWeeksCommand: Command = {
  options: importOptions,
  names: [1],
  run: (given) => importing(given.names[0] ?? '', weeks(given), given),
}

const by = 'kansli'
const ways = { absence: absenceWords.ways, activity: activityWords.ways, check: checkWords.ways }

const weeks = (given: Given): Importable<WeeksColumn> => ({
  headings: weeksHeadings,
  required: ['email'],
  columns: given.texts.commandLine.importWeeks.columns,
  look: async (rows, site) => {
    const at = new Date().toISOString()
    const { store, programmes } = site
    const { people, today } = await sceneAt(site, at)
    const logbooks = new Map<PersonId, Logbook>()
    for (const { id } of doctorsIn(rows, people)) logbooks.set(id, await store.logbook(id))
    const logbook = (doctor: PersonId) => logbooks.get(doctor)
    const found = importWeeks(rows, { people, logbook, programmes, ways, by, at, today })
    return { outcomes: found.outcomes, keep: () => keepWeeks(found, at, store, given) }
  },
})

const keepWeeks = async (
  { logbooks }: WeeksImport,
  at: Author['at'],
  site: SiteStore,
  { texts }: Given,
): Promise<readonly string[]> => {
  const left = await eachOf(logbooks, async ({ doctor, before, changes }) => {
    const kept = await site.commit(doctor, { at, by, key: `weeks/${at}/${doctor}` }, (now) =>
      isDeepStrictEqual(before, now) ? granted(changes) : refused({ name: 'outdated' }),
    )
    return kept.ok ? [] : [texts.commandLine.sheet.overtaken(doctor)]
  })
  return left.flat()
}
