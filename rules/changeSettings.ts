import type { z } from 'zod'
import { defaultSettings, isTimeOfDay, settingsSchema, type Settings } from './settings.ts'
import { fieldsOf, type SettingGroup, type SettingKind, type SettingPath } from './settingFields.ts'

/** What a file sets, by the setting's own name: it holds whatever the chat says. */
export type FixedSettings = Partial<Settings>

/** Why a value cannot be taken. `bound` is the least or the most that goes. */
export type SettingReason =
  | { readonly reason: 'notATime' | 'notANumber' | 'notInOrder' | 'inQuietHours' | 'impossible' }
  | { readonly reason: 'tooLow' | 'tooHigh' | 'tooFew' | 'tooMany'; readonly bound: number }

/** A reason, and the setting it is said at. */
export type SettingFault = { readonly path: SettingPath } & SettingReason

export type SettingsChange =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly faults: readonly SettingFault[] }

/**
 * The settings that hold: what was set in chat, under what the file sets. Where the two cannot
 * hold together (a time that the file makes quiet), only the file's do.
 */
export const inForce = (stored: Settings | undefined, fixed: FixedSettings): Settings => {
  const both = settingsSchema.safeParse({ ...stored, ...fixed })
  return both.success ? both.data : settingsSchema.parse(fixed)
}

export const isFixed = (path: SettingPath, fixed: FixedSettings): boolean => stepsOf(path)[0] in fixed

/** 'quiet.from' is the `from` of `quiet`; a setting that stands for itself has one step. */
const stepsOf = (path: SettingPath) => path.split('.') as [top: keyof Settings, below?: string]

/** The value at a path as it is written in a form. */
export const writtenAt = (settings: Settings, path: SettingPath): string => {
  const [top, below] = stepsOf(path)
  const value: unknown =
    below === undefined
      ? settings[top]
      : (settings[top] as unknown as Readonly<Record<string, unknown>>)[below]
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/**
 * Settings with one group's values as they were written. Values of what the file fixes, and those
 * left out, stay as they are. Every fault is named at once, each at its setting.
 */
export const changeSettings = (
  settings: Settings,
  fixed: FixedSettings,
  group: SettingGroup,
  values: Readonly<Record<string, string>>,
): SettingsChange => {
  const asked = fieldsOf(group).filter(([path]) => !isFixed(path, fixed) && values[path] !== undefined)
  const read = asked.map(([path, kind]) => [path, kind, readAs(kind, values[path] ?? '')] as const)
  const unread = read.filter(([, , value]) => value === undefined)
  if (unread.length > 0)
    return {
      ok: false,
      faults: unread.map(([path, kind]) => ({ path, reason: kind === 'time' ? 'notATime' : 'notANumber' })),
    }
  const changed = read.reduce<Settings>((all, [path, , value]) => withValue(all, path, value), settings)
  const checked = settingsSchema.safeParse(changed)
  if (checked.success) return { ok: true, settings: checked.data }
  const paths = asked.map(([path]) => path)
  return { ok: false, faults: checked.error.issues.map((issue) => faultOf(issue, paths)) }
}

/**
 * What is kept of settings as they were changed in chat: of what the file sets, the site's own from
 * before, so that it holds again without the file. Where that cannot hold with the rest, the file's.
 */
export const keptOf = (
  changed: Settings,
  fixed: FixedSettings,
  stored: Settings = defaultSettings,
): Settings => {
  const own = Object.entries(stored).filter(([name]) => name in fixed)
  const kept = settingsSchema.safeParse({ ...changed, ...Object.fromEntries(own) })
  return kept.success ? kept.data : changed
}

const readAs = (kind: SettingKind, written: string): unknown => {
  const text = written.trim()
  switch (kind) {
    case 'time':
      return timeOf(text)
    case 'weekday':
    case 'number':
      return /^\d+$/.test(text) ? Number(text) : undefined
    case 'numbers': {
      const parts = text.split(/[\s,;]/).filter((part) => part !== '')
      return parts.every((part) => /^\d+$/.test(part)) ? parts.map(Number) : undefined
    }
    case 'choice':
      return text
  }
}

/** '7.30', '0730' and '7:30' are 07:30. */
const timeOf = (text: string): string | undefined => {
  const time = text.replace(/(\d{1,2})[.:]?(\d{2})/, '$1:$2').padStart(5, '0')
  return isTimeOfDay(time) ? time : undefined
}

const withValue = (settings: Settings, path: SettingPath, value: unknown): Settings => {
  const [top, below] = stepsOf(path)
  return {
    ...settings,
    [top]: below === undefined ? value : { ...(settings[top] as object), [below]: value },
  }
}

/** At the setting it is about; one about several of them, or about one that was not asked for, at the first asked. */
const faultOf = (issue: z.core.$ZodIssue, asked: readonly SettingPath[]): SettingFault => {
  const name = issue.path.map(String).join('.')
  const at = asked.find((one) => name.startsWith(one)) ?? asked[0]
  return { path: at ?? 'reminderTime', ...reasonOf(issue) }
}

const reasonOf = (issue: z.core.$ZodIssue): SettingReason => {
  const isList = 'origin' in issue && issue.origin === 'array'
  if (issue.code === 'too_small')
    return { reason: isList ? 'tooFew' : 'tooLow', bound: Number(issue.minimum) }
  if (issue.code === 'too_big')
    return { reason: isList ? 'tooMany' : 'tooHigh', bound: Number(issue.maximum) }
  return { reason: ownReasons.find((one) => one === issue.message) ?? 'impossible' }
}

/** What the schema itself says of a value. */
const ownReasons = ['notATime', 'notInOrder', 'inQuietHours'] as const
