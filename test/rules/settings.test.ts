import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeSettings,
  inForce,
  isFixed,
  keptOf,
  writtenAt,
  type FixedSettings,
  type SettingReason,
} from '../../rules/changeSettings.ts'
import { choicesOf, fieldsOf, groupNames, type SettingGroup } from '../../rules/settingFields.ts'
import { defaultSettings, settingsSchema, type Settings } from '../../rules/settings.ts'

const faults = (settings: object) =>
  settingsSchema.safeParse(settings).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('what a site decides for itself', () => {
  it('begins with what the product says by itself', () => {
    expect(defaultSettings).toMatchObject({
      zone: 'Europe/Stockholm',
      weekCard: { weekday: 5, time: '14:00' },
      weekReminder: { weekday: 1, time: '09:15' },
      digest: { weekday: 1, time: '07:30' },
      quiet: { from: '18:00', to: '07:00', news: 'held' },
      requests: { remindDays: [1, 3], mainSupervisorDay: 5, officeDay: 7 },
      missingWeeks: 2,
      leadWeeks: [12, 4, 1],
      handoverDays: 7,
    })
  })

  it('is refused where it cannot be, and it is said where', () => {
    expect(faults({ zone: 'Europe/Stokholm' })).toEqual(['zone: notAZone'])
    expect(faults({ zone: 'America/Nuuk' })).toBeUndefined()
    expect(faults({ weekCard: { weekday: 5, time: '25:00' } })).toContain('weekCard.time: notATime')
    expect(faults({ quiet: { from: '07:00', to: '18:00', news: 'held' } })).toContain('quiet: notInOrder')
    expect(faults({ quiet: { from: '07:00', to: '07:00', news: 'held' } })).toContain('quiet: notInOrder')
    expect(faults({ leadWeeks: [1, 4] })).toEqual(['leadWeeks: notInOrder'])
    expect(faults({ leadWeeks: [4, 4] })).toEqual(['leadWeeks: notInOrder'])
    expect(faults({ weekCard: { weekday: 6, time: '14:00' } })?.[0]).toContain('weekCard.weekday')
    expect(faults({ unheardOf: 1 })).toHaveLength(1)
  })

  it('lets nothing that has its hour fall into the quiet ones: from 07:00, before 18:00', () => {
    for (const at of ['06:59', '18:00', '18:30']) {
      expect(faults({ weekCard: { weekday: 5, time: at } })).toEqual(['weekCard.time: inQuietHours'])
      expect(faults({ weekReminder: { weekday: 1, time: at } })).toEqual(['weekReminder.time: inQuietHours'])
      expect(faults({ digest: { weekday: 1, time: at } })).toEqual(['digest.time: inQuietHours'])
      expect(faults({ reminderTime: at })).toEqual(['reminderTime: inQuietHours'])
    }
    for (const at of ['07:00', '17:59']) expect(faults({ reminderTime: at })).toBeUndefined()
  })

  it('asks the handledare first, then the huvudhandledare, then the kansli', () => {
    const requests = (remindDays: number[], mainSupervisorDay: number, officeDay: number) =>
      faults({ requests: { remindDays, mainSupervisorDay, officeDay } })
    expect(requests([1, 6], 5, 7)).toEqual(['requests: notInOrder'])
    expect(requests([3, 1], 5, 7)).toEqual(['requests: notInOrder'])
    expect(requests([1], 7, 7)).toEqual(['requests: notInOrder'])
    expect(requests([1], 5, 6)).toBeUndefined()
    expect(requests([], 1, 2)).toBeUndefined()
  })
})

/** Which reason is given at which setting. */
const change = (
  group: SettingGroup,
  values: Readonly<Record<string, string>>,
  fixed: FixedSettings = {},
  before: Settings = defaultSettings,
) => {
  const changed = changeSettings(before, fixed, group, values)
  return changed.ok
    ? changed.settings
    : Object.fromEntries(changed.faults.map(({ path, ...reason }) => [path, reason]))
}
const refusal = (reason: SettingReason['reason'], bound?: number) =>
  bound === undefined ? { reason } : { reason, bound }

