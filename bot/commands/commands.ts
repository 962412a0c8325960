import type { Texts } from '../texts/texts.ts'
import { addCommand } from './add.ts'
import type { Command } from './command.ts'
import { delmalConfirm } from './delmalConfirm.ts'
import { eraseCommand } from './erase.ts'
import { exportCommand } from './export.ts'
import { importWeeksCommand } from './importWeeks.ts'
import { planCommand } from './plan.ts'
import { programmesCheck } from './programmesCheck.ts'
import { quarantine } from './quarantine.ts'
import { rosterImport } from './rosterImport.ts'
import { storeBackup } from './store/backup.ts'
import { storeCheck } from './store/check.ts'
import { storeCopy } from './store/copy.ts'
import { storeRestore } from './store/restore.ts'
import { verify } from './verify.ts'

export type CommandName = keyof Texts['commandLine']['help']

/** Everything the command line can do; each has its help in `bot/texts`. */
export const commands: Readonly<Record<CommandName, Command>> = {
  verify,
  'store check': storeCheck,
  'store backup': storeBackup,
  'store restore': storeRestore,
  'store copy': storeCopy,
  quarantine,
  add: addCommand,
  plan: planCommand,
  'roster import': rosterImport,
  'import weeks': importWeeksCommand,
  export: exportCommand,
  erase: eraseCommand,
  'programmes check': programmesCheck,
  'delmal confirm': delmalConfirm,
}
