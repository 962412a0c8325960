import type { Day } from '../../rules/calendar/day.ts'
import { isAway } from '../../rules/person.ts'
import { granted, type Refusal } from '../../rules/refusal.ts'
import { pause as pauseRule, resume as resumeRule } from '../../rules/standIn.ts'
import type { IntentOf, Values } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { button } from '../views/button.ts'
import { pauseForm } from '../views/pauseForm.ts'
import { said } from '../views/said.ts'
import { changeMe } from './changePerson.ts'
import { asForm, asRefusal, asView, atField, type Reply } from './reply.ts'

/** `paus till 2027-01-07`, `borta till …`: no reminders until that day; without a day it is asked for. */
export const pause = async ({ back }: IntentOf<'pause'>, asked: Asked): Promise<Reply> => {
  if (back === undefined) return asForm(pauseForm(asked.today, asked.texts))
  const refusal = await pausedUntil(back, asked)
  return refusal === undefined ? paused(back, asked) : asRefusal(refusal)
}

export const savePause = async (values: Values, asked: Asked): Promise<Reply> => {
  const back = values['back'] ?? ''
  const refusal = await pausedUntil(back, asked)
  return refusal === undefined ? paused(back, asked) : atField(refusal, 'back', asked)
}

/** The button of a card: the same, said in one line, and the card says until when. */
export const snooze = async ({ back }: IntentOf<'snooze'>, asked: Asked): Promise<Reply> => {
  const refusal = await pausedUntil(back, asked)
  return refusal === undefined
    ? { reply: 'changed', notice: asked.texts.away.paused(asked.texts.time.weekdayAndDay(back)) }
    : asRefusal(refusal)
}

const pausedUntil = (back: Day, asked: Asked): Promise<Refusal | undefined> =>
  changeMe(asked, (person) => pauseRule(person, back, asked.today))

const paused = (back: Day, { me, texts }: Asked): Reply => {
  const isSupervisor = me.roles.includes('supervisor')
  const sentence = texts.away.paused(texts.time.weekdayAndDay(back))
  return asView(
    said(isSupervisor ? `${sentence} ${texts.away.requestsCome}` : sentence, [
      button(texts.away.resume, { verb: 'resume' }),
      ...(isSupervisor ? [button(texts.away.delegate, { verb: 'delegate' as const })] : []),
    ]),
  )
}

/** `jag är tillbaka`. */
export const resume = async (asked: Asked): Promise<Reply> => {
  if (!isAway(asked.me, asked.today)) return { reply: 'notice', notice: asked.texts.away.notAway }
  await changeMe(asked, (person) => granted(resumeRule(person, asked.today)))
  return { reply: 'changed', notice: asked.texts.away.resumed }
}
