import { expect, it } from 'vitest'
import { defaultSettings, settingsSchema } from '../../rules/settings.ts'

const faults = (settings: object) =>
  settingsSchema.safeParse(settings).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

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

it('refuses what cannot be, and says where', () => {
  expect(faults({ zone: 'Europe/Stokholm' })).toEqual(['zone: notAZone'])
  expect(faults({ weekCard: { weekday: 5, time: '25:00' } })).toContain('weekCard.time: notATime')
  expect(faults({ weekCard: { weekday: 5, time: '18:30' } })).toEqual(['weekCard: inQuietHours'])
  expect(faults({ quiet: { from: '07:00', to: '18:00', news: 'held' } })).toContain('quiet: notInOrder')
  expect(faults({ leadWeeks: [1, 4] })).toEqual(['leadWeeks: notInOrder'])
  expect(faults({ requests: { remindDays: [1, 6], mainSupervisorDay: 5, officeDay: 7 } })).toEqual([
    'requests: notInOrder',
  ])
  expect(faults({ weekCard: { weekday: 6, time: '14:00' } })?.[0]).toContain('weekCard.weekday')
  expect(faults({ unheardOf: 1 })).toHaveLength(1)
})
