import { enrol, type EnrolmentAsked } from '../../rules/enrol.ts'
import { emptyLogbook } from '../../rules/logbook.ts'
import type { Person } from '../../rules/person.ts'
import type { Refusal } from '../../rules/refusal.ts'
import type { Intent, IntentOf, Values } from '../intent.ts'
import { peopleRecords, type Asked, type Scene } from '../scene.ts'
import { textsIn } from '../texts/texts.ts'
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

const begin = async (values: Values, asked: Asked): Promise<Reply> => {
  const { me, store, programmes, now, key, texts } = asked
  const programme = programmes.get(values['programme'] ?? '')
  if (programme === undefined) return asRefusal({ name: 'outdated' })
  const enrolment = enrolmentFrom(values)
  const ruling = enrol(emptyLogbook(me.id), programme, enrolment)
  if (!ruling.ok) return atField(ruling.refusal, fieldOf[ruling.refusal.name], asked)
  const name = (values['name'] ?? '').trim() || me.name
  await peopleRecords(store).put(me.id, 0, { ...me, name, roles: ['doctor'], met: true })
  await store.commit(me.id, { at: now, by: me.id, key }, (logbook) => enrol(logbook, programme, enrolment))
  return asView(welcomeView(programme, texts))
}

const enrolmentFrom = (values: Values): EnrolmentAsked => ({
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
