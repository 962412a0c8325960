import type { Intent } from '../intent.ts'
import { say } from '../reading/say.ts'
import type { Asked } from '../scene.ts'
import { button } from '../views/button.ts'
import { helpView } from '../views/helpView.ts'
import { said } from '../views/said.ts'
import type { Button } from '../views/view.ts'
import { asView, type Reply } from './reply.ts'

/** Several likely readings: it asks, with each as a button in the words that would have said it. */
export const askWhich = (readings: readonly Intent[], { texts }: Asked): Reply =>
  asView(said(texts.general.which, sayable(readings, texts.language)))

const longestEcho = 60

/** Not understood: the nearest that can be said, else what can be done at all. */
export const notUnderstood = (text: string, nearest: readonly Intent[], { me, texts }: Asked): Reply => {
  const sentence = texts.general.unknown([...text].slice(0, longestEcho).join(''))
  const buttons = sayable(nearest, texts.language)
  return asView(
    buttons.length === 0
      ? helpView(me, texts, sentence)
      : said(`${sentence} ${texts.general.perhaps}`, [
          ...buttons,
          button(texts.general.help.heading, { verb: 'help' }),
        ]),
  )
}

const sayable = (intents: readonly Intent[], language: 'sv' | 'en'): readonly Button[] =>
  intents.flatMap((intent) => {
    const words = say(intent, language)
    return words === undefined ? [] : [button(words, intent)]
  })
