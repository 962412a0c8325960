import { changeSettings, inForce, isFixed, keptOf } from '../../rules/changeSettings.ts'
import { fieldsOf, type SettingGroup } from '../../rules/settingFields.ts'
import type { IntentOf, Values } from '../intent.ts'
import { settingsRecords, type Asked } from '../scene.ts'
import { settingsForm, settingsView } from '../views/settingsView.ts'
import { asForm, asView, forOffice, type Reply } from './reply.ts'

/** `inställningar`: how the site's times and numbers stand, each group with its form. */
export const showSettings = (asked: Asked): Reply =>
  forOffice(asked, asked.texts.settings.notOffice, () =>
    asView(settingsView(asked.settings, asked.fixedSettings, asked.texts)),
  )

export const editSettings = ({ group }: IntentOf<'editSettings'>, asked: Asked): Reply =>
  forOffice(asked, asked.texts.settings.notOffice, () => {
    const { settings, fixedSettings, texts } = asked
    return fieldsOf(group).every(([path]) => isFixed(path, fixedSettings))
      ? { reply: 'notice', notice: texts.settings.allFixed }
      : asForm(settingsForm(group, settings, fixedSettings, texts))
  })

/** A value that cannot be is refused at its field; once saved, everyone is due under the new settings. */
export const saveSettings = async (
  { group }: IntentOf<'saveSettings'>,
  values: Values,
  asked: Asked,
): Promise<Reply> => forOffice(asked, asked.texts.settings.notOffice, () => save(group, values, asked))

const save = async (
  group: SettingGroup,
  values: Values,
  { fixedSettings, store, texts }: Asked,
): Promise<Reply> => {
  const records = settingsRecords(store)
  const stored = await records.get('site')
  const changed = changeSettings(inForce(stored?.value, fixedSettings), fixedSettings, group, values)
  if (!changed.ok)
    return {
      reply: 'errors',
      errors: Object.fromEntries(changed.faults.map((fault) => [fault.path, texts.settings.fault(fault)])),
    }
  const kept = keptOf(changed.settings, fixedSettings, stored?.value)
  if (!(await records.put('site', stored?.version ?? 0, kept)))
    return { reply: 'notice', notice: texts.settings.changedMeanwhile }
  await store.wake()
  return asView(settingsView(changed.settings, fixedSettings, texts))
}
