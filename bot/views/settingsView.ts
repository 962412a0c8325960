import { isFixed, writtenAt, type FixedSettings } from '../../rules/changeSettings.ts'
import {
  choicesOf,
  fieldsOf,
  groupNames,
  type SettingGroup,
  type SettingKind,
  type SettingPath,
} from '../../rules/settingFields.ts'
import type { Settings } from '../../rules/settings.ts'
import type { Texts } from '../texts/texts.ts'
import { button } from './button.ts'
import type { Field, Form, Option, Row, View } from './view.ts'

/** How the site's settings stand, in their groups; what a file sets says so. */
export const settingsView = (settings: Settings, fixed: FixedSettings, texts: Texts): View => {
  const words = texts.settings
  const hasFixed = groupNames.some((group) => fieldsOf(group).some(([path]) => isFixed(path, fixed)))
  return {
    summary: words.heading,
    parts: [
      { part: 'heading', text: words.heading },
      { part: 'list', rows: groupNames.map((group) => row(group, settings, fixed, texts)) },
      ...(hasFixed ? [{ part: 'text' as const, text: words.fixed, tone: 'quiet' as const }] : []),
    ],
  }
}

const row = (group: SettingGroup, settings: Settings, fixed: FixedSettings, texts: Texts): Row => {
  const words = texts.settings
  const lines = fieldsOf(group).map(([path, kind]) => {
    const line = `${words.label[path]}: ${shown(path, kind, settings, texts)}`
    return isFixed(path, fixed) ? `${line} (${words.byFile})` : line
  })
  const isOpen = fieldsOf(group).some(([path]) => !isFixed(path, fixed))
  return {
    text: words.group[group],
    detail: lines.join(' · '),
    ...(isOpen && { button: button(words.change, { verb: 'editSettings', group }) }),
  }
}

const shown = (path: SettingPath, kind: SettingKind, settings: Settings, texts: Texts): string => {
  const written = writtenAt(settings, path)
  const option = optionsOf(path, kind, texts).find(({ value }) => value === written)
  return option?.title ?? (written === '' ? texts.settings.none : written)
}

/** One group as it may be changed in chat. */
export const settingsForm = (
  group: SettingGroup,
  settings: Settings,
  fixed: FixedSettings,
  texts: Texts,
): Form => ({
  title: texts.settings.group[group],
  fields: fieldsOf(group)
    .filter(([path]) => !isFixed(path, fixed))
    .map(([path, kind]) => fieldOf(path, kind, writtenAt(settings, path), texts)),
  missing: texts.general.missing,
  submit: texts.settings.save,
  cancel: texts.settings.cancel,
  action: { verb: 'saveSettings', group },
})

const fieldOf = (path: SettingPath, kind: SettingKind, value: string, texts: Texts): Field => {
  const label = texts.settings.label[path]
  const options = optionsOf(path, kind, texts)
  return options.length > 0
    ? { field: 'choice', id: path, label, required: true, options, value }
    : { field: 'text', id: path, label, value, maxLength: 20 }
}

const weekdays = ['1', '2', '3', '4', '5'] as const

const optionsOf = (path: SettingPath, kind: SettingKind, texts: Texts): readonly Option[] =>
  kind === 'weekday'
    ? weekdays.map((value, i) => ({ value, title: texts.settings.weekdays[i] ?? value }))
    : choicesOf(path).map((value) => ({ value, title: texts.settings.choice[value] ?? value }))
