import type { Credit } from '../../rules/logbook.ts'
import { progress } from '../../rules/progress.ts'
import { setCredit } from '../../rules/setCredit.ts'
import type { IntentOf, Values } from '../intent.ts'
import { freshScene, readerOf, type Asked } from '../scene.ts'
import { creditForm } from '../views/creditForm.ts'
import { whyView } from '../views/whyView.ts'
import { asForm, asRefusal, asView, atField, type Reply } from './reply.ts'

/** Crediting earlier service (R13): the kansli's to do, from a doctor's status. */
export const editCredit = async ({ doctor }: IntentOf<'editCredit'>, asked: Asked): Promise<Reply> => {
  if (!asked.me.roles.includes('office')) return asRefusal({ name: 'notYourLogbook' })
  const facts = await asked.facts(doctor)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  return asForm(creditForm(doctor, facts, readerOf(asked, asked.me)))
}

/** The form handed in: months for each part and for the total alone; what is wrong is said at the field. */
export const saveCredit = async (
  { doctor }: IntentOf<'saveCredit'>,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  if (!asked.me.roles.includes('office')) return asRefusal({ name: 'notYourLogbook' })
  const facts = await asked.facts(doctor)
  if (facts === undefined) return asRefusal({ name: 'notEnrolled' })
  const author = { at: asked.now, by: asked.me.id, key: asked.key }
  const credits = creditsFrom(values)
  const done = await asked.store.commit(doctor, author, () => setCredit(facts.programme, credits))
  if (!done.ok) return atField(done.refusal, 'total', asked)
  const after = await (await freshScene(asked)).facts(doctor)
  const findings = after === undefined ? [] : progress(after).findings.filter(({ rule }) => rule === 'R13')
  return asView(whyView(findings, asked.texts.progress.rule('R13'), asked.texts))
}

const creditsFrom = (values: Values): Credit[] =>
  Object.entries(values).flatMap(([id, text]) => {
    const months = Number(text.trim().replace(',', '.'))
    if (text.trim() === '' || months === 0) return []
    return [id === 'total' ? { months } : { category: id, months }]
  })