describe('what the kansli changes in chat', () => {
  it('takes times, weekdays, numbers and choices as they are written, and leaves the rest', () => {
    expect(
      change('week', { 'weekCard.weekday': '4', 'weekCard.time': '15:30', 'weekReminder.time': '08:00' }),
    ).toEqual({
      ...defaultSettings,
      weekCard: { weekday: 4, time: '15:30' },
      weekReminder: { weekday: 1, time: '08:00' },
    })
    expect(change('quiet', { 'quiet.news': 'atOnce', reminderTime: '10:00' })).toEqual({
      ...defaultSettings,
      quiet: { from: '18:00', to: '07:00', news: 'atOnce' },
      reminderTime: '10:00',
    })
    expect(change('waiting', { 'requests.remindDays': ' 2, 4 ', missingWeeks: ' 3 ' })).toEqual({
      ...defaultSettings,
      requests: { remindDays: [2, 4], mainSupervisorDay: 5, officeDay: 7 },
      missingWeeks: 3,
    })
    expect(change('digest', { channelShows: ' names ' })).toEqual({
      ...defaultSettings,
      channelShows: 'names',
    })
    expect(change('ahead', {})).toEqual(defaultSettings)
  })

  it('lets what was changed before stand', () => {
    const before = { ...defaultSettings, weekCard: { weekday: 3, time: '13:00' }, handoverDays: 14 }
    expect(change('week', { 'weekCard.time': '13:30' }, {}, before)).toEqual({
      ...before,
      weekCard: { weekday: 3, time: '13:30' },
    })
  })

  it.each([
    ['9:05', '09:05'],
    ['0905', '09:05'],
    ['9.05', '09:05'],
    ['905', '09:05'],
    [' 17:59 ', '17:59'],
  ])('reads the time %s as %s', (written, time) => {
    expect(change('quiet', { reminderTime: written })).toMatchObject({ reminderTime: time })
  })

  it.each(['', '9', '24:00', '12:60', 'kl 9:00', '9:00 på morgonen', '9:0', '112:00', '9:055', '22:60'])(
    'does not take %j for a time',
    (written) => {
      expect(change('quiet', { reminderTime: written })).toEqual({ reminderTime: refusal('notATime') })
    },
  )

  it('reads days as people separate them: by comma, semicolon or space', () => {
    for (const written of ['2,4', '2; 4', '2 4', ' 2 ,  4 '])
      expect(change('waiting', { 'requests.remindDays': written })).toMatchObject({
        requests: { remindDays: [2, 4] },
      })
    expect(change('waiting', { 'requests.remindDays': '' })).toMatchObject({ requests: { remindDays: [] } })
  })

  it('does not take for a number what is none, and says so at each', () => {
    for (const written of ['', 'två', '-1', '1.5', 'ca 3', '3 st'])
      expect(change('waiting', { missingWeeks: written })).toEqual({ missingWeeks: refusal('notANumber') })
    expect(change('waiting', { 'requests.remindDays': '1, snart', 'requests.officeDay': 'x' })).toEqual({
      'requests.remindDays': refusal('notANumber'),
      'requests.officeDay': refusal('notANumber'),
    })
    expect(change('ahead', { leadWeeks: '12, fyra' })).toEqual({ leadWeeks: refusal('notANumber') })
    expect(change('ahead', { leadWeeks: 'x12' })).toEqual({ leadWeeks: refusal('notANumber') })
    expect(change('ahead', { leadWeeks: '12v' })).toEqual({ leadWeeks: refusal('notANumber') })
    expect(change('week', { 'weekCard.weekday': 'fredag', 'weekCard.time': 'kväll' })).toEqual({
      'weekCard.weekday': refusal('notANumber'),
      'weekCard.time': refusal('notATime'),
    })
  })

  it('names the least and the most of what is too low, too high, too few or too many', () => {
    expect(change('waiting', { missingWeeks: '0' })).toEqual({ missingWeeks: refusal('tooLow', 1) })
    expect(change('waiting', { missingWeeks: '27' })).toEqual({ missingWeeks: refusal('tooHigh', 26) })
    expect(change('waiting', { 'requests.remindDays': '0' })).toEqual({
      'requests.remindDays': refusal('tooLow', 1),
    })
    expect(change('waiting', { 'requests.remindDays': '1 2 3' })).toEqual({
      'requests.remindDays': refusal('tooMany', 2),
    })
    expect(change('ahead', { leadWeeks: ' ' })).toEqual({ leadWeeks: refusal('tooFew', 1) })
    expect(change('ahead', { leadWeeks: '53' })).toEqual({ leadWeeks: refusal('tooHigh', 52) })
    expect(change('week', { 'weekCard.weekday': '6', 'weekReminder.weekday': '0' })).toEqual({
      'weekCard.weekday': refusal('tooHigh', 5),
      'weekReminder.weekday': refusal('tooLow', 1),
    })
  })

  it('says at the setting itself what does not go together', () => {
    expect(change('quiet', { reminderTime: '19:00' })).toEqual({ reminderTime: refusal('inQuietHours') })
    expect(change('quiet', { 'quiet.from': '18:30', reminderTime: '19:00' })).toEqual({
      reminderTime: refusal('inQuietHours'),
    })
    expect(change('quiet', { 'quiet.from': '23:59', reminderTime: '23:00' })).toMatchObject({
      quiet: { from: '23:59' },
      reminderTime: '23:00',
    })
    const hours = { 'weekCard.time': '14:00', 'weekReminder.weekday': '2', 'weekReminder.time': '06:00' }
    expect(change('week', hours)).toEqual({ 'weekReminder.time': refusal('inQuietHours') })
    expect(change('ahead', { leadWeeks: '1, 4' })).toEqual({ leadWeeks: refusal('notInOrder') })
    expect(change('waiting', { 'requests.mainSupervisorDay': '9' })).toEqual({
      'requests.mainSupervisorDay': refusal('notInOrder'),
    })
    // What it collides with is another group's: it is said where the person is.
    expect(change('quiet', { 'quiet.from': '13:00' })).toEqual({ 'quiet.from': refusal('inQuietHours') })
    expect(change('week', { 'weekCard.time': '06:00' })).toEqual({ 'weekCard.time': refusal('inQuietHours') })
    expect(change('digest', { channelShows: 'allt' })).toEqual({ channelShows: refusal('impossible') })
  })

  it('leaves alone what the file fixes, and everything of another group', () => {
    const fixed = { weekCard: { weekday: 2, time: '12:00' } }
    const before = inForce(undefined, fixed)
    expect(change('week', { 'weekCard.time': '15:00', 'weekReminder.time': '10:00' }, fixed, before)).toEqual(
      {
        ...before,
        weekReminder: { weekday: 1, time: '10:00' },
      },
    )
    expect(change('digest', { missingWeeks: '9' })).toEqual(defaultSettings)
    expect([
      isFixed('weekCard.time', fixed),
      isFixed('weekReminder.time', fixed),
      isFixed('missingWeeks', fixed),
    ]).toEqual([true, false, false])
  })
})

