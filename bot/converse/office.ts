import { claimChannel, declareChannel, giveUpChannel } from '../conversations/channel.ts'
import { confirmPerson, showUnconfirmed } from '../conversations/confirm.ts'
import { editCredit, saveCredit } from '../conversations/credit.ts'
import { showDesk } from '../conversations/desk.ts'
import { editInvolved, saveInvolved } from '../conversations/involved.ts'
import { askPaper, savePaper } from '../conversations/paper.ts'
import { showList, showOverview, turnPage } from '../conversations/overview.ts'
import { editSettings, saveSettings, showSettings } from '../conversations/settings.ts'
import type { office } from '../intent/office.ts'
import type { Answers } from './answers.ts'

/** What only the kansli can do; each conversation asks whether it is the kansli. */
export const ofOffice: Answers<typeof office> = {
  showDesk,
  editInvolved,
  saveInvolved: (intent, asked, values) => saveInvolved(intent, values, asked),
  askPaper,
  savePaper: (intent, asked, values) => savePaper(intent, values, asked),
  editCredit,
  saveCredit: (intent, asked, values) => saveCredit(intent, values, asked),
  showUnconfirmed: (_, asked) => showUnconfirmed(asked),
  confirmPerson,
  overview: (_, asked) => showOverview(asked),
  showList,
  turnPage,
  showSettings: (_, asked) => showSettings(asked),
  editSettings,
  saveSettings: (intent, asked, values) => saveSettings(intent, values, asked),
  claimChannel: (_, asked) => claimChannel(asked),
  declareChannel,
  giveUpChannel: (_, asked) => giveUpChannel(asked),
}
