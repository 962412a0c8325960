import { isDay } from '../../rules/calendar/day.ts'
import type { Assessment } from '../../rules/content.ts'
import { instruments } from '../../rules/delmal.ts'
import { plainWords } from '../../rules/findPlacement.ts'
import type { Logbook } from '../../rules/logbook.ts'
import type { PersonId } from '../../rules/person.ts'
import type { Refusal } from '../../rules/refusal.ts'
import { supervises } from '../../rules/supervises.ts'
import type { IntentOf, Values } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { nameFor } from '../views/reader.ts'
import { delmalFrom, signersFor } from './activityAnswers.ts'

/** What was said of an assessment, once it is known who is meant. */
export interface Meant {
  /** The assessor herself says it. */
  readonly isOwn: boolean
  /** Undefined where it is still to be asked whose it is. */
  readonly doctor: PersonId | undefined
  readonly content: Partial<Assessment>
  /** Words that named nobody: they stand in the form's line. */
  readonly isUnclear: boolean
}

/** Whose assessment and by whom; undefined for someone who has nobody to assess. */
export const meantBy = async (
  intent: IntentOf<'newAssessment'>,
  asked: Asked,
): Promise<Meant | undefined> => {
  const { me } = asked
  if (intent.doctor !== undefined && intent.doctor !== asked.doctor)
    return ofDoctor(intent, intent.doctor, me.id, true)
  if (asked.doctor !== me.id || me.roles.includes('doctor')) {
    const signers = signersFor(await asked.store.logbook(asked.doctor), asked).map(({ value }) => value)
    const named = namedIn(intent.words, signers, asked)
    return ofDoctor(intent, asked.doctor, named ?? signers[0], named !== undefined, false)
  }
  const doctors = (await assessedByMe(asked)).map(({ doctor }) => doctor)
  if (doctors.length === 0) return undefined
  const named = namedIn(intent.words, doctors, asked)
  const [only, ...others] = doctors
  return ofDoctor(intent, named ?? (others.length === 0 ? only : undefined), me.id, named !== undefined)
}

const ofDoctor = (
  { instrument, delmal, day, line, words }: IntentOf<'newAssessment'>,
  doctor: PersonId | undefined,
  supervisor: PersonId | undefined,
  isNamed: boolean,
  isOwn = true,
): Meant => {
  const isUnclear = words !== undefined && !isNamed
  const written = line ?? (isUnclear ? words : undefined)
  return {
    isOwn,
    doctor,
    isUnclear,
    content: {
      ...(instrument !== undefined && { instrument }),
      ...(delmal !== undefined && { delmal }),
      ...(day !== undefined && { from: day, to: day }),
      ...(supervisor !== undefined && { supervisor }),
      ...(written !== undefined && { line: written }),
    },
  }
}

/** The one of them whose name has all these words, or their beginnings. */
const namedIn = (
  words: string | undefined,
  ids: readonly PersonId[],
  { people }: Asked,
): PersonId | undefined => {
  const wanted = plainWords(words ?? '')
  const fitting = ids.filter((id) => {
    const names = plainWords(nameFor({ people }, id))
    return wanted.length > 0 && wanted.every((word) => names.some((name) => name.startsWith(word)))
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

/** What can be logged without asking anything more; a day not said is today. */
export const wholeOf = (
  { doctor, content, isUnclear }: Meant,
  today: string,
): { readonly doctor: PersonId; readonly content: Assessment } | undefined => {
  const { instrument, delmal, supervisor } = content
  if (doctor === undefined || instrument === undefined || supervisor === undefined) return undefined
  if (delmal === undefined || isUnclear) return undefined
  return {
    doctor,
    content: { kind: 'assessment', from: today, to: today, ...content, instrument, delmal, supervisor },
  }
}

/** The logbooks of those whose handledare the asker is. */
export const assessedByMe = async ({ me, store }: Asked): Promise<readonly Logbook[]> =>
  (await store.summaries()).map(({ outline }) => outline).filter((outline) => supervises(me.id, outline))

/** What the form said, or what is wrong with it. */
export const fromForm = (values: Values, supervisor: PersonId | undefined): Assessment | Refusal => {
  const day = values['day'] ?? ''
  if (!isDay(day)) return { name: 'dayUnknown', asked: day }
  const instrument = instruments.find((one) => one === values['instrument'])
  if (supervisor === undefined || instrument === undefined) return { name: 'signerMissing' }
  const line = (values['line'] ?? '').trim()
  return {
    kind: 'assessment',
    instrument,
    from: day,
    to: day,
    delmal: delmalFrom(`${values['delmal'] ?? ''} ${values['more'] ?? ''}`),
    supervisor,
    ...(line !== '' && { line }),
  }
}