describe('the settings that hold', () => {
  it('are what was set in chat under what the file sets', () => {
    const stored = { ...defaultSettings, missingWeeks: 5, handoverDays: 20 }
    expect(inForce(undefined, {})).toEqual(defaultSettings)
    expect(inForce(stored, {})).toEqual(stored)
    expect(inForce(stored, { missingWeeks: 3 })).toEqual({ ...stored, missingWeeks: 3 })
  })

  it('are the file’s alone where the two cannot hold together', () => {
    const stored = { ...defaultSettings, weekCard: { weekday: 5, time: '17:00' }, missingWeeks: 5 }
    const fixed = { quiet: { from: '16:00', to: '07:00', news: 'held' as const } }
    expect(inForce(stored, fixed)).toEqual({ ...defaultSettings, ...fixed })
  })
})

describe('what is kept of settings changed in chat', () => {
  const stored = { ...defaultSettings, handoverDays: 20 }
  const fixed = { handoverDays: 14, zone: 'Europe/Helsinki' }
  const changed = { ...stored, ...fixed, missingWeeks: 4 }

  it('is what was changed, with the site’s own beneath what the file sets', () => {
    expect(keptOf(changed, fixed, stored)).toEqual({ ...stored, missingWeeks: 4 })
    expect(keptOf(changed, fixed)).toEqual({ ...defaultSettings, missingWeeks: 4 })
    expect(keptOf(changed, {}, stored)).toEqual(changed)
  })

  it('is what holds, where the site’s own cannot stand beside it', () => {
    const wide = { quiet: { from: '22:00', to: '06:00', news: 'held' as const } }
    const late = { ...defaultSettings, ...wide, reminderTime: '20:00' }
    expect(keptOf(late, wide)).toEqual(late)
  })
})

describe('the form of the settings', () => {
  it('asks for each setting once, with its kind, and for choices where there are few', () => {
    expect(groupNames.map((group) => fieldsOf(group).length)).toEqual([4, 3, 4, 4, 2])
    expect(fieldsOf('digest')).toEqual([
      ['digest.weekday', 'weekday'],
      ['digest.time', 'time'],
      ['channelShows', 'choice'],
    ])
    expect(choicesOf('channelShows')).toEqual(['counts', 'initials', 'names'])
    expect(choicesOf('quiet.news')).toEqual(['held', 'atOnce'])
    expect(choicesOf('missingWeeks')).toEqual([])
  })

  it('shows each as it is written, which read again changes nothing', () => {
    expect(writtenAt(defaultSettings, 'requests.remindDays')).toBe('1, 3')
    expect(writtenAt(defaultSettings, 'quiet.from')).toBe('18:00')
    expect(writtenAt(defaultSettings, 'missingWeeks')).toBe('2')
    for (const group of groupNames) {
      const values = fieldsOf(group).map(([path]) => [path, writtenAt(defaultSettings, path)])
      expect(change(group, Object.fromEntries(values) as Record<string, string>)).toEqual(defaultSettings)
    }
  })

  it('takes any time of the working day, written in any of the ways', () => {
    const between = fc.record({
      hour: fc.integer({ min: 7, max: 17 }),
      minute: fc.integer({ min: 0, max: 59 }),
      mark: fc.constantFrom(':', '.', ''),
    })
    fc.assert(
      fc.property(between, ({ hour, minute, mark }) => {
        const [h, m] = [hour, minute].map((one) => String(one).padStart(2, '0'))
        expect(change('quiet', { reminderTime: `${hour}${mark}${m}` })).toMatchObject({
          reminderTime: `${h}:${m}`,
        })
      }),
    )
  })
})
