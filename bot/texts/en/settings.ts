import type { settings as sv } from '../sv/settings.ts'

export const settings: typeof sv = {
  heading: 'Settings',
  group: {
    week: "The week's card",
    digest: "The digest to the office's channel",
    quiet: 'Quiet hours and reminders',
    waiting: 'When something has to wait',
    ahead: 'Warning ahead',
  },
  label: {
    'weekCard.weekday': 'Day of the card',
    'weekCard.time': 'Time of the card',
    'weekReminder.weekday': 'Day of its reminder',
    'weekReminder.time': 'Time of its reminder',
    'digest.weekday': 'Day',
    'digest.time': 'Time',
    channelShows: "In a channel of the office's own",
    'quiet.from': 'Quiet from',
    'quiet.to': 'Quiet until',
    'quiet.news': 'News in quiet hours',
    reminderTime: 'Reminders go out at',
    'requests.remindDays': 'Remind the supervisor, working day',
    'requests.mainSupervisorDay': 'Ask the main supervisor as well, working day',
    'requests.officeDay': 'To the office, working day',
    missingWeeks: 'Unlogged weeks before the office sees it',
    leadWeeks: 'Weeks before a last day',
    handoverDays: 'Days before a change of placement',
  },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  choice: {
    counts: 'only counts',
    initials: 'initials',
    names: 'names',
    held: 'wait until next morning',
    atOnce: 'told at once',
  },
  none: 'none',
  change: 'Change',
  save: 'Save',
  cancel: 'Cancel',
  byFile: 'in the file',
  fixed: 'What stands in the file is changed there, by whoever runs the bot.',
  allFixed: 'This stands in the settings file and is changed there, by whoever runs the bot.',
  changedMeanwhile: 'Someone else changed the settings at the same time. Open them again.',
  notOffice: 'The settings are for the BT office.',
  fault: (fault) => {
    switch (fault.reason) {
      case 'notATime':
        return 'Write a time of day, such as 07:30.'
      case 'notANumber':
        return 'Write whole numbers, several with a comma between.'
      case 'notInOrder':
        return 'The numbers or times are not in order: warnings count down, waiting counts up, and quiet hours go over the night.'
      case 'inQuietHours':
        return 'That lies in quiet hours, when nothing is sent.'
      case 'impossible':
        return 'That value cannot be.'
      case 'tooLow':
        return `At least ${fault.bound}.`
      case 'tooHigh':
        return `At most ${fault.bound}.`
      case 'tooFew':
        return `At least ${fault.bound} numbers.`
      case 'tooMany':
        return `At most ${fault.bound} numbers.`
    }
  },
}
