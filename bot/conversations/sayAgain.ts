import type { IntentOf } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { sayAgainForm } from '../views/sayAgain.ts'
import { asForm, type Reply } from './reply.ts'

/** Asks for the line once more; handed in, it is read like any other (`bot/intents.ts`). */
export const sayAgain = ({ vouched }: IntentOf<'sayAgain'>, { texts }: Asked): Reply =>
  asForm(sayAgainForm(vouched, texts))
