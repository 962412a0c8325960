import { adding } from './commands/add.ts'
import { delmalConfirm } from './commands/delmalConfirm.ts'
import { erasing } from './commands/erase.ts'
import { exporting } from './commands/export.ts'
import { importWeeks } from './commands/importWeeks.ts'
import { planning } from './commands/plan.ts'
import { programmesCheck } from './commands/programmesCheck.ts'
import { rosterImport } from './commands/rosterImport.ts'
import { sheet } from './commands/sheet.ts'
import { storing } from './commands/store.ts'

/** What the command line says: to whoever runs the bot, and the kansli. */
export const commandLine = {
  title: 'BT-loggens kommandorad: npm run bt -- <kommando>',
  help: {
    verify: `verify [--head KONTROLLTAL]
  Räknar om varje loggboks kedja och jämför med alla kontrolltal som veckobreven har fått. Med
  --head prövas att just det kontrolltal du har på papper finns kvar och stämmer. Ändrar inget
  och kan köras medan BT-loggen är igång.`,
    'store check': storing.check,
    'store backup': storing.backup,
    'store restore': storing.restore,
    'store copy': storing.copy,
    quarantine: `quarantine FIL
  Lägger en skadad fil åt sidan, som store check nämner den, och säger vad du gör sedan. Inget tas bort.
  BT-loggen måste vara stoppad.`,
    add: adding.help,
    plan: planning.help,
    'roster import': rosterImport.help,
    'import weeks': importWeeks.help,
    export: exporting.help,
    erase: erasing.help,
    'programmes check': programmesCheck.help,
    'delmal confirm': delmalConfirm.help,
  },
  common: `Till alla: --data MAPP (annars DATABASE_URL, DATA_DIR, data) · --site ID (där SITES_FILE har flera) ·
--language sv|en · --help
Slutkod: 0 allt är bra · 1 något hittades som någon måste se på · 2 det gick inte att göra`,
  noSuchCommand: (name: string) => (name === '' ? 'Skriv ett kommando.' : `Kommandot ${name} finns inte.`),
  whichSite: (ids: readonly string[]) => `Vilken region? Skriv --site och en av ${ids.join(', ')}.`,
  noSuchSite: (id: string, ids: readonly string[]) =>
    `Regionen ${id} finns inte. Här finns ${ids.join(', ')}.`,
  wrongOptions: (name: string) => `Så kan ${name} inte köras.`,
  nothingThere: (folder: string) => `Det finns inga data i ${folder}.`,
  inUse: (folder: string, holder: string) =>
    `${folder} används av ${holder}. Stoppa den processen först; inget är ändrat.`,
  diskSays: (code: string, message: string) => `Det gick inte (${code}): ${message}`,
  accident: (message: string) => `Något gick fel, och inget är ändrat: ${message}`,
  add: adding,
  delmalConfirm,
  export: exporting,
  erase: erasing,
  importWeeks,
  plan: planning,
  programmesCheck,
  rosterImport,
  sheet,
  store: storing,
  check: {
    read: (site: string, files: number, damaged: number) =>
      `${site}: ${files} filer lästa, ${damaged === 0 ? 'inga skadade' : `${damaged} skadade`}.`,
    damaged: (what: string, name: string) =>
      `SKADAD ${what}\n  Lägg den åt sidan: npm run bt -- quarantine ${name}`,
    inDatabase: {
      read: (site: string, rows: number, damaged: number) =>
        `${site}: ${rows} poster lästa, ${damaged === 0 ? 'inga skadade' : `${damaged} skadade`}.`,
      damaged: (what: string, _name: string) =>
        `SKADAD ${what}\n  Posten är lämnad som den är. store restore lägger tillbaka en hel säkerhetskopia, i en tom databas.`,
    },
  },
  verify: {
    standing: (site: string, logbooks: number, commits: number, seals: number, head: string) =>
      `${site}: ${logbooks} loggböcker med ${commits} ändringar, prövade mot ${seals} kontrolltal. Kontrolltal nu: ${head}`,
    unlinked: (name: string) =>
      `Utan kedja: ${name} är från tiden före den, och beseglas av nästa ändring. Är loggboken nyare än så har någon tagit bort kedjan.`,
    unreadable: (what: string) => `KAN INTE LÄSAS ${what}`,
    broken: (name: string, commit: number) =>
      `ÄNDRAD ${name}: ändring ${commit} följer inte på dem före. Något är ändrat, borttaget, tillagt eller flyttat där eller strax före.`,
    unlike: (seal: string, doctor: string, now: number, then: number) =>
      now < then
        ? `AVKORTAD loggboken för ${doctor}: ${now} ändringar, men ${then} när kontrolltalet ${seal} skrevs.`
        : `ÄNDRAD loggboken för ${doctor}: de första ${then} ändringarna är inte de som fanns när kontrolltalet ${seal} skrevs.`,
    forged: (seal: string) => `ÄNDRAD listan bakom kontrolltalet ${seal}: den hör inte längre till det.`,
    goneUnknown: (seal: string) =>
      `BORTTAGEN ur listan bakom kontrolltalet ${seal} är någon som erasures.jsonl inte säger är raderad.`,
    unknownHead: (seal: string) =>
      `Kontrolltalet ${seal} finns inte här: det är felskrivet, eller så är listan bakom det borttagen.`,
  },
  quarantine: {
    noSuchFile: (name: string) =>
      `${name} är ingen av BT-loggens filer. Skriv namnet som store check nämner det.`,
    sound: (name: string) => `${name} går att läsa och får ligga kvar.`,
    moved: (name: string, aside: string) => `${name} ligger nu i ${aside}.`,
    then: {
      logbook: (name: string) =>
        `Lägg nu säkerhetskopians fil på platsen ${name}, kör store check och verify, och starta sedan BT-loggen. Utan kopia börjar den läkarens loggbok om från början.`,
      deliveries: (name: string) =>
        `Lägg nu säkerhetskopians fil på platsen ${name}, kör store check, och starta sedan BT-loggen. Utan kopia glömmer den vad som är skickat: det som väntar skickas en gång till, och gamla kort skrivs inte om.`,
      record: (name: string) =>
        `Lägg nu säkerhetskopians fil på platsen ${name}, kör store check, och starta sedan BT-loggen. Utan kopia saknas det som stod i den: en person läggs in på nytt, inställningar blir de förvalda.`,
    },
  },
}
