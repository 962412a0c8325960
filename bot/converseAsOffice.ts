import { claimChannel, declareChannel, giveUpChannel } from './conversations/channel.ts'
import { confirmPerson, showUnconfirmed } from './conversations/confirm.ts'
import { editCredit, saveCredit } from './conversations/credit.ts'
import { showList, turnPage } from './conversations/overview.ts'
import type { Reply } from './conversations/reply.ts'
import { editSettings, saveSettings, showSettings } from './conversations/settings.ts'
import type { IntentOf, Values } from './intent.ts'
import type { Asked } from './scene.ts'

type OfficeIntent = IntentOf<
  | 'editCredit'
  | 'saveCredit'
  | 'showUnconfirmed'
  | 'confirmPerson'
  | 'showList'
  | 'turnPage'
  | 'showSettings'
  | 'editSettings'
  | 'saveSettings'
  | 'claimChannel'
  | 'declareChannel'
  | 'giveUpChannel'
>

/** What only the kansli can do; each conversation asks whether it is the kansli. */
export const converseAsOffice = (
  intent: OfficeIntent,
  values: Values,
  asked: Asked,
): Promise<Reply> | Reply => {
  switch (intent.verb) {
    case 'editCredit':
      return editCredit(intent, asked)
    case 'saveCredit':
      return saveCredit(intent, values, asked)
    case 'showUnconfirmed':
      return showUnconfirmed(asked)
    case 'confirmPerson':
      return confirmPerson(intent, asked)
    case 'showList':
      return showList(intent, asked)
    case 'turnPage':
      return turnPage(intent, asked)
    case 'showSettings':
      return showSettings(asked)
    case 'editSettings':
      return editSettings(intent, asked)
    case 'saveSettings':
      return saveSettings(intent, values, asked)
    case 'claimChannel':
      return claimChannel(asked)
    case 'declareChannel':
      return declareChannel(intent, asked)
    case 'giveUpChannel':
      return giveUpChannel(asked)
  }
}
