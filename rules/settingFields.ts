/** How a setting is written: each as one text, so that any form can ask for it. */
export type SettingKind = 'time' | 'weekday' | 'number' | 'numbers' | 'choice'

/** The settings that the kansli can change in chat, by what they are about; the file can set all. */
const settingGroups = {
  week: {
    'weekCard.weekday': 'weekday',
    'weekCard.time': 'time',
    'weekReminder.weekday': 'weekday',
    'weekReminder.time': 'time',
  },
  digest: { 'digest.weekday': 'weekday', 'digest.time': 'time', channelShows: 'choice' },
  quiet: { 'quiet.from': 'time', 'quiet.to': 'time', 'quiet.news': 'choice', reminderTime: 'time' },
  waiting: {
    'requests.remindDays': 'numbers',
    'requests.mainSupervisorDay': 'number',
    'requests.officeDay': 'number',
    missingWeeks: 'number',
  },
  ahead: { leadWeeks: 'numbers', handoverDays: 'number' },
} as const satisfies Record<string, Record<string, SettingKind>>

export type SettingGroup = keyof typeof settingGroups
type PathsOf<G extends SettingGroup> = G extends SettingGroup ? keyof (typeof settingGroups)[G] : never
export type SettingPath = PathsOf<SettingGroup>

export const groupNames = [
  'week',
  'digest',
  'quiet',
  'waiting',
  'ahead',
] as const satisfies readonly SettingGroup[]

export const fieldsOf = (group: SettingGroup): readonly (readonly [SettingPath, SettingKind])[] =>
  Object.entries(settingGroups[group]) as unknown as readonly (readonly [SettingPath, SettingKind])[]

/** The choices of a setting that has few. */
export const choicesOf = (path: SettingPath): readonly string[] => {
  if (path === 'channelShows') return ['counts', 'initials', 'names']
  return path === 'quiet.news' ? ['held', 'atOnce'] : []
}
