interface Counts {
  readonly logbooks: number
  readonly commits: number
  readonly records: number
  readonly deliveries: number
  readonly claims: number
}

export const storing = {
  check: `store check [FIL]
  Läser varje fil, eller post i databasen, och nämner dem som är skadade. Med FIL prövas en
  säkerhetskopia genom att den läggs tillbaka i minnet. Ändrar inget och kan köras medan BT-loggen är
  igång.`,
  copy: `store copy --from PLATS --to PLATS [--skip-damaged]
  Flyttar allt som är sparat till ett tomt ställe, läser det där och jämför: loggböcker med sina kedjor,
  uppgifter, utskick. PLATS är en datamapp, eller namnet på en miljövariabel med en adress som
  postgres://…, till exempel DATABASE_URL. Källan lämnas som den är. Bröts det: kör igen, så görs det
  klart. Det som är skadat stoppar, eller lämnas med --skip-damaged. BT-loggen måste vara stoppad.`,
  backup: `store backup FIL [--verify] [--skip-damaged]
  Skriver allt som är sparat i en fil, som det är i ett ögonblick, medan BT-loggen är igång. Med
  --verify prövas filen genom att den läggs tillbaka i minnet. Filen innehåller personuppgifter. En
  fil som finns skrivs aldrig över.`,
  restore: `store restore FIL
  Lägger tillbaka en säkerhetskopia på ett tomt ställe, datamapp eller databas oavsett var den kom ifrån,
  läser det där och jämför. Den som har raderats enligt erasures.jsonl i datamappen raderas igen.
  Bröts det: kör igen, så görs det klart. BT-loggen måste vara stoppad.`,
  places: 'Ange både --from och --to.',
  address:
    'Skriv inte adressen själv: den har ett lösenord som andra kan se. Lägg den i en miljövariabel och skriv variabelns namn.',
  samePlace: '--from och --to är samma ställe.',
  moved: (from: string, to: string, counts: string) => `${to} har nu allt från ${from}: ${counts}.`,
  already: (from: string, to: string, counts: string) =>
    `${to} hade redan allt från ${from}, och inget är ändrat: ${counts}.`,
  counts: ({ logbooks, commits, records, deliveries, claims }: Counts) =>
    `${logbooks} loggböcker med ${commits} ändringar, ${records} uppgifter, ${deliveries} utskick, ${claims} påbörjade`,
  damaged: (what: string) => `SKADAD ${what}`,
  stopped: (count: number) =>
    `${count === 1 ? 'En sak' : `${count} saker`} kan inte läsas, så inget är skrivet. Lägg den åt sidan med quarantine, eller kör med --skip-damaged.`,
  skipped: (count: number) => `${count === 1 ? 'En skadad sak' : `${count} skadade saker`} lämnades.`,
  other: (to: string, count: number, some: readonly string[]) =>
    `${to} har annat än det som ska dit (${count}: ${some.join(', ')}${count > some.length ? ' …' : ''}), så inget är skrivet. Välj ett tomt ställe.`,
  unlike: (to: string, names: readonly string[]) =>
    `I ${to} stämmer inte allt efter flytten: ${names.join(', ')}. Använd den inte; börja om med ett tomt ställe.`,
  brokeOff: (why: string) =>
    `Det bröts innan allt var klart. Kör samma kommando igen, så görs det klart. ${why}`,
  written: (file: string, counts: string) =>
    `${file}: ${counts}. Filen innehåller personuppgifter: spara den som dem, och inte längre än de får sparas.`,
  erasedMeanwhile: 'Någon raderades medan kopian skrevs, så den är borttagen. Kör igen.',
  sound: (file: string, at: string, counts: string) =>
    `${file} från ${at} gick att lägga tillbaka i minnet: ${counts}.`,
  restored: (file: string, at: string, to: string) => `${file} från ${at} ligger nu i ${to}.`,
  erasedAgain: (count: number) =>
    count === 0
      ? 'Ingen där har raderats sedan dess.'
      : count === 1
        ? 'En person som har raderats sedan dess är raderad igen.'
        : `${count} personer som har raderats sedan dess är raderade igen.`,
  noErasures: (file: string) =>
    `${file} finns inte. Har någon raderats sedan kopian skrevs: lägg tillbaka den filen och kör erase --again, innan BT-loggen startas.`,
  noBackup: {
    foreign: (file: string) => `${file} är ingen säkerhetskopia av BT-loggen. Inget är skrivet.`,
    newer: (file: string) => `${file} är skriven av en nyare version av BT-loggen. Inget är skrivet.`,
    cut: (file: string) => `${file} är avkortad: slutet saknas. Inget är skrivet.`,
    changed: (file: string) => `${file} är ändrad eller skadad sedan den skrevs. Inget är skrivet.`,
  },
}
