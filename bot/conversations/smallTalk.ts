import type { IntentOf } from '../intent.ts'
import { textsIn } from '../texts/texts.ts'
import { peopleRecords, type Asked } from '../scene.ts'
import { helpView, roleButtons } from '../views/helpView.ts'
import { said } from '../views/said.ts'
import { asView, type Reply } from './reply.ts'

export const help = ({ me, texts }: Asked): Reply => asView(helpView(me, texts))

export const hello = ({ me, texts }: Asked): Reply =>
  asView(said(texts.general.hello(me.name.split(' ')[0] ?? me.name), roleButtons(me.roles, texts)))

export const thanks = ({ texts }: Asked): Reply => asView(said(texts.general.thanks))

/** `språk en`: from now on, everything in that language. */
export const speak = async ({ language }: IntentOf<'speak'>, { store, me }: Asked): Promise<Reply> => {
  const records = peopleRecords(store)
  const stored = await records.get(me.id)
  if (stored !== undefined) await records.put(me.id, stored.version, { ...stored.value, language })
  return asView(said(textsIn[language].general.languageSet, roleButtons(me.roles, textsIn[language])))
}
