import { isDay, overlap } from '../../rules/calendar/day.ts'
import { activityKinds, checkKinds, delmalCodes, type Delmal } from '../../rules/delmal.ts'
import type { Activity } from '../../rules/content.ts'
import type { Logbook } from '../../rules/logbook.ts'
import type { Refusal } from '../../rules/refusal.ts'
import type { IntentOf, Values } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { nameFor } from '../views/reader.ts'
import type { Option } from '../views/view.ts'

/** What a line of text said of an activity. */
export const fromWords = (said: Omit<IntentOf<'newActivity'>, 'verb'>): Partial<Activity> => ({
  ...(said.delmal !== undefined && { delmal: said.delmal }),
  ...(said.activity !== undefined && { activity: said.activity }),
  ...(said.day !== undefined && { from: said.day, to: said.day }),
  ...(said.check !== undefined && { check: said.check }),
  ...(said.line !== undefined && { line: said.line }),
})

/** What the form said, or what is wrong with it. */
export const fromForm = (values: Values, logbook: Logbook, asked: Asked): Activity | Refusal => {
  const from = values['day'] ?? ''
  const to = values['until'] || from
  const wrongDay = [from, to].find((day) => !isDay(day))
  if (wrongDay !== undefined) return { name: 'dayUnknown', asked: wrongDay }
  const delmal = delmalFrom(`${values['delmal'] ?? ''} ${values['more'] ?? ''}`)
  const signer = signersFor(logbook, asked).find(({ value }) => value === values['signer'])
  if (signer === undefined) return { name: 'signerMissing' }
  const check = checkKinds.find((one) => one === values['check'])
  const line = (values['line'] ?? '').trim()
  return {
    kind: 'activity',
    delmal,
    activity: activityKinds.find((one) => one === values['kind']) ?? 'klinisk tjänstgöring',
    from,
    to,
    supervisor: signer.value,
    ...(check !== undefined && { check }),
    ...(line !== '' && { line }),
  }
}

/** 'BT3,BT8', 'bt 3 och 8': every number from 1 to 18, in order. */
export const delmalFrom = (text: string): Delmal[] => {
  const named = new Set([...text.matchAll(/\d+/g)].map(([number]) => `BT${number}`))
  return delmalCodes.filter((code) => named.has(code))
}

/** Whom the doctor can ask: the handledare of the present placement first, then her others. */
export const signersFor = ({ plan, people, doctor }: Logbook, { today, people: known }: Asked): Option[] => {
  const now = plan.find((one) => overlap(one, { from: today, to: today }) !== undefined)
  const ids = [now?.supervisor, ...plan.map(({ supervisor }) => supervisor), people.mainSupervisor]
  return [...new Set(ids)].flatMap((id) =>
    id === undefined || id === doctor || !known.has(id)
      ? []
      : [{ value: id, title: nameFor({ people: known }, id) }],
  )
}
