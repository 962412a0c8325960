import type { commandLine as sv } from '../sv/commandLine.ts'
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

export const commandLine: typeof sv = {
  title: "BT-loggen's command line: npm run bt -- <command>",
  help: {
    verify: `verify [--head CHECK]
  Recomputes the chain of every logbook and holds it against all check values that the weekly
  digests were given. With --head, also that the check value you have on paper is still there and
  holds. Changes nothing, and can be run while BT-loggen runs.`,
    'store check': storing.check,
    'store backup': storing.backup,
    'store restore': storing.restore,
    'store copy': storing.copy,
    quarantine: `quarantine FILE
  Moves a damaged file aside, named as store check names it, and says what to do then. Nothing is
  deleted. BT-loggen must be stopped.`,
    add: adding.help,
    plan: planning.help,
    'roster import': rosterImport.help,
    'import weeks': importWeeks.help,
    export: exporting.help,
    erase: erasing.help,
    'programmes check': programmesCheck.help,
    'delmal confirm': delmalConfirm.help,
  },
  common: `All take: --data FOLDER (else DATABASE_URL, DATA_DIR, data) · --site ID (where SITES_FILE has several) ·
--language sv|en · --help
Exit code: 0 all is well · 1 something was found that someone must look at · 2 it could not be done`,
  noSuchCommand: (name) => (name === '' ? 'Write a command.' : `There is no command ${name}.`),
  whichSite: (ids) => `Which region? Write --site and one of ${ids.join(', ')}.`,
  noSuchSite: (id, ids) => `There is no region ${id}. Here are ${ids.join(', ')}.`,
  wrongOptions: (name) => `${name} cannot be run like that.`,
  nothingThere: (folder) => `There are no data in ${folder}.`,
  inUse: (folder, holder) =>
    `${folder} is in use by ${holder}. Stop that process first; nothing was changed.`,
  diskSays: (code, message) => `It could not be done (${code}): ${message}`,
  accident: (message) => `Something went wrong, and nothing was changed: ${message}`,
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
    read: (site, files, damaged) =>
      `${site}: ${files} files read, ${damaged === 0 ? 'none' : String(damaged)} damaged.`,
    damaged: (what, name) => `DAMAGED ${what}\n  Move it aside: npm run bt -- quarantine ${name}`,
    inDatabase: {
      read: (site, rows, damaged) =>
        `${site}: ${rows} rows read, ${damaged === 0 ? 'none' : String(damaged)} damaged.`,
      damaged: (what) =>
        `DAMAGED ${what}\n  The row was left as it is. store restore brings a backup back whole, into an empty database.`,
    },
  },
  verify: {
    standing: (site, logbooks, commits, seals, head) =>
      `${site}: ${logbooks} logbooks with ${commits} changes, held against ${seals} check values. Check value now: ${head}`,
    unlinked: (name) =>
      `No chain: ${name} is from the time before it, and is sealed by its next change. If the logbook is newer than that, someone has taken the chain off.`,
    unreadable: (what) => `CANNOT BE READ ${what}`,
    broken: (name, commit) =>
      `CHANGED ${name}: change ${commit} does not follow from those before it. Something was edited, removed, added or moved there or just before.`,
    unlike: (seal, doctor, now, then) =>
      now < then
        ? `CUT the logbook of ${doctor}: ${now} changes, but ${then} when the check value ${seal} was written.`
        : `CHANGED the logbook of ${doctor}: its first ${then} changes are not those that stood when the check value ${seal} was written.`,
    forged: (seal) => `CHANGED the list behind the check value ${seal}: it no longer belongs to it.`,
    goneUnknown: (seal) =>
      `REMOVED from the list behind the check value ${seal} is someone whom erasures.jsonl does not say was erased.`,
    unknownHead: (seal) =>
      `The check value ${seal} is not here: it is mistyped, or the list behind it was removed.`,
  },
  quarantine: {
    noSuchFile: (name) => `${name} is none of BT-loggen's files. Write the name as store check gives it.`,
    sound: (name) => `${name} can be read and may stay where it is.`,
    moved: (name, aside) => `${name} is now at ${aside}.`,
    then: {
      logbook: (name) =>
        `Now put the backup's file in the place ${name}, run store check and verify, and then start BT-loggen. Without a backup that doctor's logbook begins anew.`,
      deliveries: (name) =>
        `Now put the backup's file in the place ${name}, run store check, and then start BT-loggen. Without a backup it forgets what was sent: what waits is sent once more, and old cards are not rewritten.`,
      record: (name) =>
        `Now put the backup's file in the place ${name}, run store check, and then start BT-loggen. Without a backup what it said is missing: a person is entered anew, settings become the defaults.`,
    },
  },
}
