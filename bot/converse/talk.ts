import { exportMine } from '../conversations/exportMine.ts'
import { agree, introduceKnown } from '../conversations/meet.ts'
import { sayAgain } from '../conversations/sayAgain.ts'
import { hello, help, speak, thanks } from '../conversations/smallTalk.ts'
import type { talk } from '../intent/talk.ts'
import type { Answers } from './answers.ts'

/** What is said of the bot itself. */
export const ofTalk: Answers<typeof talk> = {
  help: (_, asked) => help(asked),
  speak,
  introduce: introduceKnown,
  saveIntroduction: introduceKnown,
  agree,
  hello: (_, asked) => hello(asked),
  thanks: (_, asked) => thanks(asked),
  exportMine: (_, asked) => exportMine(asked),
  sayAgain,
}
