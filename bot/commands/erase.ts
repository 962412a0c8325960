import type { Person } from '../../rules/person.ts'
import { patientNumberIn } from '../../rules/patientData.ts'
import { erase, eraseAgain } from '../erasures.ts'
import { peopleRecords } from '../scene.ts'
import { notDone, type Command, type ExitCode, type Given } from './command.ts'
import { namedOffice, namedPerson } from './namedPerson.ts'
import { writingSite, type OpenSite } from './site.ts'

/** Takes a person out of the store for good: on the kansli's decision, confirmed by name. */
export const eraseCommand: Command = {
  options: {
    confirm: { type: 'string' },
    by: { type: 'string' },
    decision: { type: 'string' },
    again: { type: 'boolean' },
  },
  names: [0, 1],
  run: (given) =>
    writingSite(given, (site) => (given.flags.has('again') ? againFrom : eraseFrom)(site, given)),
}

/** Takes out whom an older state of the store has brought back. */
const againFrom = async (site: OpenSite, { data, texts, say }: Given): Promise<ExitCode> => {
  say(texts.commandLine.store.erasedAgain(await eraseAgain(data, site)))
  return 0
}

const eraseFrom = async (site: OpenSite, given: Given): Promise<ExitCode> => {
  const { data, names, options, texts, say } = given
  const [named = ''] = names
  const { confirm, by = '', decision = '' } = options
  const words = texts.commandLine.erase
  const people = new Map((await peopleRecords(site.store).all()).map(({ id, value }) => [id, value]))
  const person = namedPerson(named, people)
  if (person === undefined) return notDone(texts.commandLine.export.nobody(named), say)
  const decider = namedOffice(by, people)
  if (decider === undefined) return notDone(words.notOffice(by), say)
  if (decider.id === person.id) return notDone(words.oneself, say)
  if (!isReference(decision, person)) return notDone(words.noReference, say)
  const commits = (await site.store.journal(person.id)).length
  if (confirm !== person.name) return notDone(words.confirm(person.name, commits), say)
  await erase(data, site, person.id, { at: new Date().toISOString(), by: decider.id, decision })
  say(words.done)
  return 0
}

/** A number as registries give them, which says nothing of anyone: 'RS 2026-0412', 'Dnr 12/2026'. */
const isReference = (decision: string, { name }: Person): boolean =>
  /^[\p{L}\d][\p{L}\d /:.-]{1,39}$/u.test(decision) &&
  /\d/.test(decision) &&
  patientNumberIn(decision) === undefined &&
  !name.split(' ').some((part) => decision.toLowerCase().includes(part.toLowerCase()))
