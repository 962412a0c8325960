import type { SettingFault } from '../../../rules/changeSettings.ts'
import type { SettingGroup, SettingPath } from '../../../rules/settingFields.ts'

const group: Record<SettingGroup, string> = {
  week: 'Veckokortet',
  digest: 'Veckobrevet till kansliets kanal',
  quiet: 'Tyst tid och påminnelser',
  waiting: 'När något får vänta',
  ahead: 'Förvarning',
}

const label: Record<SettingPath, string> = {
  'weekCard.weekday': 'Kortets dag',
  'weekCard.time': 'Kortets tid',
  'weekReminder.weekday': 'Påminnelsens dag',
  'weekReminder.time': 'Påminnelsens tid',
  'digest.weekday': 'Dag',
  'digest.time': 'Tid',
  channelShows: 'I en kanal bara för kansliet',
  'quiet.from': 'Tyst från',
  'quiet.to': 'Tyst till',
  'quiet.news': 'Nytt under tyst tid',
  reminderTime: 'Påminnelser går ut',
  'requests.remindDays': 'Påminn handledaren, arbetsdag',
  'requests.mainSupervisorDay': 'Fråga även huvudhandledaren, arbetsdag',
  'requests.officeDay': 'Till kansliet, arbetsdag',
  missingWeeks: 'Ologgade veckor innan kansliet ser det',
  leadWeeks: 'Veckor före en sista dag',
  handoverDays: 'Dagar före placeringsbyte',
}

export const settings = {
  heading: 'Inställningar',
  group,
  label,
  weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag'] as readonly string[],
  choice: {
    counts: 'bara antal',
    initials: 'initialer',
    names: 'namn',
    held: 'väntar till nästa morgon',
    atOnce: 'sägs direkt',
  } as Readonly<Record<string, string>>,
  none: 'inga',
  change: 'Ändra',
  save: 'Spara',
  cancel: 'Avbryt',
  byFile: 'i filen',
  fixed: 'Det som står i filen ändras där, av den som sköter driften.',
  allFixed: 'Det här står i inställningsfilen och ändras där, av den som sköter driften.',
  changedMeanwhile: 'Någon annan ändrade inställningarna samtidigt. Öppna dem igen.',
  notOffice: 'Inställningarna är för BT-kansliet.',
  fault: (fault: SettingFault): string => {
    switch (fault.reason) {
      case 'notATime':
        return 'Skriv ett klockslag, till exempel 07:30.'
      case 'notANumber':
        return 'Skriv hela tal, flera med komma mellan.'
      case 'notInOrder':
        return 'Talen och tiderna kommer inte i ordning: förvarning räknas nedåt, väntan uppåt, och den tysta tiden går över natten.'
      case 'inQuietHours':
        return 'Det ligger i den tysta tiden, då inget skickas.'
      case 'impossible':
        return 'Det värdet går inte.'
      case 'tooLow':
        return `Minst ${fault.bound}.`
      case 'tooHigh':
        return `Högst ${fault.bound}.`
      case 'tooFew':
        return `Minst ${fault.bound} tal.`
      case 'tooMany':
        return `Högst ${fault.bound} tal.`
    }
  },
}
