const requests = (count: number) => (count === 1 ? '1 begäran' : `${count} begäranden`)

export const office = {
  heading: 'Översikt',
  nowAt: (place: string) => `nu på ${place}`,
  nowhere: 'ingen placering just nu',
  behind: (amount: string) => `${amount} kommer att saknas`,
  inPhase: 'i fas',
  unlogged: (weeks: string) => `ologgat ${weeks}`,
  unloggedMany: (count: number, last: string) => `ologgat: ${count} veckor, senast ${last}`,
  late: (asked: string | undefined, since: string, count: number) =>
    `${requests(count)} sedan ${since}${asked === undefined ? '' : `, hos ${asked}`}`,
  unsure: 'osäkert om huvudhandledaren eller kansliet nåddes',
  unreached: (asked: string | undefined, since: string, count: number) =>
    asked === undefined
      ? `${requests(count)} sedan ${since}; ingen handledare är angiven`
      : `${requests(count)} sedan ${since}; ${asked} kan inte nås`,
  waiting: (count: number) => (count === 1 ? '1 väntar på godkännande' : `${count} väntar på godkännande`),
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
