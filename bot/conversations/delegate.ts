import { granted, type Refusal } from '../../rules/refusal.ts'
import { likelyDates, nameDelegate, possibleDelegates } from '../../rules/standIn.ts'
import type { Values } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { button } from '../views/button.ts'
import { delegateForm, delegateView } from '../views/delegateViews.ts'
import { nameFor } from '../views/reader.ts'
import { said } from '../views/said.ts'
import { changeMe } from './changePerson.ts'
import { asForm, asView, atField, type Reply } from './reply.ts'

/** `delegat`: who decides in the asker's place now, or the form to name someone. */
export const delegate = (asked: Asked): Promise<Reply> | Reply => {
  const { me, people, today, texts } = asked
  if (me.roles.includes('supervisor') && me.delegate !== undefined && me.delegate.until >= today)
    return asView(delegateView(nameFor({ people }, me.delegate.to), me.delegate, texts))
  return chooseDelegate(asked)
}

/** The form, also to choose someone else. */
export const chooseDelegate = async (asked: Asked): Promise<Reply> => {
  const { me, today, texts } = asked
  if (!me.roles.includes('supervisor')) return { reply: 'notice', notice: texts.away.notSupervisor }
  const options = (await possible(asked))
    .map(({ id, name }) => ({ value: id, title: name }))
    .sort((a, b) => a.title.localeCompare(b.title, 'sv'))
  if (options.length === 0) return { reply: 'notice', notice: texts.away.nobodyToName }
  return asForm(delegateForm(options, likelyDates(me, today), texts))
}

export const saveDelegate = async (values: Values, asked: Asked): Promise<Reply> => {
  if (!asked.me.roles.includes('supervisor'))
    return { reply: 'notice', notice: asked.texts.away.notSupervisor }
  const named = { to: values['to'] ?? '', from: values['from'] ?? '', until: values['until'] ?? '' }
  const colleagues = await possible(asked)
  const refusal = await changeMe(asked, (person) => nameDelegate(person, named, colleagues, asked.today))
  if (refusal !== undefined) return atField(refusal, fieldOf[refusal.name], asked)
  return asView(delegateView(nameFor(asked, named.to), named, asked.texts))
}

const possible = async ({ me, people, store }: Asked) =>
  possibleDelegates(
    me,
    people,
    (await store.summaries()).map(({ outline }) => outline),
  )

const fieldOf: Readonly<Partial<Record<Refusal['name'], string>>> = {
  delegateUnknown: 'to',
  dayUnknown: 'from',
  periodBackwards: 'until',
  dayPassed: 'until',
}

/** From now on nobody decides in the asker's place, and what was pressed says so. */
export const endDelegate = async (asked: Asked): Promise<Reply> => {
  await changeMe(asked, ({ delegate: _, ...person }) => granted(person))
  const { away } = asked.texts
  return { reply: 'page', view: said(away.delegateEnded, [button(away.delegate, { verb: 'delegate' })]) }
}
