import type { Form, View } from '../../views/view.ts'
import { textsIn, type Texts } from '../../texts/texts.ts'
import type { Answer, Incoming } from '../platform.ts'
import { PlatformError } from '../platform.ts'
import { askAgainAction } from './ask.ts'
import { drawHome, drawMessage, type More } from './blockKit.ts'
import { most } from './blockKit/limits.ts'
import { escaped } from './blockKit/text.ts'
import { messageOf } from './calls.ts'
import type { Deed, Heard } from './deed.ts'
import type { Metadata } from './metadata.ts'
import { drawForm } from './modal.ts'
import { overlayOf } from './overlay.ts'
import { sharePictures } from './pictures.ts'

/**
 * Shows an answer where it belongs; whoever cannot be shown it is told so, where Slack lets us.
 * `late`: the press is too old for Slack to open a modal by it.
 */
export const show = async (deed: Heard, answer: Answer, late: boolean): Promise<void> => {
  try {
    await shown(deed, answer, late)
  } catch (error) {
    await deed.tell?.(whyNotShown(error, deed, textsIn[answer.language ?? 'sv']))
    throw error
  }
}

/** A command works in any channel, but only a member can write there for all to see. */
const whyNotShown = (error: unknown, { incoming }: Deed, { slack }: Texts): string => {
  const isOutside = error instanceof PlatformError && error.fault === 'unreachable'
  return isOutside && incoming.channel !== undefined ? slack.notInvited : slack.notShown
}

const shown = async (deed: Heard, answer: Answer, late: boolean): Promise<void> => {
  const { from, incoming, calls } = deed
  const chat = incoming.channel ?? incoming.user
  if (answer.home) await calls.publish(incoming.user, drawHome(answer.home))
  if (answer.rewrite) await rewritten(deed, answer.rewrite, chat)
  if (answer.reply) await replied(deed, answer.reply, answer, late)
  if (answer.form && incoming.input.kind !== 'submit') await opened(deed, answer.form, answer, late)
  if (answer.private) {
    await sharePictures(answer.private, incoming.user, calls)
    await calls.post(incoming.user, messageOf(answer.private))
  }
  if (answer.notice !== undefined && !(incoming.elsewhere && answer.reply)) await told(deed, answer, late)
  if (from.pointer && from.message && incoming.input.kind === 'submit' && !answer.errors && !answer.form)
    await calls.remove(from.message)
}

const replied = async (deed: Heard, view: View, answer: Answer, late: boolean) => {
  const { incoming, page, calls } = deed
  if (incoming.elsewhere) return overlaid(deed, answer, late)
  // The next page of a long list brings no picture again.
  if (incoming.channel === undefined && !page) await sharePictures(view, incoming.user, calls)
  await calls.post(incoming.channel ?? incoming.user, drawMessage(view, page, moreOf(incoming.input, answer)))
}

/** A message that has gone meanwhile is sent anew. */
const rewritten = async ({ from, calls }: Heard, view: View, chat: string) => {
  const { message, pointer } = from
  try {
    if (message !== undefined && !pointer) return await calls.update(message, messageOf(view))
  } catch (error) {
    if (!(error instanceof PlatformError) || error.fault !== 'gone') throw error
  }
  await calls.post(chat, messageOf(view))
}

/** What a form opened here must carry to be answered where it was asked for. */
export const carriedFrom = ({ from, incoming }: Deed, language: Answer['language']): Metadata => ({
  ...from,
  ...(incoming.channel !== undefined && from.message === undefined && { channel: incoming.channel }),
  ...(language !== undefined && { language }),
})

/** A modal where a press is fresh enough; else a message with a button for it. */
const opened = async (deed: Heard, form: Form, answer: Answer, late: boolean) => {
  const { trigger, modal, calls } = deed
  try {
    if (trigger !== undefined && !late)
      return await calls.open(
        trigger,
        drawForm(form, carriedFrom(deed, answer.language)),
        modal !== undefined,
      )
  } catch (error) {
    // An expired trigger: the way below is open however late it is.
    if (!(error instanceof PlatformError) || error.fault !== 'refused') throw error
  }
  const action = askAgainAction(deed.incoming.input, { pointer: true })
  const title = textsIn[answer.language ?? 'sv'].slack.openForm
  const view = {
    summary: form.title,
    parts: [
      { part: 'heading' as const, text: form.title },
      ...(action ? [{ part: 'buttons' as const, buttons: [{ title, action, primary: true }] }] : []),
    ],
  }
  await calls.post(deed.incoming.user, messageOf(view))
}

/** Where no message can be shown: over what the person looks at, or in the chat when that is too late. */
const overlaid = async (deed: Heard, answer: Answer, late: boolean) => {
  const { calls } = deed
  const view = overlayOf(answer, moreOf(deed.incoming.input, answer), deed.page)
  if (view === undefined || deed.incoming.input.kind === 'submit') return
  if (deed.modal !== undefined) return calls.change(deed.modal, view)
  if (deed.trigger !== undefined && !late) return calls.open(deed.trigger, view, false)
  if (answer.reply) await calls.post(deed.incoming.user, messageOf(answer.reply))
}

const told = async (deed: Heard, answer: Answer, late: boolean) => {
  const { incoming, from, tell, chat, calls } = deed
  const text = escaped(answer.notice ?? '', most.summary)
  if (incoming.elsewhere) return overlaid(deed, answer, late)
  if (tell) return void (await tell(text))
  const place = from.message?.channel ?? incoming.channel ?? chat
  if (place !== undefined) return calls.whisper(place, incoming.user, text)
  await calls.post(incoming.user, { text, blocks: [] })
}

/** The button for the next page, as long as it can carry what was asked. */
const moreOf =
  (input: Incoming['input'], { language = 'sv' }: Answer): More =>
  (page) => {
    const action = askAgainAction(input, { page })
    return action && { title: textsIn[language].slack.more, action }
  }
