import { enrol, type EnrolmentAsked } from '../../rules/enrol.ts'
import { emptyLogbook } from '../../rules/logbook.ts'
import type { Person } from '../../rules/person.ts'
import type { Refusal } from '../../rules/refusal.ts'
import type { Intent, IntentOf, Values } from '../intent.ts'
import { peopleRecords, type Asked, type Scene } from '../scene.ts'
import { textsIn } from '../texts/texts.ts'
import { primary } from '../views/button.ts'
import { firstMeeting, introductionForm, strangerView, welcomeView } from '../views/meetingViews.ts'
import { said } from '../views/said.ts'
import { asForm, asRefusal, asView, atField, type Reply } from './reply.ts'

/** Someone the site knows writes for the first time. */
export const meet = async (asked: Asked): Promise<Reply> =>
  asView(firstMeeting(asked.me, await asked.facts(asked.me.id), asked.texts))

/** Whether what the bot knows of a doctor is right. */
export const agree = ({ right }: IntentOf<'agree'>, { texts }: Asked): Reply =>
  asView(said(right ? texts.meeting.begin : texts.meeting.askOffice))

/** From now on the person is no longer new. */
export const remember = async ({ store }: Scene, me: Person): Promise<void> => {
  const stored = await peopleRecords(store).get(me.id)
  if (stored !== undefined && !stored.value.met)
    await peopleRecords(store).put(me.id, stored.version, { ...stored.value, met: true })
}

/** Someone on no list (`me` is not stored yet): whatever is wanted, the way in comes first. */
export const meetStranger = async (
  intent: Intent | undefined,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  if (intent?.verb === 'introduce') {
    const { me, programmes, today } = asked
    return asForm(introductionForm(me.name, programmes, today, textsIn[intent.language]))
  }
  if (intent?.verb === 'saveIntroduction')
    return begin(values, {
      ...asked,
      me: { ...asked.me, language: intent.language },
      texts: textsIn[intent.language],
    })
  return asView(strangerView())
}

/** A doctor who is known and has no BT yet: the way in, as for someone new. */
export const beginAnew = ({ texts }: Asked): Reply =>
  asView(
    said(texts.meeting.notBegun, [
      primary(texts.meeting.start, { verb: 'introduce', language: texts.language }),
    ]),
  )

/** Whether someone is a doctor without a BT: enrolled she is not, or not any more to be told. */
export const hasNotBegun = async ({ me, store }: Asked): Promise<boolean> =>
  me.roles.includes('doctor') && (await store.logbook(me.id)).enrolment === undefined

/** The same questions to someone known: only a doctor who has no BT yet may answer them. */
export const introduceKnown = async (
  intent: IntentOf<'introduce' | 'saveIntroduction'>,
  asked: Asked,
  values: Values,
): Promise<Reply> =>
  (await hasNotBegun(asked)) ? meetStranger(intent, values, asked) : asRefusal({ name: 'alreadyEnrolled' })

/** The person is kept first: should only that come to be, she is asked the same once more. */
const begin = async (values: Values, asked: Asked): Promise<Reply> => {
  const { me, store, programmes, now, key, texts } = asked
  const programme = programmes.get(values['programme'] ?? '')
  if (programme === undefined) return asRefusal({ name: 'outdated' })
  const enrolment = enrolmentFrom(values)
  const ruling = enrol(emptyLogbook(me.id), programme, enrolment)
  if (!ruling.ok) return atField(ruling.refusal, fieldOf[ruling.refusal.name], asked)
  const name = (values['name'] ?? '').trim() || me.name
  const people = peopleRecords(store)
  const version = (await people.get(me.id))?.version ?? 0
  const roles = me.roles.includes('doctor') ? me.roles : [...me.roles, 'doctor' as const]
  await people.put(me.id, version, { ...me, name, roles, met: true })
  await store.commit(me.id, { at: now, by: me.id, key }, (logbook) => enrol(logbook, programme, enrolment))
  return asView(welcomeView(programme, texts))
}

/** What a form says of a BT. */
export const enrolmentFrom = (values: Values): EnrolmentAsked => ({
  start: values['start'] ?? '',
  form: values['form'] === 'integrerad' ? 'integrerad' : 'fristående',
  percent: Number(values['percent']),
  ...(values['stStart'] && { stStart: values['stStart'] }),
})

const fieldOf: Readonly<Partial<Record<Refusal['name'], string>>> = {
  dayUnknown: 'start',
  stStartMissing: 'stStart',
  percentOutOfRange: 'percent',
}
