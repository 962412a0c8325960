export const office = {
  heading: 'Översikt',
  counts: (doctors: number, behind: number, unlogged: number, waiting: number) =>
    `${doctors} BT-läkare. ${behind} som inte når fram med sin plan, ${unlogged} med ologgade veckor, ${waiting} med något som väntar.`,
  nowAt: (place: string) => `nu på ${place}`,
  nowhere: 'ingen placering just nu',
  behind: (amount: string) => `${amount} kommer att saknas`,
  inPhase: 'i fas',
  unlogged: (weeks: string) => `ologgat ${weeks}`,
  waiting: (count: number) => (count === 1 ? '1 väntar på godkännande' : `${count} väntar på godkännande`),
  overdue: (count: number) =>
    count === 1
      ? '1 har väntat så länge att kansliet behövs'
      : `${count} har väntat så länge att kansliet behövs`,
  unsure: 'osäkert om huvudhandledaren eller kansliet nåddes',
  unreadable: (count: number) =>
    count === 1
      ? 'En fil kan inte läsas eller skrivas; be driften köra npm run bt -- check.'
      : `${count} filer kan inte läsas eller skrivas; be driften köra npm run bt -- check.`,
  noProgramme: 'inget program ännu',
  show: 'Visa',
  none: 'Inga BT-läkare är inlagda ännu.',
  notOffice: 'Översikten är för BT-kansliet. Skriv status för det som är ditt.',
  linked: (name: string, email: string) =>
    `${name} skriver nu till mig; kontot kopplades genom adressen ${email}. Stämmer det inte, rätta adressen på er lista.`,
  outsider: (name: string, platform: string) =>
    `${name} skrev till mig i ${platform}, men är gäst eller hör till en annan organisation och kan inte kopplas till någon.`,
  notEntitled: 'Den loggboken får du inte se.',
}
