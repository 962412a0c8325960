import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { View } from '../../views/view.ts'
import { formAgain, writtenAgain } from '../formAgain.ts'
import { type Answer, PlatformError } from '../platform.ts'
import { formCard, formMessage, lineMessage, viewCard, viewMessage } from './card.ts'
import type { Content, Outbox } from './outbox.ts'
import type { OpenForm, Turn } from './turn.ts'

/** What a press is answered with, for the presser: the card as it is now, or one line. */
export type Shown = IAdaptiveCard | string

interface Stage {
  readonly out: Outbox
  /** Where a person who has not opened the chat with the bot can do so. */
  readonly link: string
  /** Is told of what could not be shown now and will be drawn by the ledger later. */
  readonly report: (error: unknown) => void
}

/** Shows an answer in the conversations it belongs in, and says what the presser is told. */
export const show = async (turn: Turn, answer: Answer, stage: Stage): Promise<Shown> => {
  if (turn.form && answer.errors) return complain(turn.form, turn, answer, stage)
  if (turn.form) await vanish(turn.form, stage.out)
  if (answer.rewrite) await rewrite(turn, answer.rewrite, stage)
  if (answer.reply) await stage.out.send(turn.chat, viewMessage(answer.reply))
  const alone = await showAlone(turn, answer, stage)
  return turn.input.kind === 'text'
    ? tellWriter(turn, answer, alone, stage)
    : tellPresser(turn, answer, alone)
}

/** The form again, with what was written and what is wrong. */
const complain = async (
  { message, carried: before }: OpenForm,
  { input }: Turn,
  answer: Answer,
  { out }: Stage,
) => {
  const { errors } = answer
  const state = { errors, ...(input.kind === 'submit' && { values: writtenAgain(input.values, answer) }) }
  const carried = { ...before, form: formAgain(before.form, answer) }
  await out.update(message, formMessage(carried, state)).catch(unlessGone)
  return formCard(carried, state)
}

/** A form that was sent in or cancelled goes. */
export const vanish = ({ message }: Pick<OpenForm, 'message'>, out: Outbox): Promise<void> =>
  out.remove(message).catch(unlessGone)

const unlessGone = (error: unknown): void => {
  if (!isGone(error)) throw error
}

const isGone = (error: unknown) => error instanceof PlatformError && error.fault === 'gone'

/** For all who see it; what has gone meanwhile is sent as a reply. */
const rewrite = async ({ origin, chat }: Turn, view: View, { out, report }: Stage): Promise<void> => {
  if (origin === undefined) return void (await out.send(chat, viewMessage(view)))
  try {
    await out.update(origin, viewMessage(view))
  } catch (error) {
    if (isGone(error)) await out.send(chat, viewMessage(view))
    else report(error)
  }
}

/** False when the person has no chat with the bot that it may write in. */
type Reached = boolean

/** What is for one person only: a direct message, a form. */
const showAlone = async (turn: Turn, { private: view, form }: Answer, { out }: Stage): Promise<Reached> => {
  const carried = form && { form, ...(turn.origin && { origin: turn.origin }) }
  const messages = [...(view ? [viewMessage(view)] : []), ...(carried ? [formMessage(carried)] : [])]
  return sendAlone(turn, messages, out)
}

const sendAlone = async (turn: Turn, messages: readonly Content[], out: Outbox): Promise<Reached> => {
  if (messages.length === 0) return true
  try {
    const chat = turn.channel === undefined ? turn.chat : await out.chatWith(turn.account)
    for (const message of messages) await out.send(chat, message)
    return true
  } catch (error) {
    if (error instanceof PlatformError && error.fault === 'unreachable') return false
    throw error
  }
}

const tellPresser = ({ texts, channel, input }: Turn, answer: Answer, reached: Reached): Shown => {
  if (!reached) return texts.notReached
  if (answer.notice !== undefined) return answer.notice
  if (answer.rewrite) return input.kind === 'press' ? viewCard(answer.rewrite) : answer.rewrite.summary
  return channel === undefined ? texts.below : texts.inPrivate
}

/** No message in a channel is for one person only: a notice goes there only if it may, else to her chat. */
const tellWriter = async (turn: Turn, answer: Answer, reached: Reached, stage: Stage): Promise<Shown> => {
  const { notice, open } = answer
  const { texts, chat, channel } = turn
  const alone = notice !== undefined && channel !== undefined && open !== true
  const told = alone ? await sendAlone(turn, [lineMessage(notice)], stage.out) : true
  const line = reached && told ? (alone ? texts.inPrivate : notice) : `${texts.notReached} ${stage.link}`
  if (line !== undefined) await stage.out.send(chat, lineMessage(line))
  return line ?? texts.below
}
