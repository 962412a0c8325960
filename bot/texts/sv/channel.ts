import type { Settings } from '../../../rules/settings.ts'

const shown: Record<Settings['channelShows'], string> = {
  counts: 'bara antal',
  initials: 'initialer',
  names: 'namn',
}

export const channel = {
  claimed: (by: string, when: string) =>
    `Den här kanalen är BT-kansliets: veckobrevet kommer hit, nästa gång ${when}. ${by} bestämde det.`,
  moved: 'Det kom till en annan kanal förut; den får inget mer.',
  counts: 'Här står bara antal, inga namn. Varje rad öppnas enskilt för den som får se den.',
  officeOnly: (shows: Settings['channelShows']) =>
    `Kanalen är bara för kansliet, så här står ${shown[shows]}; skyddade uppgifter aldrig.`,
  declare: 'Bara kansliet är här',
  undeclare: 'Andra kan läsa här',
  giveUp: 'Sluta skicka hit',
  givenUp: 'Veckobrevet kommer inte hit längre. Skriv kansli här i den kanal som ska få det.',
  lost: (platform: string) =>
    `Veckobrevet kom inte fram: kanalen i ${platform} tar inte emot något från mig längre. Bjud in mig igen, eller skriv kansli här i en annan kanal.`,
  notClaimed: 'Veckobrevet kommer inte hit.',
  notHere: 'Skriv kansli här i den kanal som ska få veckobrevet.',
  notOffice: 'Det kan bara BT-kansliet bestämma.',
}
